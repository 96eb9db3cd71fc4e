package org.manzanita.benchmarks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.Assignment;
import org.manzanita.model.Judgement;
import org.manzanita.model.Minutes;
import org.manzanita.model.PupilFact;
import org.manzanita.model.PupilId;

/** Work that the synthetic year lacks, found after all and judged: one record after another, each about some pupil. */
final class LateWork {

    private LateWork() {}

    /** One judgement for each assignment that has none, pupil after pupil and then in turn, so that neighbours differ. */
    static List<Judgement> of(SyntheticYear year) {
        var byPupil = new ArrayList<List<Judgement>>();
        for (int pupil = 0; pupil < year.pupils(); pupil++) {
            byPupil.add(of(year.pupil(pupil).id(), year.pupil(pupil).facts()));
        }
        var inTurn = new ArrayList<Judgement>();
        int most = byPupil.stream().mapToInt(List::size).max().orElse(0);
        for (int turn = 0; turn < most; turn++) {
            for (var ofPupil : byPupil) {
                if (turn < ofPupil.size()) {
                    inTurn.add(ofPupil.get(turn));
                }
            }
        }
        return inTurn;
    }

    private static List<Judgement> of(PupilId pupil, List<PupilFact> facts) {
        var judged = new HashSet<String>();
        Optional<Judgement> like = Optional.empty();
        for (var fact : facts) {
            if (fact instanceof Judgement judgement) {
                judged.add(judgement.assignmentId());
                like = Optional.of(judgement);
            }
        }
        var late = new ArrayList<Judgement>();
        for (var fact : facts) {
            if (fact instanceof Assignment assignment && !judged.contains(assignment.assignmentId())
                    && like.isPresent()) {
                var other = like.get();
                late.add(new Judgement("late-" + assignment.assignmentId(), pupil, assignment.assignmentId(),
                        other.workKind(), assignment.dueOn(), assignment.dueOn(), other.judgedBy(),
                        other.reviewedBy(), Minutes.of(200), assignment.assignedOn(), assignment.dueOn(),
                        other.evidence(), other.retained()));
            }
        }
        return late;
    }
}
