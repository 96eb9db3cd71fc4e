package org.manzanita.console.internal.command;

import java.util.ArrayList;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.rules.PolicyValue;

/** A policy as a board reads it: a numbered sentence for each thing that it sets, with its source behind it. */
final class BoardPolicyText {

    private BoardPolicyText() {}

    static Part of(AskedPolicy policy) {
        var lines = new ArrayList<Line>();
        lines.add(Line.heading("Independent Study: " + policy.id() + ", LEA " + policy.lea()));
        lines.add(Line.of("The law of the state is the floor under all of this."));
        lines.add(Line.empty());
        int number = 0;
        for (var value : policy.values()) {
            lines.add(Line.of(0, "%3d. ".formatted(++number), sentence(value)));
        }
        return new Part.Prose(lines);
    }

    private static String sentence(PolicyValue value) {
        var applies = value.appliesTo().isEmpty() ? "" : ", " + value.appliesTo();
        return value.parameter() + applies + ": " + value.value() + " (" + value.source() + ")";
    }
}
