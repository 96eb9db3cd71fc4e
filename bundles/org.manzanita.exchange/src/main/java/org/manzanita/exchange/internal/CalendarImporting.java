package org.manzanita.exchange.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manzanita.exchange.CalendarTerms;
import org.manzanita.exchange.ExchangeException;
import org.manzanita.exchange.FaultCode;
import org.manzanita.exchange.ImportResult;
import org.manzanita.exchange.Progress;
import org.manzanita.exchange.internal.CalendarEvents.Event;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.CalendarDay;
import org.manzanita.model.DayKind;
import org.manzanita.model.SchoolYear;
import org.manzanita.model.Tokens;

/** One import of a calendar's file: what each weekday is, by the events that a person said what they are. */
final class CalendarImporting {

    private final Ledger ledger;
    private final CalendarTerms terms;
    private final Progress progress;
    private final NavigableMap<String, Optional<DayKind>> said;
    private final Faults faults = new Faults();
    private final Map<LocalDate, Told> days = new TreeMap<>();
    private final Set<String> unsaid = new HashSet<>();
    private final Set<String> used = new TreeSet<>();
    private String file = "";

    /** What an event says of a day. */
    private record Told(DayKind kind, int line, String summary) {}

    /** @throws IllegalArgumentException if what is said cannot be so */
    CalendarImporting(Ledger ledger, CalendarTerms terms, Progress progress) {
        this.ledger = ledger;
        this.terms = terms;
        this.progress = progress;
        this.said = said(terms);
        if (terms.until().isBefore(terms.from())
                || !SchoolYear.containing(terms.from()).contains(terms.until())) {
            throw new IllegalArgumentException("Instruction cannot last from " + terms.from() + " to " + terms.until()
                    + ": both are days of one school year, in this order.");
        }
    }

    private static NavigableMap<String, Optional<DayKind>> said(CalendarTerms terms) {
        var said = new TreeMap<String, Optional<DayKind>>(String.CASE_INSENSITIVE_ORDER);
        terms.said().forEach((event, kind) -> {
            try {
                said.put(event, kind.equals(CalendarTerms.ASIDE)
                        ? Optional.empty()
                        : Optional.of(Tokens.parse(DayKind.class, kind)));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("What the event '" + event + "' is: " + e.getMessage() + " Or "
                        + CalendarTerms.ASIDE + ", if it changes no day.", e);
            }
        });
        return said;
    }

    /** @param by who records it; null to record nothing */
    ImportResult run(Path path, @Nullable String by) {
        file = String.valueOf(path.getFileName());
        progress.at("reading " + file, 0, 0);
        try (var lines = new CalendarLines(Files.newInputStream(path), file, faults)) {
            new CalendarEvents(file, faults).read(lines, this::take);
        } catch (NoSuchFileException e) {
            throw new ExchangeException("There is no file " + path + ".", e);
        } catch (IOException e) {
            throw new ExchangeException("The file " + path + " cannot be read: " + e.getMessage() + ".", e);
        }
        if (faults.faultCount() == 0 && days.isEmpty()) {
            faults.add(file, 0, 0, FaultCode.EMPTY_FILE, "No event says of any day from " + terms.from() + " to "
                    + terms.until() + " what it is. A school year without a holiday is none.");
        }
        said.keySet().stream().filter(event -> !used.contains(event)).forEach(event -> faults.add(file, 0, 0,
                FaultCode.NOT_TAKEN, "What " + Excerpt.of(event) + " is was said, and no event is called so."
                        + Nearest.hint(event, unsaid)));
        var incoming = incoming();
        progress.at("comparing with the ledger", 0, 0);
        new LedgerComparison(incoming, new References(incoming, faults), faults).run(ledger, terms.lea(),
                Optional.empty());
        return new Recording(ledger, incoming, faults).finish(Optional.of(terms.lea()), by,
                progress);
    }

    private void take(Event event) {
        if (event.last().isBefore(terms.from()) || event.first().isAfter(terms.until())) {
            return;
        }
        var name = Stream.concat(Stream.of(event.summary()), event.categories().stream()).filter(said::containsKey)
                .findFirst();
        if (name.isEmpty()) {
            tellUnsaid(event);
            return;
        }
        used.add(said.floorKey(name.get()));
        var first = event.first().isBefore(terms.from()) ? terms.from() : event.first();
        var last = event.last().isAfter(terms.until()) ? terms.until() : event.last();
        said.getOrDefault(name.get(), Optional.empty()).ifPresent(kind -> first.datesUntil(last.plusDays(1))
                .forEach(day -> tell(day, new Told(kind, event.line(), event.summary()))));
    }

    private void tellUnsaid(Event event) {
        if (unsaid.add(event.summary())) {
            faults.add(file, event.line(), 1, FaultCode.FACT_MISSING, "What " + Excerpt.of(event.summary()) + " of "
                    + event.first() + (event.first().equals(event.last()) ? "" : " to " + event.last())
                    + " is, no file says. Say it, as in '" + (event.summary().isEmpty() ? "NAME" : event.summary())
                    + "=" + Tokens.of(DayKind.HOLIDAY) + "': " + Stream.of(DayKind.values()).map(Tokens::of)
                            .collect(Collectors.joining(", "))
                    + ", or " + CalendarTerms.ASIDE + " if it changes no day.");
        }
    }

    private void tell(LocalDate day, Told told) {
        var earlier = days.putIfAbsent(day, told);
        if (earlier != null && earlier.kind() != told.kind()) {
            faults.add(file, told.line(), 1, FaultCode.DUPLICATE_KEY, day + " is " + Tokens.of(earlier.kind()) + " by "
                    + Excerpt.of(earlier.summary()) + " of line " + earlier.line() + ", and " + Tokens.of(told.kind())
                    + " by " + Excerpt.of(told.summary()) + ".");
        }
    }

    /** Every weekday of the span; of a weekend only what is taught. */
    private Incoming incoming() {
        var incoming = new Incoming();
        for (var day = terms.from(); !day.isAfter(terms.until()); day = day.plusDays(1)) {
            var told = days.getOrDefault(day, new Told(DayKind.INSTRUCTION, 1, ""));
            boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
            if (!weekend || (days.containsKey(day) && told.kind() == DayKind.INSTRUCTION)) {
                incoming.add(TableGuide.of("calendar"),
                        new Row(new CalendarDay(terms.calendarId(), day, told.kind()), told.line(), file));
            }
        }
        return incoming;
    }
}
