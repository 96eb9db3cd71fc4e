package org.manzanita.policy;

import org.manzanita.rules.Citation;
import org.manzanita.rules.PolicyValue;

/**
 * A provision that goes beyond what the state lets an LEA set. The state's value holds, and the provision is not acted
 * on; nothing is mended.
 *
 * @param line where the provision stands in the file, counted from 1
 * @param column counted from 1
 * @param set what the policy sets, and its source
 * @param state what the state asks, in words with its unit
 * @param law the state's rule and section
 */
public record Breach(int line, int column, PolicyValue set, String state, Citation law) {

    @Override
    public String toString() {
        return line + ":" + column + " " + words();
    }

    /** What is set, what the state asks, and both sources, without the place. */
    public String words() {
        return "The policy sets " + set.parameter() + " to '" + set.value() + "' ("
                + set.source()
                + "), and the state " + state + " (" + law
                + "). The state's value holds; the policy's is not acted on.";
    }
}
