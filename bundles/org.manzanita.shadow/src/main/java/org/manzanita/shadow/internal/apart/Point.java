package org.manzanita.shadow.internal.apart;

import java.util.stream.Stream;
import org.manzanita.rules.Action;
import org.manzanita.rules.Actor;
import org.manzanita.rules.ExchangeAdapter;
import org.manzanita.rules.Extension;
import org.manzanita.rules.FactProvider;
import org.manzanita.rules.Valuation;
import org.manzanita.rules.Watch;

/** What a plug-in that runs apart can offer beside policies and tables of law. */
enum Point {

    FACT(FactProvider.class), VALUATION(Valuation.class), ACTOR(Actor.class), ACTION(Action.class), ADAPTER(
            ExchangeAdapter.class),
    WATCH(Watch.class);

    private final Class<?> service;

    Point(Class<?> service) {
        this.service = service;
    }

    Class<?> service() {
        return service;
    }

    /**
     * What one object offers at a point.
     *
     * @param name by which it is asked for
     * @param title of an adapter; empty otherwise
     */
    record Offer(Point point, String type, String name, String title) {

        static Offer of(Point point, Object made) {
            var type = made.getClass().getName();
            return switch (made) {
                case Extension extension -> new Offer(point, type, extension.name(), "");
                case Watch watch -> new Offer(point, type, watch.name(), "");
                case ExchangeAdapter adapter -> new Offer(point, type, adapter.name(), adapter.title());
                default -> throw new IllegalArgumentException(type + " offers nothing that can be asked apart.");
            };
        }
    }

    /**
     * An object, and a point at which it is offered.
     *
     * @param made is of the point's service
     */
    record Offered(Point point, Object made) {}

    /** The points at which the object is offered by a component of which this is the description. */
    static Stream<Offered> of(Object made, String description) {
        return Stream.of(values())
                .filter(each -> each.service.isInstance(made) && PlugInCode.provides(description, each.service))
                .map(each -> new Offered(each, made));
    }
}
