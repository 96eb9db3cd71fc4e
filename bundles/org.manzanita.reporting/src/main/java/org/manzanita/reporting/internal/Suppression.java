package org.manzanita.reporting.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Withholds small counts of pupils from a table, and as many more as it takes that none can be worked out from the rest
 * (complementary suppression). A count of 0 is not withheld.
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
        boolean changed = !withheld.isEmpty();
        while (changed) {
            changed = false;
            for (var sum : sums) {
                changed |= complement(sum);
            }
        }
        return this;
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
