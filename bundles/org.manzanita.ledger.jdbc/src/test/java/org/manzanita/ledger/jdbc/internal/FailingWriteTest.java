package org.manzanita.ledger.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.ledger.LedgerException;
import org.manzanita.model.EntryId;

/** The n-th write, or the n-th force, fails, for one n after the other, and once or for some time. */
class FailingWriteTest {

    private static final int STEP = Math.max(1, Integer.getInteger("durability.step", 31));
    private static final int SUBMISSIONS = 12;
    private static final int ENTRIES = 4;

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void forgetTheDisks() {
        SimulatedFiles.clear();
    }

    @Test
    @DisplayName("whichever write fails: what was acknowledged is there, what was refused is not, and writing goes on")
    void whichever_write_fails_nothing_acknowledged_is_lost() {
        var whole = SimulatedDisk.plain();
        try (var ledger = SimulatedFiles.open(whole, folder, FileDatabase.Durability.FORCED)) {
            write(ledger);
        }
        int tried = 0;
        for (long n = 1; n <= whole.writes(); n += STEP) {
            long failing = n;
            fail(disk -> disk.failWrites(write -> write == failing));
            fail(disk -> disk.failWrites(write -> write >= failing && write < failing + 20));
            tried += 2;
        }
        for (long n = 1; n <= whole.forces(); n += STEP) {
            long failing = n;
            fail(disk -> disk.failForces(force -> force == failing));
            tried++;
        }
        System.out.printf("%d failing writes and forces: 0 acknowledged submissions lost%n", tried);
    }

    @Test
    @DisplayName("control: a disk that says it wrote and did not is noticed")
    void a_disk_that_says_it_wrote_and_did_not_is_noticed() {
        var disk = SimulatedDisk.plain();
        List<Trial.Acknowledged> told;
        try (var ledger = SimulatedFiles.open(disk, folder, FileDatabase.Durability.FORCED)) {
            write(ledger);
            disk.lie();
            told = write(ledger);
        }
        assertThat(left(new SimulatedDisk(disk.image(), false), told)).isNotEqualTo(new Left(List.of(), List.of()));
    }

    /** As a script's lines that are done whole or not at all are added. */
    @Test
    @DisplayName("whichever write fails: of submissions that belong together all are there or none")
    void whichever_write_fails_submissions_that_belong_together_are_there_together() {
        var whole = SimulatedDisk.plain();
        try (var ledger = SimulatedFiles.open(whole, folder, FileDatabase.Durability.FORCED)) {
            assertThat(together(ledger)).isTrue();
        }
        int refused = 0;
        for (long n = 1; n <= whole.writes(); n += STEP) {
            long failing = n;
            var disk = SimulatedDisk.plain();
            disk.failWrites(write -> write >= failing && write < failing + 20);
            boolean isDone = false;
            try (var ledger = SimulatedFiles.open(disk, folder, FileDatabase.Durability.FORCED)) {
                isDone = together(ledger);
                // What a process that is killed here leaves behind.
                assertThat(entries(disk)).isEqualTo(isDone ? 3 * ENTRIES : 0);
                disk.heal();
            } catch (LedgerException e) {
                disk.heal();
            }
            refused += isDone ? 0 : 1;
            assertThat(entries(disk)).as("failing from write " + n).isEqualTo(isDone ? 3 * ENTRIES : 0);
        }
        assertThat(refused).isPositive();
    }

    private static boolean together(JdbcLedger ledger) {
        try {
            ledger.append(List.of(Trial.submission("one", ENTRIES), Trial.submission("two", ENTRIES),
                    Trial.submission("three", ENTRIES)), Map.of(Trial.LEA, EntryId.NONE));
            return true;
        } catch (LedgerException e) {
            return false;
        }
    }

    private long entries(SimulatedDisk disk) {
        try (var ledger = SimulatedFiles.open(new SimulatedDisk(disk.image(), false), folder,
                FileDatabase.Durability.FORCED)) {
            return ledger.head(Trial.LEA).value();
        }
    }

    private record Left(List<String> lost, List<String> broken) {}

    private void fail(Consumer<SimulatedDisk> how) {
        var disk = SimulatedDisk.plain();
        how.accept(disk);
        var told = new ArrayList<Trial.Acknowledged>();
        try (var ledger = SimulatedFiles.open(disk, folder, FileDatabase.Durability.FORCED)) {
            told.addAll(write(ledger));
            disk.heal();
            told.add(Trial.Acknowledged.of("after", ledger.append(Trial.submission("after", ENTRIES))));
            assertThat(ledger.head(Trial.LEA).value()).isEqualTo((long) told.size() * ENTRIES);
        } catch (LedgerException e) {
            // It could not be opened, or closed, while writes failed: then at least nothing may be lost.
            disk.heal();
        }
        assertThat(left(disk, told)).isEqualTo(new Left(List.of(), List.of()));
    }

    private static List<Trial.Acknowledged> write(JdbcLedger ledger) {
        var told = new ArrayList<Trial.Acknowledged>();
        for (int i = 0; i < SUBMISSIONS; i++) {
            var name = "s" + System.nanoTime() + "-" + i;
            try {
                told.add(Trial.Acknowledged.of(name, ledger.append(Trial.submission(name, ENTRIES))));
            } catch (LedgerException e) {
                assertThat(e).hasMessageContaining("Nothing of this was recorded").matches(
                        LedgerException::isUnwritable);
            }
        }
        return told;
    }

    private Left left(SimulatedDisk disk, List<Trial.Acknowledged> told) {
        try (var ledger = SimulatedFiles.open(new SimulatedDisk(disk.image(), false), folder,
                FileDatabase.Durability.FORCED)) {
            var left = Trial.Left.of(ledger, told);
            var broken = new ArrayList<>(left.broken());
            if (left.head() != (long) told.size() * ENTRIES) {
                broken.add("There are " + left.head() + " entries, and " + told.size() * ENTRIES
                        + " were acknowledged.");
            }
            return new Left(left.lost(), broken);
        } catch (LedgerException e) {
            return new Left(List.of(), List.of(String.valueOf(e.getMessage())));
        }
    }
}
