package org.manzanita.console.internal;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.manzanita.access.Role;
import org.manzanita.model.EntryId;
import org.manzanita.model.Grade;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilId;
import org.manzanita.model.SchoolYear;
import picocli.CommandLine.Model.ArgSpec;

/**
 * What kind of value an option or a parameter takes. Its type says so, and where that is a text, its label: this is the one
 * place that says which. Completion offers the values that there are of that kind.
 */
public enum ValueKind {
    LEA, PUPIL, AGREEMENT, SCHOOL, CALENDAR, YEAR, DAY, MONTH, ENTRY, GRADE, ROLE, PERSON, RULE, SETTING, POLICY,
    FEATURE,
    /** A feature that can be brought in. */
    DELIVERY, ADAPTER, PLOT, COMMAND;

    private static final Map<Class<?>, ValueKind> TYPES = Map.of(LeaId.class, LEA, PupilId.class, PUPIL,
            SchoolYear.class, YEAR, LocalDate.class, DAY, YearMonth.class, MONTH, EntryId.class, ENTRY, Grade.class,
            GRADE,
            Role.class, ROLE);

    private static final Map<String, ValueKind> LABELS = Map.ofEntries(entry("AGREEMENT", AGREEMENT),
            entry("SCHOOL", SCHOOL), entry("CALENDAR", CALENDAR), entry("PERSON", PERSON), entry("RULE", RULE),
            entry("SETTING=VALUE", SETTING), entry("POLICY", POLICY), entry("BEFORE", POLICY), entry("AFTER", POLICY),
            entry("FEATURE", FEATURE), entry("SOURCE", DELIVERY), entry("ADAPTER", ADAPTER), entry("PLOT", PLOT),
            entry("COMMANDS", COMMAND));

    /** Whether the ledger knows its values, and shows each person those that he may see. */
    boolean isOfTheLedger() {
        return compareTo(ENTRY) <= 0;
    }

    /** The kind of value that an option or parameter takes; empty if nothing is known of it. */
    static Optional<ValueKind> of(ArgSpec argument) {
        return Stream.concat(Arrays.stream(argument.auxiliaryTypes()), Stream.of(argument.type())).map(TYPES::get)
                .filter(Objects::nonNull).findFirst().or(() -> Optional.ofNullable(LABELS.get(argument.paramLabel())));
    }
}
