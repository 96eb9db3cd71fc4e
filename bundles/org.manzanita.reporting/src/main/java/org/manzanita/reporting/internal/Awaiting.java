package org.manzanita.reporting.internal;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.manzanita.credit.CountedDays;
import org.manzanita.credit.CountedPupil;
import org.manzanita.credit.DaySet;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;

/**
 * ATT-09: the days of a period that only want a teacher's judgement, by the codes that each modality names so. They count nothing until they have it, and a
 * report is not to be certified while there are any.
 */
public final class Awaiting implements CountRun {

    private static final String CODES = "awaitsJudgement";

    private record Key(String pupil, String agreement) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byPupil = pupil.compareTo(other.pupil);
            return byPupil != 0 ? byPupil : agreement.compareTo(other.agreement);
        }
    }

    private final Windows windows;
    private final ReportingPeriod period;
    private final Set<String> codes;
    private final TreeMap<Key, DaySet> days = new TreeMap<>();

    public Awaiting(Surroundings around, Windows windows, ReportingPeriod period) {
        this.windows = windows;
        this.period = period;
        this.codes = around.law().rows(CODES, windows.ends(period)).stream().map(LawRow::value)
                .collect(Collectors.toSet());
    }

    @Override
    public void count(CountedPupil pupil) {
        for (var alike : pupil.days()) {
            if (await(alike)) {
                var held = alike.days().in(windows.of(period, alike.schoolId()).days());
                if (!held.isEmpty()) {
                    days.merge(new Key(pupil.pupil().value(), alike.agreementId()), held, DaySet::and);
                }
            }
        }
    }

    /** No table when no day waits. */
    @Override
    public List<Table> tables() {
        if (days.isEmpty()) {
            return List.of();
        }
        var sheet = new Sheet("Days in " + period + " that wait for a teacher's judgement");
        sheet.column("pupil", "Pupil").column("agreement", "Agreement").column("days", "Days")
                .column("first", "First").column("last", "Last");
        int all = 0;
        for (var entry : days.entrySet()) {
            var waiting = entry.getValue();
            all += waiting.size();
            sheet.row(entry.getKey().pupil(), entry.getKey().agreement(), waiting.size(),
                    waiting.first(), waiting.last());
        }
        long pupils = days.keySet().stream().map(Key::pupil).distinct().count();
        sheet.note(Sheet.count(all, "day") + " of " + Sheet.count(pupils, "pupil")
                + " count 0 until a teacher judges the work. Have them judged before the period is certified.");
        return List.of(sheet.table());
    }

    private boolean await(CountedDays alike) {
        return !alike.isEarned() && codes.containsAll(alike.refusals());
    }
}
