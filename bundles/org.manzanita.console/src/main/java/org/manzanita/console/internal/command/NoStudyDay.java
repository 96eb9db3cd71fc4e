package org.manzanita.console.internal.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.manzanita.console.Part.Line;
import org.manzanita.model.Tokens;
import org.manzanita.rules.Citation;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Reason;

/** Why there is no finding of a day: no agreement covered it, the pupil was not enrolled, or it was not taught. */
final class NoStudyDay {

    private static final Citation AGREEMENT = new Citation("A-01", "EC 51747(g)");
    private static final Citation IDENTIFIED = new Citation("E-04", "EC 51748");
    private static final Citation SCHOOLDAY = new Citation("ATT-08", "EC 41601(a)");

    private NoStudyDay() {}

    /** Every reason that holds; never none. */
    static List<Reason> reasons(PupilFile file, LocalDate day, ProgramFile program) {
        var reasons = new ArrayList<Reason>();
        if (file.agreements().stream().noneMatch(agreement -> agreement.fact().covers(day))) {
            reasons.add(Reason.refuses("NO_AGREEMENT", AGREEMENT, "No agreement covered the day. " + agreements(file),
                    file.agreements().stream().map(agreement -> agreement.id()).toList()));
        }
        var enrollment = file.enrollmentOn(day);
        if (enrollment.isEmpty()) {
            reasons.add(Reason.refuses("NOT_ENROLLED", IDENTIFIED,
                    "The pupil was enrolled in no school of the LEA on that day.", List.of()));
            return reasons;
        }
        var calendar = program.calendarOf(enrollment.get().fact().schoolId());
        if (!calendar.isTaught(day)) {
            reasons.add(calendar.on(day)
                    .map(listed -> Reason.refuses("NON_SCHOOL_DAY", SCHOOLDAY,
                            "The school's calendar " + calendar.calendarId() + " lists the day as "
                                    + Tokens.of(listed.fact().kind()) + " (entry " + listed.id()
                                    + "), so it was not taught.",
                            List.of(listed.id())))
                    .orElseGet(() -> Reason.refuses("NON_SCHOOL_DAY", SCHOOLDAY, "The school's calendar "
                            + calendar.calendarId() + " does not list the day, so it was not taught.", List.of())));
        }
        return reasons;
    }

    static List<Line> told(PupilFile file, LocalDate day, List<Reason> reasons) {
        var lines = new ArrayList<Line>();
        lines.add(Line.of(file.pupil() + " had no independent study to be judged on " + Calendars.weekday(day) + " "
                + day + "."));
        reasons.forEach(reason -> lines.add(Line.of(2, "", reason.held())));
        return lines;
    }

    private static String agreements(PupilFile file) {
        if (file.agreements().isEmpty()) {
            return "The pupil has none.";
        }
        var told = new ArrayList<String>();
        file.agreements().forEach(agreement -> told.add(agreement.fact().agreementId() + " runs from "
                + agreement.fact().from() + " until " + agreement.fact().until()));
        return "Of the pupil's agreements, " + String.join("; ", told) + ".";
    }
}
