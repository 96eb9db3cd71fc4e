package org.manzanita.console.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.manzanita.console.Part;
import org.manzanita.model.Days;
import org.manzanita.rules.Finding;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Law;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;

/** The days that come out otherwise when pupils are judged twice; a row for each run of days that differ alike. */
final class DayDifferences {

    private final Law law;
    private final List<List<Object>> rows = new ArrayList<>();
    private final TreeSet<String> gaining = new TreeSet<>();
    private final TreeSet<String> losing = new TreeSet<>();
    private Days own = Days.ZERO;
    private Days other = Days.ZERO;
    private Days gained = Days.ZERO;
    private Days lost = Days.ZERO;

    DayDifferences(Law law) {
        this.law = law;
    }

    /** Both have the same days, for facts alone make them. */
    void add(JudgedPupil one, JudgedPupil two) {
        Run run = null;
        for (int i = 0; i < one.days().size(); i++) {
            var asIs = one.days().get(i);
            var supposed = two.days().get(i);
            own = own.plus(asIs.finding().credit());
            other = other.plus(supposed.finding().credit());
            var change = supposed.finding().credit().minus(asIs.finding().credit());
            var here = change.isZero() ? null : run(one.pupil().value(), asIs, supposed);
            if (here != null) {
                count(one.pupil().value(), change);
            }
            if (run != null && (here == null || !run.isSame(here))) {
                rows.add(run.row());
                run = null;
            }
            if (here != null) {
                run = run == null ? here : run.until(here);
            }
        }
        if (run != null) {
            rows.add(run.row());
        }
    }

    /** Rows of pupil, from, until, days, as it is, as it would be, section, and what was held on the first day. */
    List<List<Object>> rows() {
        return rows;
    }

    /** The rows for people, without what was held, and for programs, with it. */
    static List<Part> shown(String title, List<Field> fields, List<List<Object>> rows) {
        int last = fields.size() - 1;
        return List.of(
                new Part.Told(new Table(title, fields.subList(0, last),
                        rows.stream().map(row -> row.subList(0, last)).toList(), List.of())),
                new Part.Data("days", new Table(title, fields, rows, List.of())));
    }

    Days own() {
        return own;
    }

    Days other() {
        return other;
    }

    Days gained() {
        return gained;
    }

    Days lost() {
        return lost;
    }

    int pupilsGaining() {
        return gaining.size();
    }

    int pupilsLosing() {
        return losing.size();
    }

    private void count(String pupil, Days change) {
        if (change.compareTo(Days.ZERO) > 0) {
            gained = gained.plus(change);
            gaining.add(pupil);
        } else {
            lost = lost.minus(change);
            losing.add(pupil);
        }
    }

    private Run run(String pupil, JudgedDay asIs, JudgedDay supposed) {
        var refusing = asIs.finding() instanceof Finding.Earned ? supposed : asIs;
        var reason = law.primaryRefusal(refusing.finding());
        return new Run(pupil, asIs, asIs, 1, said(asIs), said(supposed),
                reason.map(found -> found.under().section()).orElse(""), reason.map(Reason::held).orElse(""));
    }

    private String said(JudgedDay day) {
        return day.earned()
                ? "earned " + day.finding().credit()
                : law.primaryRefusal(day.finding()).map(Reason::code).orElse("not earned");
    }

    private record Run(String pupil, JudgedDay first, JudgedDay last, int days, String own, String other,
            String section, String held) {

        boolean isSame(Run next) {
            return own.equals(next.own) && other.equals(next.other) && section.equals(next.section)
                    && first.agreementId().equals(next.first.agreementId());
        }

        Run until(Run next) {
            return new Run(pupil, first, next.last, days + 1, own, other, section, held);
        }

        List<Object> row() {
            return List.of(pupil, first.day(), last.day(), days, own, other, section, held);
        }
    }
}
