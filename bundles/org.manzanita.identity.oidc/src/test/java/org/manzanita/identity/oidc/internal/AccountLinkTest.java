package org.manzanita.identity.oidc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Needs;
import org.manzanita.testing.SettableClock;

class AccountLinkTest {

    @TempDir
    Path home;

    private Installation at;

    @BeforeEach
    void aDistrictWithAProvider() {
        at = new Installation(home, new SettableClock(Instant.parse("2026-10-05T17:00:10Z")), Duration.ofSeconds(1));
        at.settings("issuer = https://login.district.example", "client-id = manzanita");
    }

    @Test
    void anAccountIsLinkedByTwoAndNeverByItsOwner() {
        assertThat(at.run("tlee", "account:link tlee 24828976")).isEqualTo(Installation.NOT_ALLOWED);
        assertThat(at.run("asmith", "account:link tlee 24828976")).isEqualTo(Installation.NOT_ALLOWED);
        assertThat(at.err).contains("second person");
        at.link("tlee", "24828976");
        var link = at.access.links().of("tlee").orElseThrow();
        assertThat(link.issuer()).isEqualTo("https://login.district.example");
        assertThat(link.linkedBy()).isEqualTo("asmith");
        assertThat(link.linkedOn()).isEqualTo("2026-10-05");

        at.run("asmith", "account:link asmith 1");
        at.run("bsmith", "access:approve " + at.access.approvals().open().getLast().code());
        assertThat(at.run("asmith", "account:link asmith 1")).isEqualTo(Installation.NOT_ALLOWED);
        assertThat(at.err).contains("Your own is linked by somebody else");
    }

    private int approved(String line) {
        at.run("asmith", line);
        at.run("bsmith", "access:approve " + at.access.approvals().open().getLast().code());
        return at.run("asmith", line);
    }

    @Test
    void anAccountIsOnePersonsAndAPersonHasOne() {
        at.link("tlee", "24828976");
        assertThat(approved("account:link bsmith 24828976")).isEqualTo(Installation.CONFLICT);
        assertThat(at.err).contains("linked with tlee already");
        assertThat(approved("account:link tlee 5")).isEqualTo(Installation.CONFLICT);
        assertThat(approved("account:link nobody 5")).isEqualTo(Installation.NOT_FOUND);
        assertThat(approved("account:link bsmith bsmith@district.example")).isEqualTo(2);
        assertThat(at.access.links().all()).hasSize(1);
        assertThat(approved("account:unlink tlee")).as(at.err).isZero();
        assertThat(at.access.links().all()).isEmpty();
        assertThat(approved("account:unlink tlee")).isEqualTo(Installation.NOT_FOUND);
    }

    @Test
    void aDryRunLinksNothing() {
        assertThat(at.run("asmith", "account:link tlee 24828976 --dry-run")).as(at.err).isZero();
        assertThat(at.access.links().all()).isEmpty();
    }

    @Test
    void withoutSettingsNobodyIsAskedAndEverythingElseGoesOn() throws IOException {
        Files.delete(home.resolve(ProviderSettings.FILE));
        assertThat(at.run("tlee", "account:sign-in")).isEqualTo(Installation.NOT_FOUND);
        assertThat(at.err).contains(ProviderSettings.FILE);
        assertThat(at.run("tlee", "test:sign")).as(at.err).isZero();
        at.settings("client-id = x");
        assertThat(at.run("tlee", "account:sign-in")).isEqualTo(Installation.FAILED);
        assertThat(at.err).contains("does not say the issuer");
    }

    @Test
    void whenTheProviderIsDownLocalProofsGoOn() {
        try (var gone = new LyingProvider()) {
            at.settings("issuer = " + gone.issuer(), "client-id = manzanita");
            at.link("tlee", "24828976");
        }
        assertThat(at.run("tlee", "account:sign-in")).isEqualTo(Installation.FAILED);
        assertThat(at.err).contains("cannot be asked", "account:prove");
        assertThat(at.run("asmith", "account:provider --ask")).isEqualTo(Installation.FAILED);
        at.access.proofs().proved(at.caller("tlee"));
        assertThat(at.run("tlee", "test:sign")).as(at.err).isZero();
    }

    private List<String> commands() {
        return at.names().stream().filter(name -> name.startsWith("account:")).toList();
    }

    @Test
    void everyCommandHasARightAndExamplesAndHelpThatFits() {
        for (var name : commands()) {
            assertThat(at.lend(name, ConsoleCommand::needs).flatMap(needs -> needs.map(Needs::value))).as(name)
                    .isPresent();
            assertThat(at.lend(name, ConsoleCommand::examples).orElseThrow()).as(name).isNotEmpty()
                    .allMatch(example -> example.startsWith(name));
            assertThat(at.run("tester", "help " + name)).isZero();
            assertThat(at.out.lines()).as(name).allMatch(line -> line.length() <= 80);
        }
    }

    /** Written anew with {@code -Dreference=rewrite}. */
    @Test
    void theReferencePageIsWhatTheCommandsSay() throws IOException {
        var made = new StringBuilder(
                """
                        # Commands of signing in

                        What the feature `openid` adds to the [commands](commands.md), as `help COMMAND` says it; how to use them:
                        [Sign in with the district's accounts](../how-to/sign-in-with-district-accounts.md).
                        This page is made from the commands; a test holds it to them. To write it anew:
                        `mvn -B -pl bundles/org.manzanita.identity.oidc -am verify -Dreference=rewrite`.
                        """);
        for (var name : commands()) {
            at.run("tester", "help " + name);
            made.append("\n## ").append(name).append("\n\n```text\n").append(at.out.strip()).append("\n```\n");
        }
        var page = Path.of("..", "..", "docs", "reference", "commands-of-signing-in.md");
        if ("rewrite".equals(System.getProperty("reference"))) {
            Files.writeString(page, made.toString());
        }

        assertThat(page).as("write it anew with -Dreference=rewrite").hasContent(made.toString());
    }
}
