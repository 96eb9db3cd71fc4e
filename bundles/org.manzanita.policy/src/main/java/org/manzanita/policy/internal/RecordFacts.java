package org.manzanita.policy.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.Status;
import org.manzanita.rules.Period;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.WorkedOut;

/** Every fact that a district's condition can ask for: those on record, measures by their names, and what plug-ins work out. */
final class RecordFacts {

    /** Those that are on record, in the order of the page of the format. */
    static final List<RecordFact> ALL = Stream.of(PupilFacts.ALL, StayFacts.ALL, WorkFacts.ALL)
            .flatMap(List::stream).toList();

    /** A figure that the LEA keeps elsewhere and recorded as a status, such as {@code measure.gpa}. */
    static final Pattern MEASURE = Pattern.compile("measure\\.([a-z][A-Za-z0-9]{0,39})");

    private RecordFacts() {}

    /** The name of a fact; a fault is noted if there is none of that name. */
    static String read(Said said) {
        var name = said.text();
        if (ALL.stream().noneMatch(fact -> fact.name().equals(name)) && !MEASURE.matcher(name).matches()
                && !Values.EXTENSION.matcher(name).matches()) {
            said.fault("'" + name + "' is no fact. On record are "
                    + String.join(", ", ALL.stream().map(RecordFact::name).toList())
                    + "; measure.NAME is a figure recorded as a status, and ext.NAME what a plug-in works out.");
        }
        return name;
    }

    /** Whether the fact is never a number. */
    static boolean isText(String name) {
        return ALL.stream().anyMatch(fact -> fact.name().equals(name) && fact.isText());
    }

    /** The only values that the fact can have; empty if it can have any. */
    static List<String> among(String name) {
        return ALL.stream().filter(fact -> fact.name().equals(name)).findFirst().map(RecordFact::among)
                .orElse(List.of());
    }

    /** The fact on the period's days. */
    static Function<LocalDate, WorkedOut<List<String>>> of(String name, Period period) {
        var measure = MEASURE.matcher(name);
        if (measure.matches()) {
            return day -> measured(measure.group(1), period, day);
        }
        return ALL.stream().filter(fact -> fact.name().equals(name)).findFirst().map(fact -> fact.in().apply(period))
                .orElseGet(() -> day -> listed(period.computed().fact(name, day)));
    }

    private static WorkedOut<List<String>> listed(WorkedOut<String> fact) {
        return switch (fact) {
            case WorkedOut.Known<String> known ->
                WorkedOut.known(List.of(known.value()), known.held(), known.evidence());
            case WorkedOut.Unknown<String> unknown ->
                new WorkedOut.Unknown<>(unknown.code(), unknown.held(), unknown.evidence());
        };
    }

    /** The value after the measure's name, in the status that was recorded last. */
    private static WorkedOut<List<String>> measured(String name, Period period, LocalDate day) {
        return period.pupil().statusesOn(Status.MEASURE, day).stream()
                .filter(status -> status.fact().detail().startsWith(name + " "))
                .reduce((earlier, later) -> later).map(status -> measured(name, status))
                .orElseGet(() -> WorkedOut.unknown("No measure '" + name + "' is on record.", List.of()));
    }

    private static WorkedOut<List<String>> measured(String name, Recorded<PupilStatus> status) {
        var value = status.fact().detail().substring(name.length() + 1).strip();
        return WorkedOut.known(List.of(value), "The measure '" + name + "' on record is " + value + ".",
                List.of(status.id()));
    }
}
