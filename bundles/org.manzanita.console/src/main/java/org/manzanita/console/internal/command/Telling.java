package org.manzanita.console.internal.command;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.manzanita.model.ActionTaken;
import org.manzanita.model.Agreement;
import org.manzanita.model.Assignment;
import org.manzanita.model.AttendanceRecovery;
import org.manzanita.model.CalendarDay;
import org.manzanita.model.ClassroomAttendance;
import org.manzanita.model.Entry;
import org.manzanita.model.Enrollment;
import org.manzanita.model.Fact;
import org.manzanita.model.FactForm;
import org.manzanita.model.Judgement;
import org.manzanita.model.Participation;
import org.manzanita.model.Permission;
import org.manzanita.model.Signature;
import org.manzanita.model.Tokens;
import org.manzanita.model.Withdrawn;

/** Says what an entry of the ledger holds, in a line that a clerk can check against the paper. */
final class Telling {

    /** Columns that say nothing more to someone who asked about one pupil. */
    private static final Set<String> OBVIOUS = Set.of("pupil", "group", "ssid");

    private Telling() {}

    /** The entry with its number and source: {@code #123 signatures.csv:17  parentOrGuardian signed 2022-09-12}. */
    static String of(Entry entry) {
        return entry.id() + " " + (entry.source().isEmpty() ? "" : entry.source() + "  ") + of(entry.fact());
    }

    static String of(Fact fact) {
        return switch (fact) {
            case Signature signature -> Tokens.of(signature.party()) + " signed " + signature.agreementId() + " on "
                    + signature.signedOn();
            case Agreement agreement -> "agreement " + agreement.agreementId() + " for " + agreement.from() + " to "
                    + agreement.until();
            case Permission permission -> "the parent gave permission on " + permission.givenOn();
            case Enrollment enrollment -> "enrolled in " + enrollment.schoolId() + ", grade " + enrollment.grade()
                    + ", from " + enrollment.from() + until(enrollment.until());
            case Assignment assignment -> "assigned " + assignment.assignedOn() + ", due " + assignment.dueOn() + ": "
                    + assignment.title();
            case Judgement judgement -> judgement.minutes() + " of " + Tokens.of(judgement.workKind())
                    + " judged by " + judgement.judgedBy() + " on " + judgement.judgedOn() + ", handed in "
                    + judgement.submittedOn() + ", for " + span(judgement);
            case Participation participation -> participation.minutes() + " of session " + participation.sessionId();
            case ClassroomAttendance classroom -> classroom.minutes() + " in the classroom on " + classroom.day();
            case AttendanceRecovery recovery -> recovery.minutes() + " of attendance recovery on " + recovery.day();
            case CalendarDay day -> day.day() + " is " + Tokens.of(day.kind()) + " in calendar " + day.calendarId();
            case ActionTaken action -> Tokens.of(action.action()) + " on " + action.takenOn();
            case Withdrawn withdrawn -> withdrawn.wrong() + " was withdrawn: " + withdrawn.because();
            default -> columns(fact);
        };
    }

    private static String span(Judgement judgement) {
        return judgement.from().equals(judgement.until())
                ? judgement.from().toString()
                : judgement.from() + " to " + judgement.until();
    }

    private static String until(Optional<java.time.LocalDate> last) {
        return last.map(day -> " until " + day).orElse("");
    }

    /** Every other kind: its columns by their names, as an import file has them. */
    private static String columns(Fact fact) {
        var form = FactForm.of(fact);
        var texts = form.write(fact);
        var told = new ArrayList<String>();
        for (int at = 0; at < texts.size(); at++) {
            var name = form.columns().get(at).name();
            if (!texts.get(at).isEmpty() && !OBVIOUS.contains(name)) {
                told.add(name + " " + texts.get(at).replace(";", ", "));
            }
        }
        return String.join(", ", told);
    }
}
