package org.manzanita.vendor.internal;

import java.util.List;
import org.manzanita.vendor.internal.Trial.Tried;

/**
 * What came of trying a plug-in.
 *
 * @param built what was made of its Java, if it brings any
 */
public record TriedPlugIn(List<Tried> tried, Built built) {

    public TriedPlugIn {
        tried = List.copyOf(tried);
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
