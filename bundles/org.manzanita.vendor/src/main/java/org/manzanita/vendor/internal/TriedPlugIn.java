package org.manzanita.vendor.internal;

import java.util.List;
import org.manzanita.vendor.internal.Trial.Tried;

/**
 * What came of trying a plug-in.
 *
 * @param built what was made of its Java, if it brings any
 * @param beside the features beside which it was tried, with their versions
 */
public record TriedPlugIn(List<Tried> tried, Built built, List<String> beside) {

    public TriedPlugIn {
        tried = List.copyOf(tried);
        beside = List.copyOf(beside);
    }

    /** Tried beside what is not said yet. */
    TriedPlugIn(List<Tried> tried, Built built) {
        this(tried, built, List.of());
    }

    /** The same, tried beside these features. */
    public TriedPlugIn beside(List<String> features) {
        return new TriedPlugIn(tried, built, features);
    }

    /** One of policies alone. */
    public static TriedPlugIn withoutCode(List<Tried> tried) {
        return new TriedPlugIn(tried, Built.NONE);
    }

    /** How many of what was tried did not hold. */
    public long failed() {
        return tried.stream().filter(each -> !each.holds()).count();
    }
}
