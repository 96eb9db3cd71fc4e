package org.manzanita.console.ssh.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.access.Role;
import org.manzanita.console.Needs;

class CommandsPageTest {

    @TempDir
    Path home;

    private Host host() {
        return new Host(home);
    }

    private static List<String> names(Host host) {
        return host.names().stream().filter(name -> name.startsWith("ssh:") || name.startsWith("key:")).toList();
    }

    @Test
    void everyCommandHasARightAndExamplesAndHelpThatFits() {
        var host = host();
        for (var name : names(host)) {
            assertThat(host.lend(name, command -> command.needs().map(Needs::value)).flatMap(needed -> needed))
                    .as(name).isNotEqualTo(Optional.empty());
            assertThat(host.lend(name, command -> command.examples()).orElseThrow()).as(name).isNotEmpty()
                    .allMatch(example -> example.startsWith(name));
            assertThat(host.run("tester", "help " + name)).isZero();
            assertThat(host.out().lines()).as(name)
                    .allMatch(line -> line.length() <= 80 || line.contains("ssh-ed25519") || line.contains("SHA256"));
        }
    }

    @Test
    void whatTheCommandsShowFitsEightyColumns() {
        var host = host();
        host.appoint("asmith", Role.ADMINISTRATOR, Role.OPERATOR);
        for (var example : host.lend("key:add", command -> command.examples()).orElseThrow()) {
            host.run("asmith", example.replaceFirst("key:add \\w+", "key:add asmith"));
        }
        for (var line : List.of("key:list", "ssh:status", "ssh:disable", "ssh:enable --address 10.4.0.17")) {
            assertThat(host.run("asmith", line)).as(line + host.err()).isZero();
            assertThat(host.out()).isNotEmpty();
            assertThat(host.out().lines()).as(line).allMatch(shown -> shown.length() <= 80);
        }
        assertThat(host.run("asmith", "key:list --output json")).isZero();
        assertThat(host.out()).contains("\"fingerprint\"", "\"lastUse\"", "\"commands\"");
    }

    /** Written anew with {@code -Dreference=rewrite}. */
    @Test
    void theReferencePageIsWhatTheCommandsSay() throws IOException {
        var made = new StringBuilder("""
                # Commands of the door for SSH

                What the feature `ssh` adds to the [commands](commands.md), as `help COMMAND` says it.
                This page is made from the commands; a test holds it to them. To write it anew:
                `mvn -B -pl bundles/org.manzanita.console.ssh -am verify -Dreference=rewrite`.
                """);
        var host = host();
        for (var name : names(host)) {
            host.run("tester", "help " + name);
            made.append("\n## ").append(name).append("\n\n```text\n").append(host.out().strip()).append("\n```\n");
        }
        var page = Path.of("..", "..", "docs", "reference", "commands-of-ssh.md");
        if ("rewrite".equals(System.getProperty("reference"))) {
            Files.writeString(page, made.toString());
        }

        assertThat(page).as("write it anew with -Dreference=rewrite").hasContent(made.toString());
    }
}
