package org.manzanita.shadow.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.access.Access;
import org.manzanita.access.Acting;
import org.manzanita.console.Answer;
import org.manzanita.console.DryRun;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Part.Tone;
import org.manzanita.console.Part;
import org.manzanita.platform.FeatureChanges;
import org.manzanita.platform.FeaturePlan;

/** Makes a change that brings a feature in, and says that a change was made. */
final class Made {

    private Made() {}

    /** Whoever approved the feature does not bring it in himself. */
    static Answer now(FeaturePlan plan, FeatureChanges changes, Access access, AttendanceClose close,
            ApprovalsOnRecord record) {
        var today = LocalDate.now(ZoneId.systemDefault());
        close.refuse(today);
        var by = Acting.now().orElseThrow().caller().person();
        if (DryRun.isOn()) {
            return tried(plan, Optional.empty(), "brings in " + plan.feature() + " " + plan.version());
        }
        var approver = changes.approvedBy(plan);
        SecondPerson.demand(access, approver, by);
        record.agree(plan, approver);
        if (plan.isSound() && plan.open().isEmpty()) {
            record.making(plan, approver, by, today);
        }
        changes.make(plan, by);
        return told(plan);
    }

    /** The plan, and what would be done by it, which is nothing if anything speaks against it. */
    static Answer tried(FeaturePlan plan, Optional<ShadowRun.Outcome> run, String what) {
        if (plan.isSound()) {
            DryRun.notes(what);
        }
        return PlanAnswer.of(plan, run, false, false);
    }

    static Answer told(FeaturePlan plan, Line... more) {
        var lines = new ArrayList<Line>();
        lines.add(Line.of(plan.feature() + " " + plan.version() + switch (plan.kind()) {
            case INSTALL -> " is installed, and works from now on.";
            case UPDATE -> " is installed in the place of " + plan.before() + ", and works from now on.";
            case PUT_BACK -> " is back, and takes up where it was.";
            case REMOVE -> " is taken out. No fact was touched.";
        }).in(Tone.GOOD));
        lines.addAll(List.of(more));
        return Answer.of(new Part.Prose(lines));
    }
}
