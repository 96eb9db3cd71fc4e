package org.manzanita.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzanita.access.Journal.Kind;
import org.manzanita.console.internal.command.EveryCommand;

class SecretTest {

    @ParameterizedTest
    @ValueSource(strings = {"law:list --password hunter2", "law:list --token=hunter2", "law:list password=hunter2",
            "nonsense API_KEY:hunter2", "law:show ghp_0123456789hunter2hunter2", "law:show AKIA0123456789hunter2",
            "law:show 'https://jdoe:hunter2@host.example/x'",
            "law:show '-----BEGIN OPENSSH PRIVATE KEY----- hunter2'",
            "law:show eyJhbGciOiJIUzI1.eyJzdWIiOiJodW50ZXIy.hunter2", "help --secret hunter2"})
    void whatLooksLikeASecretIsRefusedAndLeftOutOfTheRecord(String line) {
        var console = EveryCommand.console();

        assertThat(console.run(line)).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).contains("nothing was run").doesNotContain("hunter2");
        assertThat(console.journal().lines()).singleElement().satisfies(record -> {
            assertThat(record.kind()).isEqualTo(Kind.REFUSED);
            assertThat(record.command()).contains("…").doesNotContain("hunter2");
        });
        assertThat(Secret.isIn(line)).as("it is not remembered either").isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pupil:list --name 'Tokenaga, Pin'", "credit:why P-1 2022-09-12", "access:approve 04718264",
            "key:add jdoe 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHx0yoYCeNuJ1Uu4C9b1kZUpkTyKoCLd1vmPUXVBNDmH jdoe@host'",
            "log:verify --head 12 --hash 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
            "program:import /secrets/tokens", "report:plot half /tmp/password.svg"})
    void whatIsNoSecretPasses(String line) {
        assertThat(Secret.isIn(Words.of(line))).isFalse();
    }

    @Test
    void noExampleOfACommandLooksLikeOne() {
        var console = EveryCommand.console();
        for (var name : console.names()) {
            assertThat(console.lend(name, command -> command.examples()).orElseThrow())
                    .noneMatch(line -> Secret.isIn(Words.of(line)));
        }
    }
}
