package org.manzanita.reporting.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.manzanita.reporting.Offer;

/** What was chosen of a report's options, checked against what the report offers. */
final class Options {

    private final Map<String, String> chosen;

    private Options(Map<String, String> chosen) {
        this.chosen = chosen;
    }

    /** @throws IllegalArgumentException if the offer has no such option, or the option no such choice */
    static Options of(Offer offer, Map<String, String> given) {
        var chosen = new TreeMap<String, String>();
        offer.options().forEach(option -> chosen.put(option.name(), option.standard()));
        given.forEach((name, value) -> {
            var option = offer.options().stream().filter(known -> known.name().equals(name)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("'" + offer.name() + "' has no option '" + name
                            + "'. " + names(offer)));
            if (!option.choices().isEmpty() && !option.choices().contains(value)) {
                throw new IllegalArgumentException("'" + value + "' is no choice of the option '" + name + "' of '"
                        + offer.name() + "'. Choose one of " + String.join(", ", option.choices()) + ".");
            }
            chosen.put(name, value);
        });
        return new Options(chosen);
    }

    String text(String name) {
        return chosen.getOrDefault(name, "");
    }

    boolean flag(String name) {
        return text(name).equals("true");
    }

    private static String names(Offer offer) {
        List<String> names = offer.options().stream().map(Offer.Option::name).toList();
        return names.isEmpty() ? "It has none." : "Its options are " + String.join(", ", names) + ".";
    }
}
