package org.manzanita.reporting.internal;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.reporting.Offer;
import org.manzanita.rules.Surroundings;

/** The reports that this bundle brings, by name. */
final class Catalogue {

    /** A report that can be begun. */
    record Item(Offer offer, BiFunction<Surroundings, Options, ReportRun> begin) {}

    private static final List<Item> ITEMS = List.of(
            new Item(new Offer("p1", "First-period (P-1) ADA by school, grade span and modality", List.of()),
                    (around, options) -> new AdaReport(around, ReportingPeriod.P1)),
            new Item(new Offer("p2", "Second-period (P-2) ADA by school, grade span and modality", List.of()),
                    (around, options) -> new AdaReport(around, ReportingPeriod.P2)),
            new Item(new Offer("annual", "Annual ADA by school, grade span and modality", List.of()),
                    (around, options) -> new AdaReport(around, ReportingPeriod.ANNUAL)),
            new Item(new Offer("months", "Attendance earned in each school month", List.of()),
                    (around, options) -> new MonthReport(around)));

    private Catalogue() {}

    /** In order of name. */
    static List<Item> items() {
        return ITEMS.stream().sorted(Comparator.comparing((Item item) -> item.offer().name())).toList();
    }
}
