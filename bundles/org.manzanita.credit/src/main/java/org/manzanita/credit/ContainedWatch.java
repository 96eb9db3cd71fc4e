package org.manzanita.credit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.manzanita.credit.Containment.Answer;
import org.manzanita.model.PupilId;
import org.manzanita.rules.Effect;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Watch;

/**
 * A watch that others have written, asked through the containment. Where it fails it has no opinion, and that is a duty in
 * itself: to look, since nobody else did.
 */
public final class ContainedWatch implements Watch {

    private final Watch watch;
    private final String name;
    private final Containment containment;

    private ContainedWatch(Watch watch, Containment containment) {
        this.watch = watch;
        this.name = containment.named(watch, watch::name);
        this.containment = containment;
    }

    /** The watches in order of their names; those of others are asked through the containment. */
    public static List<Watch> all(Collection<? extends Watch> watches, Containment containment) {
        return watches.stream()
                .map(watch -> containment.contains(watch) ? new ContainedWatch(watch, containment) : watch)
                .sorted(Comparator.comparing(Watch::name)).toList();
    }

    /** Whether the notice says that a watch failed. */
    public static boolean isFailure(Notice notice) {
        return notice.reason().code().equals(Judging.FAILED_CODE) || notice.reason().code().equals(Judging.LATE_CODE);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Notice> look(JudgedPupil pupil, Surroundings surroundings) {
        var whom = Optional.of(pupil.pupil());
        return told(containment.ask(watch, () -> of(whom, watch.look(pupil, surroundings))), whom,
                surroundings.on());
    }

    @Override
    public List<Notice> look(Surroundings surroundings) {
        return told(containment.ask(watch, () -> of(Optional.empty(), watch.look(surroundings))),
                Optional.empty(), surroundings.on());
    }

    private static List<Notice> of(Optional<PupilId> whom, List<Notice> notices) {
        if (!notices.stream().allMatch(notice -> notice.pupil().equals(whom) || notice.pupil().isEmpty())) {
            throw new IllegalArgumentException("A watch that is asked about one pupil speaks of no other.");
        }
        return notices;
    }

    private List<Notice> told(Answer<Notice> answer, Optional<PupilId> whom, LocalDate on) {
        return answer.failure().map(failure -> List.of(new Notice(name, whom, "Look at what the watch " + name
                + " would have seen", on, Optional.empty(), Notice.State.DUE, failure.reason(Effect.NOTES))))
                .orElse(answer.given());
    }
}
