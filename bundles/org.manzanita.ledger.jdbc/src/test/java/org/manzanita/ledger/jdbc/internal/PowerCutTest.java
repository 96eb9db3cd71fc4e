package org.manzanita.ledger.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.manzanita.ledger.LedgerException;
import org.manzanita.ledger.jdbc.internal.SimulatedDisk.Written;

/**
 * Fault 55: the power is cut while eight writers append. All that they did to the disk is remembered, and opened again
 * as a cut at many an instant would have left it. A second life begins on what a cut of the first left, and so on.
 */
class PowerCutTest {

    private static final int CUTS = Integer.getInteger("durability.cuts", 36);
    private static final int LIVES = Integer.getInteger("durability.lives", 3);
    private static final int MOST_LIVES_UNTIL_HARM = 30;
    private static final int WRITERS = 8;
    private static final int SUBMISSIONS_A_WRITER = 30;

    /** How long a life is to last: H2 writes again where an old version lay only after 45 seconds. */
    private static final int SECONDS_A_LIFE = Integer.getInteger("durability.seconds", 0);

    private final long start = System.nanoTime();
    private final Random choices = new Random(start);
    private int opened;
    private int cuts;
    private int lost;
    private final List<String> wrong = new ArrayList<>();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void forgetTheDisks() {
        SimulatedFiles.clear();
    }

    @Test
    @DisplayName("fault 55: after a power cut the ledger opens, and everything acknowledged before it is there")
    void after_a_power_cut_everything_acknowledged_is_there() throws Exception {
        var left = new PowerCut.Left(new FileImage(), List.of());
        for (int life = 0; life < LIVES; life++) {
            left = live(left, life, FileDatabase.Durability.FORCED, CUTS / LIVES, SECONDS_A_LIFE);
        }

        tell("forced");
        assertThat(wrong).as("with start value " + start).isEmpty();
        assertThat(List.of(opened, lost)).as("opened and lost, with start value " + start).containsExactly(cuts, 0);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNORDERED", "LEFT_TO_CHANCE"})
    @DisplayName("control: without forcing to disk, or without order, the same cuts do harm")
    void without_forcing_to_disk_or_without_order_the_same_cuts_do_harm(FileDatabase.Durability durability)
            throws Exception {
        var left = new PowerCut.Left(new FileImage(), List.of());
        for (int life = 0; life < MOST_LIVES_UNTIL_HARM && lost + wrong.size() + cuts - opened == 0; life++) {
            left = live(left, life, durability, 20, 0);
        }

        tell("control, " + durability);
        assertThat(lost + wrong.size() + cuts - opened).as("a trial that cannot fail proves nothing").isPositive();
    }

    @Test
    @DisplayName("fault 55: a last write that was torn at any byte costs nothing that was acknowledged")
    void a_last_write_that_was_torn_costs_nothing() throws Exception {
        var disk = new SimulatedDisk(new FileImage(), true);
        write(disk, folder, FileDatabase.Durability.FORCED, "torn", 0);
        var events = disk.events();
        int step = Math.max(1, events.size() / (CUTS / 2));
        var cut = new PowerCut(disk.before(), List.of(), events);
        for (int i = choices.nextInt(step); i < events.size(); i += step) {
            // Nothing but the tail of the torn write is missing.
            var before = cut.keepingAll(i);
            if (events.get(i) instanceof Written torn) {
                before.image().write(torn.at(), torn.bytes(), 0, choices.nextInt(torn.bytes().length));
            }
            look(before, folder);
        }
        tell("torn tail");
        assertThat(wrong).as("with start value " + start).isEmpty();
        assertThat(List.of(opened, lost)).as("opened and lost, with start value " + start).containsExactly(cuts, 0);
    }

    @Test
    @DisplayName("control: a write that was forced and torn all the same does lose what was acknowledged")
    void a_write_that_was_forced_and_torn_all_the_same_does_lose() throws Exception {
        var disk = new SimulatedDisk(new FileImage(), true);
        write(disk, folder, FileDatabase.Durability.FORCED, "torn", 0);
        var events = disk.events();
        var told = events.stream().filter(SimulatedDisk.Told.class::isInstance)
                .map(event -> ((SimulatedDisk.Told) event).what()).toList();
        var image = disk.before();
        int half = events.size() / 2;
        for (int i = 0; i < half; i++) {
            if (events.get(i) instanceof Written written) {
                image.write(written.at(), written.bytes(), 0, written.bytes().length);
            }
        }

        look(new PowerCut.Left(image, told), folder);

        assertThat(lost + cuts - opened).as("a trial that cannot fail proves nothing").isPositive();
    }

    /** Writes on what an earlier cut left, looks at what many cuts would leave of that, and gives the last of them. */
    private PowerCut.Left live(PowerCut.Left before, int life, FileDatabase.Durability durability, int howMany,
            int seconds)
            throws Exception {
        var disk = new SimulatedDisk(before.image(), true);
        write(disk, folder, durability, "life" + life, seconds);
        var events = disk.events();
        var instants = choices.ints(howMany, 1, events.size() + 1).sorted().toArray();
        var cut = new PowerCut(disk.before(), before.told(), events);
        var last = before;
        for (int instant : instants) {
            last = cut.at(instant, choices);
            look(last, folder);
        }
        return last;
    }

    private static void write(SimulatedDisk disk, Path lock, FileDatabase.Durability durability, String name,
            int seconds)
            throws Exception {
        long pause = seconds * 1_000_000_000L / SUBMISSIONS_A_WRITER;
        try (var ledger = SimulatedFiles.open(disk, lock, durability);
                var writers = Executors.newFixedThreadPool(WRITERS)) {
            var waiting = new ArrayList<Future<?>>();
            for (int i = 0; i < WRITERS; i++) {
                var writer = name + "-w" + i;
                waiting.add(writers.submit(() -> {
                    for (int n = 0; n < SUBMISSIONS_A_WRITER; n++) {
                        var submission = writer + "-" + n;
                        disk.tell(Trial.Acknowledged.of(submission,
                                ledger.append(Trial.submission(submission, n % 10 == 0 ? 60 : 1 + n % 6))));
                        LockSupport.parkNanos(pause);
                    }
                }));
            }
            for (var answer : waiting) {
                answer.get();
            }
        }
    }

    private void look(PowerCut.Left left, Path lock) {
        cuts++;
        var disk = new SimulatedDisk(left.image(), false);
        try (var ledger = SimulatedFiles.open(disk, lock, FileDatabase.Durability.FORCED)) {
            opened++;
            var found = Trial.Left.of(ledger, left.told());
            lost += found.lost().size();
            wrong.addAll(found.broken());
            ledger.append(Trial.submission("after-" + cuts, 2));
        } catch (LedgerException e) {
            wrong.add(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // A row so torn that not even the ledger's own words come of it is harm as well.
            wrong.add(e.toString());
        }
    }

    private void tell(String what) {
        System.out.printf("%s: %d power cuts, %d opened, %d acknowledged submissions lost, %d wrong%n", what, cuts,
                opened,
                lost, wrong.size());
    }
}
