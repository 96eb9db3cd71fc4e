package org.manzanita.reporting.internal;

import org.manzanita.reporting.ReportRun;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.manzanita.model.GradeSpan;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.Status;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;

/** Why pupils take part, by the groups that the state's summary of the program names, and by grade span. */
final class MotiveReport implements ReportRun {

    /** In the order of the summary; other reasons that an LEA records stand after them. */
    private static final List<String> KNOWN = List.of("highlyGifted", "healthOrWork", "behindInCredits",
            "specialInterest", "atRiskOfDroppingOut", "isolated");
    private static final String NOT_GIVEN = "not given";
    private static final String ANY = "pupils";

    private final Surroundings around;
    private final int smallest;
    private final Map<String, Map<GradeSpan, Integer>> counts = new TreeMap<>();

    /** @param smallest the smallest count that may be printed; 0 to withhold nothing */
    MotiveReport(Surroundings around, int smallest) {
        this.around = around;
        this.smallest = smallest;
    }

    @Override
    public void accept(JudgedPupil pupil) {
        Stay.of(pupil, around.on()).ifPresent(stay -> {
            Set<String> reasons = new HashSet<>();
            for (Recorded<PupilStatus> recorded : pupil.file().all(PupilStatus.class)) {
                var status = recorded.fact();
                boolean touches = !status.from().isAfter(stay.last().day())
                        && status.until().map(until -> !until.isBefore(stay.first().day())).orElse(true);
                if (status.status() == Status.REASON && touches) {
                    reasons.add(status.detail());
                }
            }
            if (reasons.isEmpty()) {
                reasons.add(NOT_GIVEN);
            }
            reasons.add(ANY);
            reasons.forEach(reason -> counts.computeIfAbsent(reason, key -> new TreeMap<>())
                    .merge(stay.last().grade().span(), 1, Integer::sum));
        });
    }

    @Override
    public List<Table> tables() {
        var reasons = new ArrayList<>(KNOWN);
        var others = new TreeSet<>(counts.keySet());
        others.removeAll(KNOWN);
        others.removeAll(List.of(NOT_GIVEN, ANY));
        reasons.addAll(others);
        reasons.addAll(List.of(NOT_GIVEN, ANY));
        var printed = suppressed(reasons);
        var sheet = new Sheet("Why pupils take part in Independent Study of " + around.program().lea().name() + ", "
                + around.year());
        sheet.column("reason", "Reason");
        for (var span : GradeSpan.values()) {
            sheet.column("span" + span.name().replace("_", ""), span.label());
        }
        sheet.column("all", "All");
        for (var reason : reasons) {
            var row = new ArrayList<Object>(List.of(reason.equals(ANY) ? "all pupils" : reason));
            for (var span : GradeSpan.values()) {
                row.add(printed.shown(reason + span));
            }
            row.add(printed.shown(reason));
            sheet.row(row);
        }
        sheet.note("A pupil may have several reasons, so the lines add up to more than all pupils.");
        if (printed.withholdsAny()) {
            sheet.note(Suppression.WITHHELD + ": fewer than " + smallest
                    + " pupils, or withheld so that such a count cannot be worked out.");
        }
        return List.of(sheet.table());
    }

    private Suppression suppressed(List<String> reasons) {
        var printed = new Suppression(smallest);
        for (var reason : reasons) {
            var bySpan = counts.getOrDefault(reason, Map.of());
            var parts = new ArrayList<String>();
            for (var span : GradeSpan.values()) {
                printed.count(reason + span, bySpan.getOrDefault(span, 0));
                parts.add(reason + span);
            }
            printed.count(reason, bySpan.values().stream().mapToInt(Integer::intValue).sum()).sum(reason, parts);
        }
        return printed.decide();
    }
}
