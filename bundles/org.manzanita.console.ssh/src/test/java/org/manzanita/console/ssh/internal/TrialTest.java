package org.manzanita.console.ssh.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.access.Role;
import org.manzanita.console.Needs;

/** What the commands of this door do when they are only tried. */
class TrialTest {

    private static final String KEY = "ssh-ed25519 "
            + "AAAAC3NzaC1lZDI1NTE5AAAAIHx0yoYCeNuJ1Uu4C9b1kZUpkTyKoCLd1vmPUXVBNDmH";

    @TempDir
    Path home;

    private Host host;

    @BeforeEach
    void enabled() {
        host = new Host(home);
        host.appoint("op", Role.OPERATOR, Role.ADMINISTRATOR);
        assertThat(host.run("op", "key:add op '" + KEY + "'")).as(host.err()).isZero();
        assertThat(host.run("op", "ssh:enable --port 0")).as(host.err()).isZero();
    }

    @AfterEach
    void close() {
        host.close();
    }

    static Stream<String> changing() {
        try (var any = new Host(Path.of("target", "trials"))) {
            return any.names().stream().filter(name -> any
                    .lend(name, command -> command.needs().filter(Needs::changes).isPresent()).orElseThrow())
                    .toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("changing")
    void nothingIsChangedByADryRun(String name) throws IOException {
        var before = state();

        int code = host.run("op", name + " " + arguments(name) + " --dry-run");

        assertThat(code).as(host.err()).isIn(0, 4, 5);
        assertThat(state()).isEqualTo(before);
        assertThat(host.ssh.open()).isEmpty();
        if (code == 0) {
            assertThat(host.out()).contains("What would be different", "Nothing was changed.");
        }
    }

    @Test
    void whatWouldBeDoneIsSaid() {
        assertThat(host.run("op", "ssh:disable --dry-run")).isZero();
        assertThat(host.out()).contains("It lets the console be reached by SSH no more");
        assertThat(host.run("op", "key:revoke " + host.access.keys().all().getFirst().fingerprint() + " --dry-run"))
                .isZero();
        assertThat(host.out()).contains("It takes out op ssh-ed25519", "It adds op ssh-ed25519");
        assertThat(host.run("op", "ssh:serve --dry-run")).isZero();
        assertThat(host.out()).contains("It listens on 127.0.0.1:0");
    }

    @ParameterizedTest
    @MethodSource("changing")
    void everyCommandThatChangesSomethingSaysHowThatIsUndone(String name) {
        assertThat(host.lend(name, command -> command.needs().orElseThrow().undo()).orElseThrow()).isNotBlank();
    }

    private String arguments(String name) {
        return switch (name) {
            case "key:add" -> "op '" + KEY.replace("DmH", "DmI") + "'";
            case "key:revoke" -> host.access.keys().all().getFirst().fingerprint();
            case "ssh:end" -> "nobody";
            default -> "";
        };
    }

    private Map<Path, String> state() throws IOException {
        var state = new TreeMap<Path, String>();
        try (var files = Files.walk(home.resolve("access"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                state.put(file, Files.readString(file));
            }
        }
        return state;
    }
}
