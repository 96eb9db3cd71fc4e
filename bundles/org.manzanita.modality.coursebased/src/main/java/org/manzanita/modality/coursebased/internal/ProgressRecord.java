package org.manzanita.modality.coursebased.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manzanita.model.Educator;
import org.manzanita.model.EntryId;
import org.manzanita.model.Progress;
import org.manzanita.modality.coursebased.CourseBasedModality;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Period;
import org.manzanita.rules.Recorded;

/**
 * EC 51749.5(a)(8)(A) and (c)(2): on which schooldays the pupil was demonstrating satisfactory progress in a course.
 *
 * <p>The statute does not say how a day's standing is dated, so it is read from the dated decisions of the school year:
 * a decision holds from the schoolday after it until the next one. Days before the first decision are read by the
 * setting {@code cbisFirstDecision}.
 */
final class ProgressRecord {

    /** The setting, and its readings; the first is the one that holds unless the LEA chose another. */
    static final String FIRST_DECISION = "cbisFirstDecision";
    private static final String FROM_DECISION = "fromDecision";
    private static final String PRESUMED = "presumed";

    /** How a pupil stands in a course on a day. */
    enum Standing {
        SATISFACTORY, UNSATISFACTORY, UNDECIDED
    }

    /** A standing, why it is so, and the decision it rests on, if there is one. */
    record Found(Standing standing, String held, List<EntryId> evidence) {}

    private final Period period;
    private final Law law;
    private final Map<String, List<Recorded<Progress>>> decisions = new LinkedHashMap<>();
    private final Map<String, List<Recorded<Progress>>> incomplete = new LinkedHashMap<>();

    ProgressRecord(Period period, Law law) {
        this.period = period;
        this.law = law;
        var latest = new LinkedHashMap<String, Recorded<Progress>>();
        period.pupil().all(Progress.class).stream()
                .filter(recorded -> period.year().contains(recorded.fact().decidedOn()))
                .forEach(recorded -> latest.put(recorded.fact().key(), recorded));
        latest.values().stream().sorted(Comparator.comparing(recorded -> recorded.fact().decidedOn()))
                .forEach(recorded -> (stands(recorded.fact()) ? decisions : incomplete)
                        .computeIfAbsent(recorded.fact().courseId(), course -> new ArrayList<>()).add(recorded));
    }

    /** Adds what of the progress in these courses may be another on another day. */
    void date(Collection<String> courses, LocalDate day, List<Object> dated) {
        dated.add(period.program().setting(FIRST_DECISION, day));
        for (var course : courses) {
            dated.add(before(course, day));
            dated.add(incomplete(course, day));
        }
    }

    Found find(String courseId, String course, LocalDate day) {
        return before(courseId, day).map(decision -> decided(decision, course)).orElseGet(() -> beforeAnyDecision(
                course, day, decisions.getOrDefault(courseId, List.of()).stream().findFirst()));
    }

    /** The last decision before the day, which holds on it. */
    private Optional<Recorded<Progress>> before(String courseId, LocalDate day) {
        Recorded<Progress> before = null;
        for (var decision : decisions.getOrDefault(courseId, List.of())) {
            if (decision.fact().decidedOn().isBefore(day)) {
                before = decision;
            }
        }
        return Optional.ofNullable(before);
    }

    /** Decisions of satisfactory progress up to the day that could not be relied on. */
    List<Recorded<Progress>> incomplete(String courseId, LocalDate day) {
        return incomplete.isEmpty()
                ? List.of()
                : incomplete.getOrDefault(courseId, List.of()).stream()
                        .filter(decision -> !decision.fact().decidedOn().isAfter(day)).toList();
    }

    /** What a decision lacks to be relied on. */
    String lacking(Progress decision) {
        var missing = missingIndicators(decision);
        return missing.isEmpty()
                ? decision.decidedBy() + " is not recorded as a certificated employee"
                : "it does not look at " + String.join(", ", missing);
    }

    private Found decided(Recorded<Progress> decision, String course) {
        boolean good = decision.fact().satisfactory();
        return new Found(good ? Standing.SATISFACTORY : Standing.UNSATISFACTORY,
                "Progress in " + course + " was decided to be " + (good ? "" : "un") + "satisfactory on "
                        + decision.fact().decidedOn() + ", which holds from the schoolday after it.",
                List.of(decision.id()));
    }

    private Found beforeAnyDecision(String course, LocalDate day, Optional<Recorded<Progress>> first) {
        var setting = period.program().setting(FIRST_DECISION, day);
        var reading = setting.map(chosen -> chosen.fact().value()).orElse("");
        var chosen = setting.map(recorded -> List.of(recorded.id())).orElse(List.of());
        if (reading.equals(PRESUMED)) {
            return new Found(Standing.SATISFACTORY, "No decision on progress in " + course
                    + " was made before this day; it is presumed to be satisfactory, as the LEA chose ("
                    + FIRST_DECISION + ").", chosen);
        }
        if (first.isPresent() && first.get().fact().satisfactory() && !reading.equals(FROM_DECISION)) {
            return new Found(Standing.SATISFACTORY, "The first decision on progress in " + course + ", of "
                    + first.get().fact().decidedOn() + ", was satisfactory, and stands for the days before it.",
                    List.of(first.get().id()));
        }
        return new Found(Standing.UNDECIDED, first.isEmpty()
                ? "No decision shows satisfactory progress in " + course + " in " + period.year() + "."
                : "Before the first decision on progress in " + course + ", of " + first.get().fact().decidedOn()
                        + ", none shows it to be satisfactory.",
                first.map(decision -> List.of(decision.id())).orElse(chosen));
    }

    /** An unsatisfactory decision stands however it was made: doubt about it cannot bring credit. */
    private boolean stands(Progress decision) {
        return !decision.satisfactory() || (missingIndicators(decision).isEmpty() && isCertificated(decision));
    }

    private boolean isCertificated(Progress decision) {
        return period.program().educator(decision.decidedBy()).map(Recorded::fact).filter(Educator::certificated)
                .isPresent();
    }

    private List<String> missingIndicators(Progress decision) {
        return law.find("progressIndicators", CourseBasedModality.NAME, decision.decidedOn()).map(LawRow::words)
                .orElse(List.of()).stream().filter(indicator -> !decision.indicators().contains(indicator)).toList();
    }
}
