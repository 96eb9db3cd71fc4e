package org.manzanita.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.manzanita.model.Assignment;
import org.manzanita.model.EntryId;
import org.manzanita.model.Judgement;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Recorded;

/**
 * A schoolday of study up to the day of asking, over all agreements.
 *
 * <p>A day whose minutes reach what it needs was studied. If it earned nothing all the same, its papers are wrong, and to
 * reach out to the family would be the wrong cure: it is told by other duties (reading G-12, {@code nonattendanceDays}).
 *
 * @param generated whether the pupil generated attendance on it, under any agreement
 * @param needed the minutes that it needed (reading G-12: the minimum day)
 */
record StudyDay(LocalDate day, String modality, boolean generated, int needed, List<EntryId> evidence) {

    int lost() {
        return generated ? 0 : needed;
    }

    /** In order; without the days whose work is not due yet, since nothing can be said of them. */
    static List<StudyDay> of(Around around) {
        var awaited = awaited(around);
        var byDay = new TreeMap<LocalDate, StudyDay>();
        for (var judged : around.pupil().days()) {
            if (!judged.day().isAfter(around.on()) && (judged.earned() || !isAwaited(judged, awaited))) {
                byDay.merge(judged.day(), of(judged, isGenerated(judged, around)), StudyDay::together);
            }
        }
        return new ArrayList<>(byDay.values());
    }

    private static boolean isGenerated(JudgedDay judged, Around around) {
        var finding = judged.finding();
        return judged.earned() || (finding.counted().count() > 0 && finding.counted().reaches(finding.needed())
                && !around.reading("nonattendanceDays", "unstudied", judged.day()).equals("uncredited"));
    }

    private static StudyDay of(JudgedDay judged, boolean generated) {
        var evidence = generated
                ? List.<EntryId>of()
                : judged.finding().reasons().stream().filter(Reason::isRefusal)
                        .flatMap(reason -> reason.evidence().stream()).distinct().toList();
        return new StudyDay(judged.day(), judged.modality(), generated, judged.finding().needed().count(),
                evidence);
    }

    private StudyDay together(StudyDay other) {
        return generated || (!other.generated && needed >= other.needed) ? this : other;
    }

    /** Assignments that are not due yet, and whose work nobody has judged. */
    private static List<Assignment> awaited(Around around) {
        var judged = around.pupil().file().all(Judgement.class).stream()
                .map(judgement -> judgement.fact().assignmentId()).collect(Collectors.toUnmodifiableSet());
        return around.pupil().file().all(Assignment.class).stream().map(Recorded::fact)
                .filter(work -> !work.dueOn().isBefore(around.on()) && !judged.contains(work.assignmentId())).toList();
    }

    private static boolean isAwaited(JudgedDay judged, List<Assignment> awaited) {
        return awaited.stream().anyMatch(work -> work.agreementId().equals(judged.agreementId())
                && !work.assignedOn().isAfter(judged.day()) && !work.dueOn().isBefore(judged.day()));
    }
}
