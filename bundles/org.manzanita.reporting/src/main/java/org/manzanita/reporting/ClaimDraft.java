package org.manzanita.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.manzanita.model.Claim;
import org.manzanita.model.Days;
import org.manzanita.model.GradeSpan;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.reporting.internal.Awaiting;
import org.manzanita.reporting.internal.Tally;
import org.manzanita.reporting.internal.Windows;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;

/**
 * What a reporting period would claim: days of attendance and ADA of each school and grade span (EC 41601), and what
 * stands in the way of certifying it. It is shown every judged pupil once, and then asked.
 */
public final class ClaimDraft implements Consumer<JudgedPupil> {

    private static final int ADA_DECIMALS = 2;
    /** An exact part of a day is claimed to so many decimals. */
    private static final int DAY_DECIMALS = 4;

    private final Surroundings around;
    private final ReportingPeriod period;
    private final Windows windows;
    private final Tally tally;
    private final Awaiting awaiting;

    public ClaimDraft(Surroundings around, ReportingPeriod period) {
        this.around = around;
        this.period = period;
        this.windows = new Windows(around);
        this.tally = new Tally(windows, period);
        this.awaiting = new Awaiting(around, windows, period);
    }

    @Override
    public void accept(JudgedPupil pupil) {
        tally.add(pupil);
        awaiting.accept(pupil);
    }

    /**
     * A claim of each school and span in which anything was earned, in order.
     *
     * @param schools of these schools alone; of all if there are none
     * @param certification with whose identifier those of the claims begin
     */
    public List<Claim> claims(String certification, Set<String> schools) {
        var earned = new TreeMap<String, Map<GradeSpan, Days>>();
        tally.lines().forEach((line, days) -> {
            if (!days.isZero() && (schools.isEmpty() || schools.contains(line.schoolId()))) {
                earned.computeIfAbsent(line.schoolId(), school -> new TreeMap<>()).merge(line.span(), days, Days::plus);
            }
        });
        var claims = new ArrayList<Claim>();
        earned.forEach((school, spans) -> spans.forEach((span, days) -> claims.add(
                new Claim(certification + " " + school + " " + span.label(), around.year(), period, school, span,
                        Optional.empty(), plain(days.rounded(DAY_DECIMALS)),
                        Optional.of(windows.ada(days, period, school).rounded(ADA_DECIMALS))))));
        return claims;
    }

    private static BigDecimal plain(BigDecimal days) {
        var shortest = days.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    /** Days that wait for a teacher's judgement, as tables; a period is not certified while there are any (ATT-09). */
    public List<Table> waiting() {
        return awaiting.tables();
    }

    /** Why the period is not over yet, in sentences; empty if it is. */
    public List<String> unfinished() {
        var schools = new TreeSet<>(windows.schools());
        tally.lines().keySet().forEach(line -> schools.add(line.schoolId()));
        var told = new LinkedHashMap<String, String>();
        for (var school : schools) {
            var window = windows.of(period, school);
            if (!window.complete()) {
                told.putIfAbsent(window.calendarId(), window.told());
            }
        }
        return List.copyOf(told.values());
    }
}
