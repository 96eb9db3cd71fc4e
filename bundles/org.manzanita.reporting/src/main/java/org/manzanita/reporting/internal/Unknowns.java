package org.manzanita.reporting.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds which unknowns of linear equations have only one solution, as somebody would who puts all sums of a published
 * table together.
 *
 * <p>It eliminates modulo a large prime, which is quick and exact as long as no determinant of the sums reaches it; those of
 * totals and parts are small.
 */
final class Unknowns {

    private static final long PRIME = 2_147_483_647L;

    private Unknowns() {}

    /**
     * The unknowns that the equations determine.
     *
     * @param equations the coefficients of their terms; a term that is no unknown is a known number
     */
    static Set<String> determined(Collection<String> unknowns, List<Map<String, Integer>> equations) {
        var columns = new ArrayList<>(unknowns.stream().sorted().toList());
        var rows = new ArrayList<long[]>();
        for (var equation : equations) {
            var row = new long[columns.size()];
            boolean any = false;
            for (int i = 0; i < row.length; i++) {
                row[i] = Math.floorMod(equation.getOrDefault(columns.get(i), 0), PRIME);
                any |= row[i] != 0;
            }
            if (any) {
                rows.add(row);
            }
        }
        int rank = eliminate(rows, columns.size());
        var determined = new HashSet<String>();
        for (var row : rows.subList(0, rank)) {
            int last = -1;
            int terms = 0;
            for (int i = 0; i < row.length; i++) {
                if (row[i] != 0) {
                    last = i;
                    terms++;
                }
            }
            if (terms == 1) {
                determined.add(columns.get(last));
            }
        }
        return determined;
    }

    /** Brings the rows into reduced echelon form; how many of them are not empty then. */
    private static int eliminate(List<long[]> rows, int width) {
        int rank = 0;
        for (int column = 0; column < width && rank < rows.size(); column++) {
            int pivot = rank;
            while (pivot < rows.size() && rows.get(pivot)[column] == 0) {
                pivot++;
            }
            if (pivot == rows.size()) {
                continue;
            }
            var row = rows.get(pivot);
            rows.set(pivot, rows.get(rank));
            rows.set(rank, row);
            long inverse = inverse(row[column]);
            for (int i = 0; i < width; i++) {
                row[i] = row[i] * inverse % PRIME;
            }
            for (int other = 0; other < rows.size(); other++) {
                subtract(rows.get(other), row, other == rank ? 0 : rows.get(other)[column]);
            }
            rank++;
        }
        return rank;
    }

    private static void subtract(long[] from, long[] row, long times) {
        if (times != 0) {
            for (int i = 0; i < row.length; i++) {
                from[i] = Math.floorMod(from[i] - times * row[i] % PRIME, PRIME);
            }
        }
    }

    /** By Fermat: the power with the exponent two below the prime. */
    private static long inverse(long value) {
        long result = 1;
        long base = value;
        for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
            if ((exponent & 1) == 1) {
                result = result * base % PRIME;
            }
            base = base * base % PRIME;
        }
        return result;
    }
}
