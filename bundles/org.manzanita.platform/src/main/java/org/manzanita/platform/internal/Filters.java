package org.manzanita.platform.internal;

import java.util.regex.Pattern;

/** Reads the filters that the build writes for what a bundle needs. */
final class Filters {

    private static final Pattern FROM = Pattern.compile("\\((?:bundle-)?version>=([^)]+)\\)");
    private static final Pattern BELOW = Pattern.compile("\\(!\\((?:bundle-)?version>=([^)]+)\\)\\)");

    private Filters() {}

    /** The value that the filter asks of an attribute, or the whole filter if it asks in another way. */
    static String value(String filter, String attribute) {
        var value = Pattern.compile("\\(" + Pattern.quote(attribute) + "=([^)]+)\\)").matcher(filter);
        return value.find() ? value.group(1) : filter;
    }

    /** The versions that the filter allows, as words to put behind a name, or nothing if it allows all. */
    static String versions(String filter) {
        var below = BELOW.matcher(filter);
        var from = FROM.matcher(BELOW.matcher(filter).replaceAll(""));
        return (from.find() ? " from version " + from.group(1) : "")
                + (below.find() ? " and below " + below.group(1) : "");
    }
}
