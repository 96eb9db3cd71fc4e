package org.manzanita.console.internal;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.manzanita.credit.CreditService;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.Agreement;
import org.manzanita.model.CalendarDay;
import org.manzanita.model.DayKind;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.Fact;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilId;
import org.manzanita.model.School;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.LawRow;

/**
 * The values that the ledger knows, as whoever asks may see them.
 *
 * @param today the day on which is asked
 */
record LedgerValues(Ledger ledger, CreditService credit, LocalDate today) {

    /** So many pupils' files are looked into for ids of agreements; in a larger LEA a pupil has to be named. */
    private static final int LOOKED_INTO = 1_000;

    List<String> of(ValueKind kind, KnownValues.Given given) {
        var values = new TreeSet<String>();
        for (var lea : ledger.leas()) {
            if (kind == ValueKind.LEA) {
                values.add(lea.value());
            } else if (given.lea().map(lea.value()::equals).orElse(true)) {
                add(kind, lea, given, values);
            }
        }
        return List.copyOf(values);
    }

    private void add(ValueKind kind, LeaId lea, KnownValues.Given given, Collection<String> values) {
        switch (kind) {
            case PUPIL -> ledger.pupils(lea, EntryId.LATEST).forEach(pupil -> values.add(pupil.value()));
            case AGREEMENT -> pupils(lea, given).forEach(pupil -> facts(Agreement.class,
                    ledger.about(lea, pupil, EntryId.LATEST)).forEach(each -> values.add(each.agreementId())));
            case SCHOOL -> program(School.class, lea).forEach(school -> values.add(school.schoolId()));
            case CALENDAR -> calendar(lea).forEach(day -> values.add(day.calendarId()));
            case YEAR -> calendar(lea).forEach(day -> values.add(SchoolYear.containing(day.day()).toString()));
            case DAY -> days(lea, given).forEach(day -> values.add(day.toString()));
            case MONTH -> days(lea, given).forEach(day -> values.add(YearMonth.from(day).toString()));
            case ENTRY -> values.add(Long.toString(ledger.head(lea).value()));
            default -> {
            }
        }
    }

    private List<PupilId> pupils(LeaId lea, KnownValues.Given given) {
        var pupils = ledger.pupils(lea, EntryId.LATEST).stream()
                .filter(pupil -> given.pupil().map(pupil.value()::equals).orElse(true)).toList();
        return pupils.size() <= LOOKED_INTO
                ? pupils
                : pupils.stream().filter(pupil -> given.begun().contains(pupil.value())).limit(LOOKED_INTO).toList();
    }

    /** The schooldays of the year, the ends of its attendance periods, and today. */
    private Stream<LocalDate> days(LeaId lea, KnownValues.Given given) {
        var taught = calendar(lea).filter(day -> day.kind() == DayKind.INSTRUCTION).map(CalendarDay::day).toList();
        var asked = given.year().flatMap(LedgerValues::year).or(() -> taught.stream()
                .max(LocalDate::compareTo).map(SchoolYear::containing)).orElse(SchoolYear.containing(today));
        var ends = credit.law().rows("attendancePeriodEnd", asked.lastDay()).stream().map(LawRow::value)
                .flatMap(end -> Stream.of(asked.starts(), asked.starts() + 1)
                        .map(year -> MonthDay.parse("--" + end).atYear(year)));
        return Stream.concat(Stream.concat(taught.stream(), ends).filter(asked::contains), Stream.of(today));
    }

    private static Optional<SchoolYear> year(String text) {
        try {
            return Optional.of(SchoolYear.of(text));
        } catch (IllegalArgumentException e) {
            // It is told when the line is run.
            return Optional.empty();
        }
    }

    private Stream<CalendarDay> calendar(LeaId lea) {
        return program(CalendarDay.class, lea);
    }

    private <F extends Fact> Stream<F> program(Class<F> type, LeaId lea) {
        return facts(type, ledger.aboutProgram(lea, EntryId.LATEST));
    }

    private static <F extends Fact> Stream<F> facts(Class<F> type, List<Entry> entries) {
        return entries.stream().map(Entry::fact).filter(type::isInstance).map(type::cast);
    }
}
