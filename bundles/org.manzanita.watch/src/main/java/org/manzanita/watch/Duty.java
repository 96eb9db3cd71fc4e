package org.manzanita.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.EntryId;
import org.manzanita.model.PupilId;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Reason;

/**
 * A duty in the making of its notice.
 *
 * @param words what is to be done
 * @param due the last day on which it is done in time, if there is one
 * @param done the day on which it was done, if it was
 */
record Duty(String words, Citation under, LocalDate since, Optional<LocalDate> due, Optional<LocalDate> done,
        String because, List<EntryId> evidence) {

    Duty {
        evidence = List.copyOf(evidence);
    }

    static Duty of(String words, Citation under, LocalDate since, String because, List<EntryId> evidence) {
        return new Duty(words, under, since, Optional.empty(), Optional.empty(), because, evidence);
    }

    Duty due(Optional<LocalDate> day) {
        return new Duty(words, under, since, day, done, because, evidence);
    }

    Duty done(Optional<LocalDate> day) {
        return new Duty(words, under, since, due, day, because, evidence);
    }

    Duty done(LocalDate day, EntryId by) {
        var shown = new ArrayList<>(evidence);
        shown.add(by);
        return new Duty(words, under, since, due, Optional.of(day), because, shown);
    }

    Notice notice(String watch, Optional<PupilId> pupil, LocalDate on) {
        return new Notice(watch, pupil, words, since, due, state(on),
                Reason.notes("DUTY", under, because, evidence));
    }

    private Notice.State state(LocalDate on) {
        if (done.isPresent()) {
            return due.filter(done.get()::isAfter).isPresent() ? Notice.State.DONE_LATE : Notice.State.DONE;
        }
        return due.filter(on::isAfter).isPresent() ? Notice.State.OVERDUE : Notice.State.DUE;
    }
}
