package org.manzanita.reporting.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.manzanita.reporting.Offer;
import org.manzanita.rules.Report;

/**
 * The reports that plug-ins add, by the names under which they can be asked for. A name that one of them alone has is its
 * own. One that several bring, or the platform itself, is nobody's: each is then called after its source, too, as in
 * {@code creditPaceOfSanJuanUsd}, so that none is taken for another, whichever came first.
 */
final class AddedReports {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z0-9]+(.?)");

    private final Map<String, List<Report>> byName = new TreeMap<>();
    private final Map<String, Set<String>> contested = new TreeMap<>();

    /**
     * One report and where it comes from.
     *
     * @param source such as the id of the policy that brings it
     */
    record Added(String source, Report report) {}

    /** @param taken the names of the platform's own reports */
    AddedReports(Collection<Added> added, Set<String> taken) {
        var sources = added.stream().collect(Collectors.groupingBy(each -> each.report().name(),
                Collectors.mapping(Added::source, Collectors.toSet())));
        for (var each : added) {
            var name = each.report().name();
            var offered = name;
            if (taken.contains(name) || sources.getOrDefault(name, Set.of()).size() > 1) {
                offered = name + "Of" + words(each.source());
                contested.computeIfAbsent(name, any -> new LinkedHashSet<>()).add(offered);
            }
            byName.computeIfAbsent(offered, any -> new ArrayList<>()).add(each.report());
        }
    }

    private static String words(String source) {
        return BETWEEN_WORDS.matcher("-" + source).replaceAll(each -> each.group(1).toUpperCase(Locale.ROOT));
    }

    List<Offer> offers() {
        return byName.entrySet().stream().map(each -> offer(each.getKey(), each.getValue().getFirst())).toList();
    }

    static Offer offer(String name, Report report) {
        return new Offer(name, report.title(), List.of());
    }

    /** The reports of that name, which are of one source; none if nothing is offered under it. */
    List<Report> named(String name) {
        return List.copyOf(byName.getOrDefault(name, List.of()));
    }

    /** The names under which the reports are offered that would have this one. */
    Set<String> contesting(String name) {
        return Set.copyOf(contested.getOrDefault(name, Set.of()));
    }
}
