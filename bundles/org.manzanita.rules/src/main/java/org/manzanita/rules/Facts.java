package org.manzanita.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.Fact;
import org.manzanita.model.Withdrawn;

/** Facts by their kind. Those that were withdrawn are left out, so no rule can look at one by mistake. */
final class Facts {

    private final Map<Class<?>, List<Recorded<?>>> byType = new HashMap<>();

    private Facts() {}

    static Facts standing(Collection<Entry> entries) {
        Set<EntryId> withdrawn = new HashSet<>();
        for (var entry : entries) {
            if (entry.fact() instanceof Withdrawn fact) {
                withdrawn.add(fact.wrong());
            }
        }
        var facts = new Facts();
        for (var entry : entries) {
            if (!(entry.fact() instanceof Withdrawn) && !withdrawn.contains(entry.id())) {
                facts.byType.computeIfAbsent(entry.fact().getClass(), type -> new ArrayList<>())
                        .add(new Recorded<>(entry.id(), entry.recorded(), entry.fact()));
            }
        }
        facts.byType.replaceAll((type, recorded) -> List.copyOf(recorded));
        return facts;
    }

    @SuppressWarnings("unchecked")
    <T extends Fact> List<Recorded<T>> all(Class<T> type) {
        // Each list holds only what its key says: standing() is the one place that fills it.
        return (List<Recorded<T>>) (List<?>) byType.getOrDefault(type, List.of());
    }

    /** The fact of each key that was recorded last. */
    <T extends Fact> Map<String, Recorded<T>> byKey(Class<T> type, Function<T, String> key) {
        var map = new LinkedHashMap<String, Recorded<T>>();
        all(type).forEach(recorded -> map.put(key.apply(recorded.fact()), recorded));
        return map;
    }

    <T extends Fact> Map<String, List<Recorded<T>>> groupedBy(Class<T> type, Function<T, String> key) {
        var map = new LinkedHashMap<String, List<Recorded<T>>>();
        all(type).forEach(recorded -> map.computeIfAbsent(key.apply(recorded.fact()), k -> new ArrayList<>())
                .add(recorded));
        return map;
    }
}
