package org.manzanita.console.ssh.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.access.Journal.Kind;
import org.manzanita.access.Role;
import org.manzanita.access.internal.JournalFile;

/** Whom the door lets in while the clock cannot be trusted. */
class DoubtfulDoorTest {

    @TempDir
    Path home;

    @TempDir
    Path keys;

    @Test
    @DisplayName("fault 58: while the clock is an hour back or a year ahead nobody comes in, and nothing expires for good")
    void nobodyComesInWhileTheClockCannotBeTrusted() {
        assumeThat(OpenSsh.isInstalled()).isTrue();
        var client = new OpenSsh(keys);
        var good = client.key("good", "-t", "ed25519");
        try (var host = new Host(home, Limits.USUAL,
                clock -> new JournalFile(home.resolve("journal"), clock, () -> 0))) {
            host.appoint("asmith", Role.ADMINISTRATOR, Role.OPERATOR);
            assertThat(host.run("asmith", "key:add --from 2026-09-01 --until 2026-12-31 --batch access:list asmith '"
                    + good + "'")).as(host.err()).isZero();
            int port = host.opened();
            var right = host.clock.instant();
            for (var jump : List.of(Duration.ofHours(-1), Duration.ofMinutes(6), Duration.ofDays(365))) {
                host.clock.passes(jump);
                var refused = client.ssh("good", "asmith", port, List.of(), "access:list").ended();
                assertThat(refused.err()).as(jump.toString()).contains("Permission denied (publickey)");
                host.clock.set(right);
            }
            var let = client.ssh("good", "asmith", port, List.of(), "access:list").ended();
            assertThat(let.code()).as(let.err()).isZero();
            assertThat(host.journal.lines()).filteredOn(line -> line.kind() == Kind.REFUSED)
                    .extracting(line -> line.command()).containsExactly(
                            "ssh: the key opens nothing, for the time is doubtful",
                            "ssh: the key opens nothing, for the time is doubtful",
                            "ssh: the key opens nothing, for it was good until 2026-12-31");
        }
    }
}
