package org.manzanita.reporting.internal;

import org.manzanita.reporting.ReportRun;
import org.manzanita.reporting.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.manzanita.model.Days;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;

/** ATT-21: every schoolday that earned nothing, by the one primary reason that it has, and the ADA at stake. */
final class ExceptionReport implements ReportRun {

    /** What one code refused. */
    private static final class Coded {
        private final Set<String> pupils = new HashSet<>();
        private final TreeSet<String> sections = new TreeSet<>();
        private final TreeMap<String, Stay> stays = new TreeMap<>();
        private Days ada = Days.ZERO;
        private int days;
    }

    /** The days that one code refused a pupil under one agreement. */
    private static final class Stay {
        private final String pupil;
        private final String agreement;
        private final TreeSet<LocalDate> days = new TreeSet<>();
        private final TreeMap<LocalDate, String> held = new TreeMap<>();
        private String section = "";

        private Stay(String pupil, String agreement) {
            this.pupil = pupil;
            this.agreement = agreement;
        }
    }

    private final Surroundings around;
    private final Windows windows;
    private final ReportingPeriod period;
    private final boolean detailed;
    private final boolean words;
    private final TreeMap<String, Coded> codes;

    /** @param words whether the detailed form shows what was held of the first day */
    ExceptionReport(Surroundings around, ReportingPeriod period, boolean detailed, boolean words) {
        this.around = around;
        this.period = period;
        this.detailed = detailed;
        this.words = words;
        this.windows = new Windows(around);
        this.codes = new TreeMap<>(Refused.order(around.law()));
    }

    @Override
    public void accept(JudgedPupil pupil) {
        for (var refused : Refused.of(pupil, around.law(),
                day -> windows.of(period, day.schoolId()).holds(day.day()))) {
            var day = refused.day();
            var coded = codes.computeIfAbsent(refused.primary().code(), code -> new Coded());
            var id = pupil.pupil().value();
            coded.days++;
            coded.pupils.add(id);
            coded.sections.add(refused.primary().under().section());
            coded.ada = coded.ada.plus(windows.ada(Days.ONE, period, day.schoolId()));
            var stay = coded.stays.computeIfAbsent(id + "\t" + day.agreementId(),
                    key -> new Stay(id, day.agreementId()));
            stay.days.add(day.day());
            stay.held.putIfAbsent(day.day(), refused.primary().held());
            stay.section = refused.primary().under().section();
        }
    }

    @Override
    public List<Table> tables() {
        var tables = new ArrayList<Table>();
        tables.add(summary());
        if (detailed) {
            codes.forEach((code, coded) -> tables.add(detail(code, coded)));
        }
        return tables;
    }

    private Table summary() {
        var sheet = new Sheet("Days not earned in " + period + " of " + around.program().lea().name() + ", "
                + around.year() + ", by primary reason");
        sheet.column("code", "Reason").column("pupils", "Pupils").column("days", "Days").column("ada", "ADA")
                .column("section", "Section");
        var pupils = new HashSet<String>();
        var ada = Days.ZERO;
        int days = 0;
        for (var entry : codes.entrySet()) {
            var coded = entry.getValue();
            sheet.row(entry.getKey(), coded.pupils.size(), coded.days, Sheet.ada(coded.ada), coded.sections.first());
            pupils.addAll(coded.pupils);
            ada = ada.plus(coded.ada);
            days += coded.days;
        }
        sheet.row("all", pupils.size(), days, Sheet.ada(ada), "");
        sheet.note(
                "Each day has one primary reason, the first in the order of the codes (ATT-21); ADA is days over the "
                        + "divisor of " + period + ".");
        codes.keySet().forEach(
                code -> Refused.explained(around.law(), code).ifPresent(words -> sheet.note(code + ": " + words)));
        return sheet.table();
    }

    private Table detail(String code, Coded coded) {
        var sheet = new Sheet(code + ": " + Sheet.count(coded.days, "day") + " of "
                + Sheet.count(coded.pupils.size(), "pupil"));
        sheet.column("pupil", "Pupil").column("agreement", "Agreement").column("days", "Days")
                .column("first", "First").column("last", "Last").column("section", "Section");
        if (words) {
            sheet.column("held", "Held of the first day");
        }
        for (var stay : coded.stays.values()) {
            var row = new ArrayList<Object>(List.of(stay.pupil, stay.agreement, stay.days.size(), stay.days.first(),
                    stay.days.last(), stay.section));
            if (words) {
                row.add(stay.held.firstEntry().getValue());
            }
            sheet.row(row);
        }
        Refused.explained(around.law(), code).ifPresent(sheet::note);
        return sheet.table();
    }
}
