package org.manzanita.exchange.internal;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.manzanita.exchange.FaultCode;
import org.manzanita.exchange.internal.CalendarLines.Line;

/**
 * The events of an iCalendar file that last whole days. Times of the day, alarms, to-dos and whatever else RFC 5545 knows
 * is read over; nothing that a line refers to is fetched.
 */
final class CalendarEvents {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern PROPERTY = Pattern
            .compile("([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:\"[^\"]*\"|[^\";:,]*)(?:,(?:\"[^\"]*\"|[^\";:,]*))*)*):(.*)",
                    Pattern.DOTALL);
    private static final Pattern TIME = Pattern.compile("\\d{8}T\\d{6}Z?");
    private static final Pattern WHOLE_DAYS = Pattern.compile("\\+?P(\\d{1,4}[DW])");

    private final String file;
    private final Faults faults;
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, Line> properties = new HashMap<>();
    private int begun;

    /**
     * An event.
     *
     * @param last its last day, counted: in the file its end is the day after
     */
    record Event(int line, LocalDate first, LocalDate last, String summary, List<String> categories) {}

    CalendarEvents(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    void read(CalendarLines lines, Consumer<Event> events) throws IOException {
        var first = lines.next();
        if (first == null || !first.text().strip().equalsIgnoreCase("BEGIN:VCALENDAR")) {
            if (faults.faultCount() == 0) {
                faults.add(file, 1, 1, FaultCode.NO_CALENDAR, "The file does not begin with BEGIN:VCALENDAR.");
            }
            return;
        }
        open.push("VCALENDAR");
        for (var line = lines.next(); line != null; line = lines.next()) {
            read(line, events);
        }
        if (!open.isEmpty() && faults.faultCount() == 0) {
            faults.add(file, 0, 0, FaultCode.NO_CALENDAR,
                    "The file breaks off: " + Excerpt.of(open.element()) + " is not ended.");
        }
    }

    private void read(Line line, Consumer<Event> events) {
        var matcher = PROPERTY.matcher(line.text());
        if (!matcher.matches()) {
            faults.add(file, line.number(), 1, FaultCode.NO_CALENDAR, "The line " + Excerpt.of(line.text())
                    + " is no content line, which has a name, a colon and a value.");
            return;
        }
        var name = matcher.group(1).toUpperCase(Locale.ROOT);
        var value = matcher.group(3);
        if (name.equals("BEGIN")) {
            open.push(value.strip().toUpperCase(Locale.ROOT));
            if (isInEvent()) {
                begun = line.number();
                properties.clear();
            }
        } else if (name.equals("END")) {
            end(line, value.strip().toUpperCase(Locale.ROOT), events);
        } else if (isInEvent()) {
            // What stands twice, as COMMENT may, is not what a day is made of.
            properties.putIfAbsent(name, new Line(line.number(), value));
        }
    }

    private boolean isInEvent() {
        return open.size() == 2 && "VEVENT".equals(open.peek());
    }

    private void end(Line line, String component, Consumer<Event> events) {
        boolean event = isInEvent();
        if (!component.equals(open.peek())) {
            faults.add(file, line.number(), 1, FaultCode.NO_CALENDAR, "END:" + Excerpt.of(component).replace("'", "")
                    + " ends what was not begun.");
            return;
        }
        open.pop();
        if (event) {
            event().ifPresent(events);
        }
    }

    private Optional<Event> event() {
        var summary = unescaped(text("SUMMARY")).strip();
        var start = properties.get("DTSTART");
        if (text("STATUS").equalsIgnoreCase("CANCELLED")) {
            faults.add(file, begun, 1, FaultCode.NOT_TAKEN, "The event " + Excerpt.of(summary) + " is cancelled.");
            return Optional.empty();
        } else if (start == null) {
            faults.add(file, begun, 1, FaultCode.BAD_DATE, "The event " + Excerpt.of(summary) + " has no DTSTART.");
            return Optional.empty();
        } else if (TIME.matcher(start.text()).matches()) {
            faults.add(file, start.number(), 1, FaultCode.NOT_TAKEN, "The event " + Excerpt.of(summary) + " begins at a"
                    + " time of the day. Only events of whole days say what a day is.");
            return Optional.empty();
        } else if (properties.containsKey("RRULE") || properties.containsKey("RDATE")) {
            faults.add(file, begun, 1, FaultCode.REPEATING_EVENT, "The event " + Excerpt.of(summary)
                    + " repeats. Write an event for each of its days.");
            return Optional.empty();
        }
        var first = day(start);
        var last = first.flatMap(this::last);
        if (last.isEmpty()) {
            return Optional.empty();
        } else if (last.get().isBefore(first.get())) {
            faults.add(file, begun, 1, FaultCode.ENDS_BEFORE_START, "The event " + Excerpt.of(summary) + " begins on "
                    + first.get() + " and ends before " + last.get().plusDays(1) + ".");
            return Optional.empty();
        }
        return Optional.of(new Event(begun, first.get(), last.get(), summary, categories()));
    }

    /** RFC 5545, 3.6.1: the end is not of the event any more; without an end or a length it lasts one day. */
    private Optional<LocalDate> last(LocalDate first) {
        var end = properties.get("DTEND");
        var length = properties.get("DURATION");
        if (end != null) {
            return day(end).map(day -> day.minusDays(1));
        } else if (length == null) {
            return Optional.of(first);
        }
        var days = WHOLE_DAYS.matcher(length.text().strip());
        if (!days.matches()) {
            faults.add(file, length.number(), 1, FaultCode.BAD_DATE, "DURATION: " + Excerpt.of(length.text())
                    + " is no number of whole days, as in P5D.");
            return Optional.empty();
        }
        return Optional.of(first.plus(Period.parse("P" + days.group(1))).minusDays(1));
    }

    private Optional<LocalDate> day(Line line) {
        try {
            return Optional.of(LocalDate.parse(line.text().strip(), DAY));
        } catch (DateTimeException e) {
            faults.add(file, line.number(), 1, FaultCode.BAD_DATE, Excerpt.of(line.text())
                    + " is no day of the calendar. In iCalendar it is written as in 20260916.");
            return Optional.empty();
        }
    }

    private List<String> categories() {
        var categories = new ArrayList<String>();
        for (var one : text("CATEGORIES").split("(?<!\\\\),", -1)) {
            if (!one.isBlank()) {
                categories.add(unescaped(one).strip());
            }
        }
        return categories;
    }

    private String text(String property) {
        var line = properties.get(property);
        return line == null ? "" : line.text();
    }

    /** RFC 5545, 3.3.11. */
    private static String unescaped(String text) {
        return text.replaceAll("\\\\[nN]", " ").replaceAll("\\\\(.)", "$1");
    }
}
