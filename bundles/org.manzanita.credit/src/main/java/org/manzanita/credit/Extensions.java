package org.manzanita.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.manzanita.credit.Containment.Failure;
import org.manzanita.rules.Computed;
import org.manzanita.rules.Extension;
import org.manzanita.rules.FactProvider;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.Valuation;
import org.manzanita.rules.WorkedOut;

/**
 * The extensions that policies name, asked through the containment: whatever one of them does, its answer is known or
 * unknown. One question goes over the whole period.
 */
final class Extensions {

    private final Map<String, List<FactProvider>> facts;
    private final Map<String, List<Valuation>> valuations;
    private final Containment containment;
    private final Law law;

    Extensions(Collection<? extends Extension> installed, Containment containment, Law law) {
        this.containment = containment;
        this.law = law;
        this.facts = named(FactProvider.class, installed, containment);
        this.valuations = named(Valuation.class, installed, containment);
    }

    /** By the name that each gives; one that fails to give its name has none. */
    static <E extends Extension> Map<String, List<E>> named(Class<E> kind, Collection<? extends Extension> installed,
            Containment containment) {
        var named = new HashMap<String, List<E>>();
        installed.stream().filter(kind::isInstance).map(kind::cast)
                .forEach(each -> containment.name(each, each::name)
                        .forEach(name -> named.computeIfAbsent(name, one -> new ArrayList<>()).add(each)));
        return named;
    }

    /** What they work out about the period, each asked at most once. */
    Computed about(Period period) {
        return facts.isEmpty() && valuations.isEmpty() ? Computed.NOTHING : new About(period);
    }

    private final class About implements Computed {

        private final Period period;
        private final Map<String, Map<LocalDate, WorkedOut<String>>> onDays = new ConcurrentHashMap<>();
        private final Map<String, Map<LocalDate, WorkedOut<Integer>>> ofWeeks = new ConcurrentHashMap<>();

        About(Period period) {
            this.period = period.with(Computed.NOTHING);
        }

        @Override
        public WorkedOut<String> fact(String name, LocalDate day) {
            return onDays.computeIfAbsent(name, each -> asked(each, facts, period.schooldays(), provider -> () -> period
                    .schooldays().stream().map(one -> provider.on(one, period, law)).toList()))
                    .getOrDefault(day, Computed.nobody(name));
        }

        @Override
        public WorkedOut<Integer> worth(String name, LocalDate monday) {
            var weeks = period.weeks();
            return ofWeeks.computeIfAbsent(name, each -> asked(each, valuations, List.copyOf(weeks.keySet()),
                    valuation -> () -> weeks.values().stream().map(week -> valuation.of(week, period, law)).toList()))
                    .getOrDefault(monday, Computed.nobody(name));
        }

        private <E extends Extension, T> Map<LocalDate, WorkedOut<T>> asked(String name, Map<String, List<E>> installed,
                List<LocalDate> days, Function<E, Supplier<List<WorkedOut<T>>>> question) {
            var found = installed.getOrDefault(name, List.of());
            if (found.size() != 1) {
                return each(days, found.isEmpty()
                        ? Computed.nobody(name)
                        : WorkedOut.unknown(found.size() + " plug-ins work out " + name
                                + ", and nobody can say which is meant.", List.of()));
            }
            var one = found.getFirst();
            var answer = containment.ask(one, question.apply(one));
            return answer.failure().map(failure -> each(days, Extensions.<T>unknown(name, failure)))
                    .orElseGet(() -> inTurn(days, answer.given()));
        }
    }

    /** That one failed. */
    static <T> WorkedOut<T> unknown(String name, Failure failure) {
        return new WorkedOut.Unknown<>(failure.late() ? Judging.LATE_CODE : Judging.FAILED_CODE,
                "The plug-in that works out " + name + " failed. " + failure.says(), List.of());
    }

    private static <T> Map<LocalDate, WorkedOut<T>> each(List<LocalDate> days, WorkedOut<T> answer) {
        return inTurn(days, Collections.nCopies(days.size(), answer));
    }

    private static <T> Map<LocalDate, WorkedOut<T>> inTurn(List<LocalDate> days, List<WorkedOut<T>> answers) {
        var byDay = new TreeMap<LocalDate, WorkedOut<T>>();
        for (int i = 0; i < days.size(); i++) {
            byDay.put(days.get(i), answers.get(i));
        }
        return byDay;
    }
}
