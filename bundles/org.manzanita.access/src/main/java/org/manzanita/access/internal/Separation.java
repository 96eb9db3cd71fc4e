package org.manzanita.access.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.manzanita.access.Acting;
import org.manzanita.access.NotAllowedException;
import org.manzanita.access.Role;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.Participation;
import org.manzanita.model.PupilId;
import org.manzanita.model.Withdrawn;

/**
 * Keeps apart who may say what: that a pupil who was recorded as not taking part did take part is said by the teacher
 * alone, who withdraws the earlier entry with a reason. Everyone else proposes it to the teacher.
 */
final class Separation {

    private static final Set<Role> TEACHERS = Set.of(Role.TEACHER, Role.SUBJECT_TEACHER);

    private Separation() {}

    /** @throws NotAllowedException if somebody else says it, or the teacher gives no reason */
    static void check(Acting acting, Submission submission, Ledger ledger) {
        boolean isTeacher = acting.grant().held().stream()
                .anyMatch(held -> TEACHERS.contains(held.appointment().role()));
        var known = new HashMap<PupilId, List<Entry>>();
        for (var line : submission.lines()) {
            if (line.fact() instanceof Participation now && now.minutes().count() > 0) {
                var entries = known.computeIfAbsent(now.pupil(),
                        pupil -> ledger.about(submission.lea(), pupil, EntryId.LATEST));
                for (var entry : entries) {
                    boolean contradicts = entry.fact() instanceof Participation before
                            && before.key().equals(now.key()) && before.minutes().count() == 0;
                    if (contradicts && !(isTeacher && isWithdrawn(entry.id(), entries, submission))) {
                        throw new NotAllowedException(told(now, entry, isTeacher));
                    }
                }
            }
        }
    }

    private static boolean isWithdrawn(EntryId wrong, List<Entry> entries, Submission submission) {
        return entries.stream().anyMatch(entry -> entry.fact() instanceof Withdrawn gone && withReason(gone, wrong))
                || submission.lines().stream()
                        .anyMatch(line -> line.fact() instanceof Withdrawn gone && withReason(gone, wrong));
    }

    private static boolean withReason(Withdrawn gone, EntryId wrong) {
        return gone.wrong().equals(wrong) && !gone.because().isBlank();
    }

    private static String told(Participation now, Entry entry, boolean isTeacher) {
        return "Entry " + entry.id() + " says that the pupil " + now.pupil() + " did not take part in the session "
                + now.sessionId() + ". "
                + (isTeacher
                        ? "To say otherwise, withdraw that entry with a reason."
                        : "Only the teacher can say otherwise, with a reason; propose it to the teacher.");
    }
}
