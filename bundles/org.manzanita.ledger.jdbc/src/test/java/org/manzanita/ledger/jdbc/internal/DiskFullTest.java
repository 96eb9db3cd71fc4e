package org.manzanita.ledger.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.ledger.LedgerException;
import org.manzanita.model.EntryId;

/** Fault 56: the disk fills up, and is given room again. */
class DiskFullTest {

    private static final int MOST_UNTIL_FULL = 500;

    private final SimulatedDisk disk = SimulatedDisk.plain();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void forgetTheDisks() {
        SimulatedFiles.clear();
    }

    @Test
    @DisplayName("fault 56: a full disk refuses cleanly, loses nothing, and is written on again without a restart")
    void a_full_disk_refuses_cleanly_and_recovers_without_a_restart() {
        try (var ledger = SimulatedFiles.open(disk, folder, FileDatabase.Durability.FORCED)) {
            var told = fill(ledger, 20);
            disk.fill();
            for (int i = 0; i < 3; i++) {
                var name = "full" + i;
                assertThatThrownBy(() -> ledger.append(Trial.submission(name, 3))).isInstanceOf(LedgerException.class)
                        .hasMessageContaining("Nothing of this was recorded")
                        .hasMessageContaining("neither full nor read-only");
                assertThat(Trial.Left.of(ledger, told)).isEqualTo(new Trial.Left(60, List.of(), List.of()));
            }

            disk.free();
            told.add(Trial.Acknowledged.of("after", ledger.append(Trial.submission("after", 3))));

            assertThat(Trial.Left.of(ledger, told)).isEqualTo(new Trial.Left(63, List.of(), List.of()));
            assertThat(List.of(told.getLast().first(), told.getLast().last())).containsExactly(61L, 63L);
        }
    }

    @Test
    @DisplayName("fault 56: a ledger on a full disk is opened for reading, and for writing as soon as there is room")
    void a_ledger_on_a_full_disk_is_opened_for_reading() {
        List<Trial.Acknowledged> told;
        var driver = SimulatedFiles.driver(disk);
        try (var ledger = SimulatedFiles.open(driver, folder, FileDatabase.Durability.FORCED)) {
            told = fill(ledger, 20);
        }
        disk.fill();
        try (var ledger = SimulatedFiles.open(driver, folder, FileDatabase.Durability.FORCED)) {
            assertThat(Trial.Left.of(ledger, told)).isEqualTo(new Trial.Left(60, List.of(), List.of()));
            assertThat(refusal(ledger, told)).hasMessageContaining("neither full nor read-only");
            long head = 3L * told.size();
            assertThat(Trial.Left.of(ledger, told)).isEqualTo(new Trial.Left(head, List.of(), List.of()));

            disk.free();

            assertThat(ledger.append(Trial.submission("after", 3)).getLast().id()).isEqualTo(new EntryId(head + 3));
        }
    }

    /** Appends until it is refused: what room the file itself still has is used first. */
    private static LedgerException refusal(JdbcLedger ledger, List<Trial.Acknowledged> told) {
        for (int i = 0; i < MOST_UNTIL_FULL; i++) {
            var name = "room" + i;
            try {
                told.add(Trial.Acknowledged.of(name, ledger.append(Trial.submission(name, 3))));
            } catch (LedgerException e) {
                return e;
            }
        }
        throw new AssertionError(MOST_UNTIL_FULL + " submissions were recorded on a full disk.");
    }

    private static List<Trial.Acknowledged> fill(JdbcLedger ledger, int submissions) {
        var told = new ArrayList<Trial.Acknowledged>();
        for (int i = 0; i < submissions; i++) {
            told.add(Trial.Acknowledged.of("s" + i, ledger.append(Trial.submission("s" + i, 3))));
        }
        return told;
    }
}
