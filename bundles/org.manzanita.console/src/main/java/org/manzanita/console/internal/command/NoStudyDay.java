package org.manzanita.console.internal.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.manzanita.console.Part.Line;
import org.manzanita.model.Tokens;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.PupilFile;

/** Says why there is no finding of a day: it was not taught, or no agreement covered it. */
final class NoStudyDay {

    private NoStudyDay() {}

    static List<Line> told(PupilFile file, LocalDate day, ProgramFile program) {
        var lines = new ArrayList<Line>();
        lines.add(Line.of(file.pupil() + " had no independent study to be judged on " + Calendars.weekday(day) + " "
                + day + "."));
        var covering = file.agreements().stream().filter(agreement -> agreement.fact().covers(day)).toList();
        if (covering.isEmpty()) {
            lines.add(Line.of(2, "", "No agreement covered the day. " + agreements(file)));
        }
        var enrollment = file.enrollmentOn(day);
        if (enrollment.isEmpty()) {
            lines.add(Line.of(2, "", "The pupil was enrolled in no school of the LEA on that day."));
            return lines;
        }
        var calendar = program.calendarOf(enrollment.get().fact().schoolId());
        if (!calendar.isTaught(day)) {
            lines.add(Line.of(2, "", calendar.on(day)
                    .map(listed -> "The school's calendar " + calendar.calendarId() + " lists the day as "
                            + Tokens.of(listed.fact().kind()) + " (entry " + listed.id() + "), so it was not taught.")
                    .orElse("The school's calendar " + calendar.calendarId()
                            + " does not list the day, so it was not taught.")));
        }
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
