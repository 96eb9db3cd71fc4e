package org.manzanita.feature;

import java.util.Comparator;

/** The order of versions: numbers as numbers, and what follows them as text. */
public final class Versions {

    public static final Comparator<String> ORDER = Versions::compare;

    private Versions() {}

    private static int compare(String one, String two) {
        var first = one.split("[.-]", 4);
        var second = two.split("[.-]", 4);
        for (int at = 0; at < Math.max(first.length, second.length); at++) {
            var left = at < first.length ? first[at] : at < 3 ? "0" : "";
            var right = at < second.length ? second[at] : at < 3 ? "0" : "";
            int order = left.matches("\\d{1,9}") && right.matches("\\d{1,9}")
                    ? Integer.compare(Integer.parseInt(left), Integer.parseInt(right))
                    : left.compareTo(right);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
