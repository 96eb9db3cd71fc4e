package org.manzanita.ledger.jdbc.internal;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.h2.Driver;
import org.h2.util.OsgiDataSourceFactory;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Assignment;
import org.manzanita.model.Claim;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.Fact;
import org.manzanita.model.GradeSpan;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilId;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.model.SchoolYear;

/**
 * What the trials of durability write, and how they look at what is left: each entry names its submission and how many
 * entries that has, so that half a submission is noticed.
 */
final class Trial {

    static final LeaId LEA = new LeaId("3467447");

    private static final int SCHOOLS = 40;
    private static final LocalDate TUE_2026_09_15 = LocalDate.of(2026, 9, 15);

    private Trial() {}

    /** An acknowledgement: the submission, and its first and last entry. */
    record Acknowledged(String submission, long first, long last) {

        static Acknowledged of(String submission, List<Entry> entries) {
            return new Acknowledged(submission, entries.getFirst().id().value(), entries.getLast().id().value());
        }
    }

    static JdbcLedger open(Path folder, FileDatabase.Durability durability) {
        return JdbcLedger.open(new OsgiDataSourceFactory(new Driver()), folder, 8, durability, InstantSource.system());
    }

    static Submission submission(String name, int entries) {
        var lines = new ArrayList<Submission.Line>();
        for (int i = 0; i < entries; i++) {
            lines.add(new Submission.Line(new Assignment(name + "/" + i, new PupilId("P-" + i % 7), "AG-" + i % 7,
                    "mathematics", Optional.empty(), TUE_2026_09_15, TUE_2026_09_15.plusDays(i % 30),
                    name + ":" + entries), "assignments.csv:" + i));
        }
        return new Submission(LEA, "trial", lines, List.of());
    }

    /** What a certification claims: a line of each school, of which each says of which certification it is. */
    static Submission claims(String name, int days) {
        var lines = new ArrayList<Submission.Line>();
        for (int school = 0; school < SCHOOLS; school++) {
            lines.add(new Submission.Line(new Claim(name + ":" + SCHOOLS + "/" + school,
                    SchoolYear.containing(TUE_2026_09_15), ReportingPeriod.P2, "S-" + school, GradeSpan.TK_3,
                    Optional.empty(), BigDecimal.valueOf(days), Optional.empty()), "claims.csv:" + school));
        }
        return new Submission(LEA, "trial", lines, List.of());
    }

    private static String submissionOf(Fact fact) {
        return fact instanceof Claim claim
                ? claim.claimId().substring(0, claim.claimId().indexOf('/'))
                : ((Assignment) fact).title();
    }

    /** What is left of a ledger after a trial. */
    record Left(long head, List<String> lost, List<String> broken) {

        static Left of(JdbcLedger ledger, List<Acknowledged> acknowledged) {
            var bySubmission = new HashMap<String, List<Long>>();
            var broken = new ArrayList<String>();
            Consumer<Entry> noted = entry -> bySubmission
                    .computeIfAbsent(submissionOf(entry.fact()), title -> new ArrayList<>()).add(entry.id().value());
            ledger.sweep(LEA, EntryId.LATEST, (pupil, entries) -> entries.forEach(noted));
            ledger.aboutProgram(LEA, EntryId.LATEST).forEach(noted);
            bySubmission.forEach((title, ids) -> {
                if (ids.size() != Integer.parseInt(title.substring(title.indexOf(':') + 1))) {
                    broken.add("Of " + title + " entries there are " + ids.size() + ".");
                }
            });
            ledger.verify(LEA).fault().ifPresent(fault -> broken.add(fault.held()));
            var lost = new ArrayList<String>();
            for (var told : acknowledged) {
                var title = told.submission() + ":" + (told.last() - told.first() + 1);
                if (!bySubmission.getOrDefault(title, List.of()).contains(told.first())) {
                    lost.add(told.toString());
                }
            }
            return new Left(ledger.head(LEA).value(), lost, broken);
        }
    }
}
