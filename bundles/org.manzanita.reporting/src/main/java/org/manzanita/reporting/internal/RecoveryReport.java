package org.manzanita.reporting.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.manzanita.reporting.ReportRun;
import org.manzanita.model.PupilId;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;

/** EC 46211 (X-03, ATT-22): days of attendance that pupils recovered outside the school day, apart from study's own. */
final class RecoveryReport implements ReportRun {

    private final Surroundings around;
    private final Map<PupilId, Recovered> pupils = new TreeMap<>();

    RecoveryReport(Surroundings around) {
        this.around = around;
    }

    @Override
    public void accept(JudgedPupil pupil) {
        Recovered.of(pupil, around).ifPresent(recovered -> pupils.put(pupil.pupil(), recovered));
    }

    @Override
    public List<Table> tables() {
        var tables = new ArrayList<Table>();
        var sheet = new Sheet("Attendance recovered by pupils of " + around.program().lea().name() + ", "
                + around.year() + ", through " + around.on());
        sheet.column("pupil", "Pupil").column("absences", "Absences").column("minutes", "Minutes counted")
                .column("needed", "For a day").column("days", "Days recovered");
        pupils.forEach((pupil, recovered) -> sheet.row(pupil.value(), recovered.absences(),
                recovered.counted().count(), recovered.needed().count(), recovered.days()));
        if (sheet.isEmpty()) {
            sheet.note("No session of attendance recovery is on record.");
        } else {
            sheet.row("all", "", "", "", pupils.values().stream().mapToLong(Recovered::days).sum());
            sheet.note("Absences: schooldays of Independent Study that earned nothing, without those of suspension and "
                    + "those of a continuous run too long for attendance recovery. Absences from the classroom are not "
                    + "on record here.");
            sheet.note(
                    "Whole hours add up to the grade's minimum day; a pupil recovers no more days than absences, and "
                            + "no more than " + around.law().find("recoveryMostDays", "all", around.on())
                                    .map(row -> row.value() + " in a school year (" + row.section() + ")")
                                    .orElse("law allows, which is none on that day")
                            + ". These days are reported apart and are in no other report.");
        }
        tables.add(sheet.table());
        var lost = lost();
        if (!lost.isEmpty()) {
            tables.add(lost.table());
        }
        return tables;
    }

    private Sheet lost() {
        var sheet = new Sheet("Sessions that did not count in full");
        sheet.column("pupil", "Pupil").column("day", "Day").column("minutes", "Minutes").column("counted", "Counted")
                .column("why", "Why");
        pupils.forEach((pupil, recovered) -> recovered.lost().forEach(lost -> sheet.row(pupil.value(), lost.day(),
                lost.minutes().count(), lost.counted().count(), lost.why())));
        return sheet;
    }
}
