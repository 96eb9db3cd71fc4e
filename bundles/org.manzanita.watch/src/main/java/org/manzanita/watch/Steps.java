package org.manzanita.watch;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.ActionKind;
import org.manzanita.model.ActionTaken;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Recorded;

/** The steps that were taken for a pupil up to the day of asking, each as it was stated last. */
final class Steps {

    private final List<Recorded<ActionTaken>> taken;

    Steps(PupilFile file, LocalDate on) {
        var latest = new LinkedHashMap<String, Recorded<ActionTaken>>();
        file.all(ActionTaken.class).forEach(recorded -> latest.put(recorded.fact().key(), recorded));
        taken = latest.values().stream().filter(recorded -> !recorded.fact().takenOn().isAfter(on))
                .sorted(Comparator.comparing((Recorded<ActionTaken> recorded) -> recorded.fact().takenOn())
                        .thenComparing(Recorded::id))
                .toList();
    }

    List<Recorded<ActionTaken>> of(ActionKind kind) {
        return taken.stream().filter(recorded -> recorded.fact().action() == kind).toList();
    }

    /** The first step of the kind on or after the day. */
    Optional<Recorded<ActionTaken>> firstFrom(ActionKind kind, LocalDate day) {
        return of(kind).stream().filter(recorded -> !recorded.fact().takenOn().isBefore(day)).findFirst();
    }
}
