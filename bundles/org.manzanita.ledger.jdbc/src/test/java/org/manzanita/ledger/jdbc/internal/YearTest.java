package org.manzanita.ledger.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Assignment;
import org.manzanita.model.EntryId;
import org.manzanita.model.Judgement;
import org.manzanita.model.Minutes;
import org.manzanita.model.PupilFact;
import org.manzanita.model.PupilId;
import org.manzanita.model.WorkKind;

/** A whole year of many pupils in one submission: right, and how fast. */
class YearTest {

    private static final int PUPILS = Integer.getInteger("durability.pupils", 60);
    private static final int WEEKS = 36;
    private static final int SUBJECTS = 5;
    private static final LocalDate MON_2026_08_17 = LocalDate.of(2026, 8, 17);

    @TempDir
    private Path folder = Path.of("");

    @Test
    @DisplayName("a whole year arrives week after week, is kept pupil after pupil, and stays numbered as it arrived")
    void a_whole_year_arrives_in_one_submission() throws IOException {
        var lines = new ArrayList<Submission.Line>();
        for (int week = 0; week < WEEKS; week++) {
            for (int pupil = 0; pupil < PUPILS; pupil++) {
                for (int subject = 0; subject < SUBJECTS; subject++) {
                    addWork(lines, pupil, week, subject);
                }
            }
        }
        try (var ledger = Trial.open(folder, FileDatabase.Durability.FORCED)) {
            long began = System.nanoTime();
            var entries = ledger.append(new Submission(Trial.LEA, "import", lines, List.of()));
            tell("imported", lines.size(), began);
            assertThat(entries).hasSize(lines.size());

            for (int round = 0; round < 3; round++) {
                began = System.nanoTime();
                var swept = new AtomicLong();
                ledger.sweep(Trial.LEA, EntryId.LATEST, (pupil, about) -> {
                    swept.addAndGet(about.size());
                    assertThat(about.getFirst())
                            .isEqualTo(entries.get((int) about.getFirst().id().value() - 1));
                });
                tell("swept", lines.size(), began);
                assertThat(swept).hasValue(lines.size());
            }

            began = System.nanoTime();
            assertThat(ledger.verify(Trial.LEA).fault()).isEmpty();
            tell("verified", lines.size(), began);
            assertThat(ledger.about(Trial.LEA, new PupilId("P-100007"), new EntryId(lines.size() / 2)))
                    .isEqualTo(entries.stream().limit(lines.size() / 2)
                            .filter(entry -> ((PupilFact) entry.fact()).pupil().value()
                                    .equals("P-100007"))
                            .toList());
        }
        long size = Files.size(folder.resolve("ledger.mv.db"));
        System.out.printf("%d entries in %d bytes: %d an entry%n", lines.size(), size, size / lines.size());
        assertThat(size / lines.size()).isLessThan(300);
    }

    private static void addWork(List<Submission.Line> lines, int pupil, int week, int subject) {
        var id = new PupilId("P-" + (100_000 + pupil));
        var monday = MON_2026_08_17.plusWeeks(week);
        var assignment = "A-" + (100_000 + pupil) + "-" + week + "-" + subject;
        int line = lines.size() / 2 + 2;
        lines.add(new Submission.Line(new Assignment(assignment, id, "AG-" + (100_000 + pupil), subject(subject),
                Optional.empty(), monday, monday.plusDays(4), "Week " + week + ", " + subject(subject)),
                "assignments.csv:" + line));
        lines.add(new Submission.Line(new Judgement("J-" + assignment, id, assignment, WorkKind.WORK_PRODUCT,
                monday.plusDays(4), monday.plusDays(7), "T-" + pupil % 40, Optional.empty(),
                Minutes.of(190 + pupil % 50), monday, monday.plusDays(4), Optional.of("kept/" + assignment),
                week % 9 == 0), "judgements.csv:" + line));
    }

    private static String subject(int subject) {
        return List.of("mathematics", "english", "science", "history", "art").get(subject);
    }

    private static void tell(String what, int entries, long began) {
        long elapsed = System.nanoTime() - began;
        System.out.printf("%s %d entries in %d ms: %d a second%n", what, entries, elapsed / 1_000_000,
                entries * 1_000_000_000L / elapsed);
    }
}
