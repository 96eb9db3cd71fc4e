package org.manzanita.ledger.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.h2.Driver;
import org.h2.util.OsgiDataSourceFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.ledger.LedgerException;
import org.manzanita.ledger.Submission;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilId;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.Status;

/** A submission about many pupils, whose pages are written on all processors. */
class ManyPupilsTest {

    private static final LeaId LEA = new LeaId("3467447");
    private static final int PUPILS = 500;

    @TempDir
    private Path home = Path.of("");

    @Test
    void entries_keep_the_order_in_which_they_were_given_however_the_pupils_come() {
        var lines = new ArrayList<Submission.Line>();
        for (int round = 0; round < 5; round++) {
            for (int pupil = PUPILS; pupil > 0; pupil--) {
                lines.add(line(pupil, "round " + round));
            }
        }
        try (var ledger = open()) {
            var added = ledger.append(new Submission(LEA, "test", lines, List.of()));

            assertThat(added).extracting(entry -> entry.fact()).isEqualTo(lines.stream().map(Submission.Line::fact)
                    .toList());
            assertThat(added.getLast().id()).isEqualTo(ledger.head(LEA)).isEqualTo(new EntryId(5L * PUPILS));
            assertThat(ledger.about(LEA, new PupilId("P7"), EntryId.LATEST))
                    .isEqualTo(added.stream().filter(entry -> entry.source().equals("7")).toList());
            assertThat(ledger.verify(LEA).intact()).isTrue();
        }
    }

    @Test
    void a_text_that_no_file_can_keep_is_told_plainly_wherever_it_stands() {
        for (int bad : new int[]{1, PUPILS / 2, PUPILS}) {
            var lines = new ArrayList<Submission.Line>();
            for (int pupil = 1; pupil <= PUPILS; pupil++) {
                lines.add(line(pupil, pupil == bad ? "\ud83d" : "whole"));
            }
            try (var ledger = open()) {
                assertThatThrownBy(() -> ledger.append(new Submission(LEA, "test", lines, List.of())))
                        .isInstanceOf(LedgerException.class).hasMessageStartingWith("The text '")
                        .hasMessageEndingWith("Write it again. Nothing was recorded.");
                assertThat(ledger.head(LEA)).isEqualTo(EntryId.NONE);
            }
        }
    }

    private JdbcLedger open() {
        return JdbcLedger.open(new OsgiDataSourceFactory(new Driver()), home.resolve("ledger"), 8,
                FileDatabase.Durability.FORCED, InstantSource.system());
    }

    private static Submission.Line line(int pupil, String detail) {
        return new Submission.Line(new PupilStatus(new PupilId("P" + pupil), Status.HOMELESS, LocalDate.of(2025, 8, 11),
                Optional.empty(), detail), String.valueOf(pupil));
    }
}
