package org.manzanita.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.manzanita.model.Progress;
import org.manzanita.rules.Recorded;

/** EC 51747(b)(2), 51749.5(a)(8): decisions by which satisfactory progress was lost in a course. */
final class LostProgress {

    private LostProgress() {}

    /** The decisions of the year that turned a course unsatisfactory, in order; repeats of the same verdict left out. */
    static List<Recorded<Progress>> of(Around around) {
        var latest = new LinkedHashMap<String, Recorded<Progress>>();
        around.pupil().file().all(Progress.class).stream()
                .filter(recorded -> around.pupil().year().contains(recorded.fact().decidedOn())
                        && !recorded.fact().decidedOn().isAfter(around.on()))
                .forEach(recorded -> latest.put(recorded.fact().key(), recorded));
        var good = new HashMap<String, Boolean>();
        var lost = new ArrayList<Recorded<Progress>>();
        latest.values().stream().sorted(Comparator.comparing(recorded -> recorded.fact().decidedOn()))
                .forEach(decision -> {
                    var before = good.put(decision.fact().courseId(), decision.fact().satisfactory());
                    if (!decision.fact().satisfactory() && (before == null || before)) {
                        lost.add(decision);
                    }
                });
        return lost;
    }

    /** As triggers of re-engagement, where the modality's law makes them such. */
    static List<Trigger> triggers(Around around) {
        var triggers = new ArrayList<Trigger>();
        for (var decision : of(around)) {
            var day = decision.fact().decidedOn();
            var modality = around.modalityOn(day);
            if (Triggers.apply("progress", around, modality, day) && around.isLongStay(day, modality)) {
                around.law("reengagementTriggers", modality, day).ifPresent(row -> triggers.add(new Trigger(day,
                        modality, row.citation(), "Progress in " + decision.fact().courseId()
                                + " was decided to be unsatisfactory on " + day + ".",
                        List.of(decision.id()))));
            }
        }
        return triggers;
    }
}
