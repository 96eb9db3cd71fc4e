package org.manzanita.reporting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.manzanita.model.ActionKind;
import org.manzanita.model.ActionTaken;
import org.manzanita.model.Agreement;
import org.manzanita.model.Enrollment;
import org.manzanita.model.Judgement;
import org.manzanita.model.Participation;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.SchoolYear;
import org.manzanita.model.Status;
import org.manzanita.reporting.internal.AuditClock;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Recorded;

/**
 * K-01 to K-03: until when each kind of record of one pupil is kept, by law rows {@code recordKept}; the law's own clock and
 * the one that is advised, of which the later counts.
 */
public final class RecordClocks {

    private static final String ALL = "all";
    private static final String EVALUATION = "evaluation";

    /**
     * The clock of one kind of record.
     *
     * @param record the kind, as law rows name it
     * @param onRecord how many there are
     * @param year the school year of the last of them
     * @param until the last day on which they are kept
     */
    public record Clock(String record, int onRecord, SchoolYear year, LocalDate until, LawRow under) {}

    private final PupilFile file;
    private final ProgramFile program;
    private final Law law;

    public RecordClocks(PupilFile file, ProgramFile program, Law law) {
        this.file = file;
        this.program = program;
        this.law = law;
    }

    /** A clock for each kind of record that there is, in order of kind. */
    public List<Clock> clocks() {
        var last = new TreeMap<String, LocalDate>();
        var counted = new HashMap<String, Integer>();
        dated().forEach((record, days) -> {
            counted.put(record, days.size());
            days.stream().max(Comparator.naturalOrder()).ifPresent(day -> last.put(record, day));
        });
        return last.entrySet().stream().flatMap(entry -> law.rows("recordKept", entry.getValue()).stream()
                .filter(row -> row.applies().equals(entry.getKey()))
                .map(row -> clock(row, counted.getOrDefault(entry.getKey(), 0), entry.getValue()))).toList();
    }

    /** Why nothing may be destroyed, if there is a hold on the day: one of the pupil, or one of the whole LEA. */
    public Optional<String> held(LocalDate on) {
        return file.statusOn(Status.LEGAL_HOLD, on).map(status -> status.fact().detail())
                .or(() -> program.setting("legalHold", on).map(setting -> setting.fact().value())
                        .filter(why -> !why.equals("none")));
    }

    /** Whether the pupil is still enrolled on the day. */
    public boolean isEnrolled(LocalDate on) {
        return file.enrollmentOn(on).isPresent();
    }

    /** The school years of the clocks whose audit is not on record as completed, so that no clock of theirs has begun. */
    public List<SchoolYear> unaudited() {
        return clocks().stream().map(Clock::year).distinct()
                .filter(year -> new AuditClock(program, law, year).completed().isEmpty()).sorted().toList();
    }

    private Clock clock(LawRow row, int count, LocalDate last) {
        var year = SchoolYear.containing(last);
        var audit = new AuditClock(program, law, year);
        var kept = row.value().equals(EVALUATION)
                ? last.plusYears(law.need("evaluationKeptYears", ALL, last).integer())
                : audit.keepUntil();
        return new Clock(row.applies(), count, year, kept.isAfter(audit.advisedUntil()) ? kept : audit.advisedUntil(),
                row);
    }

    /** The days of the records of each kind, as far as they are about the pupil. */
    private Map<String, List<LocalDate>> dated() {
        var dated = new TreeMap<String, List<LocalDate>>();
        dated.put("pupilListing", file.all(Enrollment.class).stream()
                .map(one -> one.fact().until().orElse(one.fact().from())).toList());
        var agreements = file.agreements().stream().map(one -> one.fact().until()).toList();
        dated.put("agreement", agreements);
        dated.put("attendanceRegister", agreements);
        dated.put("workSample", file.all(Judgement.class).stream().map(one -> one.fact().until()).toList());
        dated.put("participation", file.all(Participation.class).stream()
                .flatMap(one -> program.session(one.fact().sessionId()).map(session -> session.fact().day()).stream())
                .toList());
        var actions = file.all(ActionTaken.class).stream().map(Recorded::fact).toList();
        dated.put(EVALUATION, actions.stream().filter(one -> one.action() == ActionKind.EVALUATION_HELD)
                .map(ActionTaken::takenOn).toList());
        dated.put("case", actions.stream().filter(one -> one.action() != ActionKind.EVALUATION_HELD)
                .map(ActionTaken::takenOn).toList());
        dated.put("medicalEvidence", file.all(PupilStatus.class).stream().map(Recorded::fact)
                .filter(one -> one.status() == Status.MEDICAL_TREATMENT).map(one -> one.until().orElse(one.from()))
                .toList());
        return dated;
    }
}
