package org.manzanita.rules;

/**
 * The authority under which something was held.
 *
 * @param rule the rule's id in the register, such as {@code T-06}
 * @param section the section of law or policy, such as {@code EC 51747.5(b)(2)}
 */
public record Citation(String rule, String section) implements Comparable<Citation> {

    public Citation {
        if (rule.isBlank() || section.isBlank()) {
            throw new IllegalArgumentException("A citation names a rule and its section; this one is '" + rule
                    + "' and '" + section + "'.");
        }
    }

    @Override
    public int compareTo(Citation other) {
        int bySection = section.compareTo(other.section);
        return bySection != 0 ? bySection : rule.compareTo(other.rule);
    }

    @Override
    public String toString() {
        return section + " [" + rule + "]";
    }
}
