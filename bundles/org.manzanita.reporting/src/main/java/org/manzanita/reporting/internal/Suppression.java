package org.manzanita.reporting.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Withholds small counts of pupils from a table, and as many more as it takes that none can be worked out from the rest
 * (complementary suppression): not from one sum, and not from several together. A count of 0 is not withheld.
 */
final class Suppression {

    /** What stands for a withheld count. */
    static final String WITHHELD = "*";

    /** A total, and the counts that add up to it. */
    private record Sum(String total, List<String> parts) {}

    private final int smallest;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final List<Sum> sums = new ArrayList<>();
    private final Set<String> withheld = new HashSet<>();

    /** @param smallest the smallest count that may be printed; 0 to withhold nothing */
    Suppression(int smallest) {
        this.smallest = smallest;
    }

    Suppression count(String cell, int count) {
        counts.put(cell, count);
        return this;
    }

    /** Says that the parts add up to the total, all of them cells that were counted. */
    Suppression sum(String total, List<String> parts) {
        sums.add(new Sum(total, List.copyOf(parts)));
        return this;
    }

    /** Decides what is withheld; to be called when every cell and sum is known. */
    Suppression decide() {
        counts.forEach((cell, count) -> {
            if (count > 0 && count < smallest) {
                withheld.add(cell);
            }
        });
        do {
            boolean changed = !withheld.isEmpty();
            while (changed) {
                changed = false;
                for (var sum : sums) {
                    changed |= complement(sum);
                }
            }
        } while (withholdBeside(Unknowns.determined(withheld, equations())));
        return this;
    }

    /** Each sum as one equation of its cells. */
    private List<Map<String, Integer>> equations() {
        return sums.stream().map(sum -> {
            var equation = new LinkedHashMap<String, Integer>();
            sum.parts().forEach(part -> equation.put(part, 1));
            equation.put(sum.total(), -1);
            return (Map<String, Integer>) equation;
        }).toList();
    }

    /** Withholds one more cell of a sum that holds one of these; whether there was any to withhold. */
    private boolean withholdBeside(Set<String> determined) {
        return sums.stream().filter(sum -> determined.contains(sum.total()) || sum.parts().stream()
                .anyMatch(determined::contains))
                .flatMap(sum -> Stream.concat(sum.parts().stream(), Stream.of(sum.total())))
                .filter(cell -> !withheld.contains(cell) && counts.getOrDefault(cell, 0) > 0)
                .min(Comparator.comparing((String cell) -> counts.getOrDefault(cell, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .map(withheld::add).orElse(false);
    }

    /** What is printed in the cell: its count, or {@link #WITHHELD}. */
    Object shown(String cell) {
        return withheld.contains(cell) ? (Object) WITHHELD : counts.getOrDefault(cell, 0);
    }

    boolean withholdsAny() {
        return !withheld.isEmpty();
    }

    /** Whoever sees all of a sum but one count can work that one out, so a second one is withheld with it. */
    private boolean complement(Sum sum) {
        var cells = new ArrayList<>(sum.parts());
        cells.add(sum.total());
        if (cells.stream().filter(withheld::contains).count() != 1) {
            return false;
        }
        // The smallest part that is not 0 goes first: a 0 beside a withheld count would give nothing to hide behind.
        var next = sum.parts().stream().filter(cell -> !withheld.contains(cell) && counts.getOrDefault(cell, 0) > 0)
                .min(Comparator.comparing((String cell) -> counts.getOrDefault(cell, 0))
                        .thenComparing(Comparator.naturalOrder()));
        return withheld.add(next.orElse(sum.total()));
    }
}
