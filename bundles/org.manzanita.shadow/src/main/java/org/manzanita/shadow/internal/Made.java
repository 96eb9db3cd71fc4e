package org.manzanita.shadow.internal;

import java.util.ArrayList;
import org.manzanita.console.Answer;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Part.Tone;
import org.manzanita.platform.FeaturePlan;

/** Says that a change was made. */
final class Made {

    private Made() {}

    static Answer told(FeaturePlan plan, Line... more) {
        var lines = new ArrayList<Line>();
        lines.add(Line.of(plan.feature() + " " + plan.version() + switch (plan.kind()) {
            case INSTALL -> " is installed, and works from now on.";
            case UPDATE -> " is installed in the place of " + plan.before() + ", and works from now on.";
            case PUT_BACK -> " is back, and takes up where it was.";
            case REMOVE -> " is taken out. No fact was touched.";
        }).in(Tone.GOOD));
        lines.addAll(java.util.List.of(more));
        return Answer.of(new Part.Prose(lines));
    }
}
