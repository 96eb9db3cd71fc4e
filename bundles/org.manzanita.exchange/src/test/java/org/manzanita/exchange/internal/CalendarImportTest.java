package org.manzanita.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.exchange.CalendarTerms;
import org.manzanita.exchange.ExchangeException;
import org.manzanita.exchange.ImportResult;
import org.manzanita.exchange.Progress;
import org.manzanita.ledger.Submission;
import org.manzanita.model.CalendarDay;
import org.manzanita.model.DayKind;
import org.manzanita.model.EntityType;
import org.manzanita.model.EntryId;
import org.manzanita.model.Lea;
import org.manzanita.model.LeaId;
import org.manzanita.testing.InMemoryLedger;

@DisplayName("EC 37200: a school calendar from an iCalendar file (RFC 5545)")
class CalendarImportTest {

    private static final LeaId LEA = new LeaId("3467447");
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 4);
    private static final Map<String, String> SAID = Map.of("Veterans Day", "holiday", "Thanksgiving Recess", "recess",
            "Staff", "staffDay", "Día de los muertos", "aside");

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final LedgerCalendars calendars = new LedgerCalendars(ledger);

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void lea() {
        ledger.append(new Submission(LEA, "test", List.of(new Submission.Line(
                new Lea(LEA, "San Juan Unified", EntityType.DISTRICT, "Sacramento"), "")), List.of()));
    }

    private static String events(String... events) {
        return String.join("\r\n", "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Example//School//EN", "")
                + String.join("", events) + "END:VCALENDAR\r\n";
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
    }

    private static String year() {
        var zone = List.of("BEGIN:VTIMEZONE", "TZID:America/Los_Angeles", "BEGIN:STANDARD", "DTSTART:19701101T020000",
                "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU", "END:STANDARD", "END:VTIMEZONE", "");
        return events(String.join("\r\n", zone),
                event("UID:1", "DTSTART;VALUE=DATE:20261111", "SUMMARY:Veterans Day"),
                event("UID:2", "DTSTART;VALUE=DATE:20261123", "DTEND;VALUE=DATE:20261128",
                        "SUMMARY;LANGUAGE=en-US:Thanksgiving Recess", "URL:https://example.org/not-fetched",
                        "BEGIN:VALARM", "TRIGGER:-P1D", "DTSTART:nonsense", "END:VALARM"),
                event("UID:3", "DTSTART;VALUE=DATE:20261106", "DURATION:P1D", "SUMMARY:No school\\, buses stay",
                        "CATEGORIES:Public,Staff"),
                event("UID:4", "DTSTART;VALUE=DATE:20261102", "SUMMARY:Día de los muertos"),
                event("UID:5", "DTSTART;TZID=America/Los_Angeles:20261110T180000", "SUMMARY:Concert"),
                event("UID:6", "DTSTART;VALUE=DATE:20261201", "SUMMARY:Fair", "STATUS:CANCELLED"),
                event("UID:7", "DTSTART;VALUE=DATE:20270215", "SUMMARY:Presidents' Day, another time"));
    }

    private CalendarTerms terms(Map<String, String> said) {
        return new CalendarTerms(LEA, "main", FIRST, LAST, new TreeMap<>(said));
    }

    private ImportResult take(String text) {
        return take(text.getBytes(StandardCharsets.UTF_8));
    }

    private ImportResult take(byte[] bytes) {
        return calendars.importFrom(file(bytes), terms(SAID), "clerk", Progress.NONE);
    }

    private Path file(byte[] bytes) {
        try {
            return Files.write(folder.resolve("school.ics"), bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> refused(String text) {
        var result = take(text);
        assertThat(result.recorded()).isFalse();
        assertThat(days()).isEmpty();
        return SampleFolder.lines(result.faults());
    }

    private Map<LocalDate, DayKind> days() {
        return LedgerComparison.standing(ledger.aboutProgram(LEA, EntryId.LATEST)).stream()
                .filter(entry -> entry.fact() instanceof CalendarDay).map(entry -> (CalendarDay) entry.fact())
                .collect(Collectors.toMap(CalendarDay::day, CalendarDay::kind));
    }

    @Test
    @DisplayName("each weekday is what the events say, the end of an event not counted, and else a day of instruction")
    void eachWeekdayIsWhatTheEventsSay() {
        var result = take(year());

        assertThat(SampleFolder.lines(result.faults())).isEmpty();
        assertThat(result.recorded()).isTrue();
        assertThat(days()).hasSize(25).containsEntry(LocalDate.of(2026, 11, 2), DayKind.INSTRUCTION)
                .containsEntry(LocalDate.of(2026, 11, 6), DayKind.STAFF_DAY)
                .containsEntry(LocalDate.of(2026, 11, 10), DayKind.INSTRUCTION)
                .containsEntry(LocalDate.of(2026, 11, 11), DayKind.HOLIDAY)
                .containsEntry(LocalDate.of(2026, 11, 12), DayKind.INSTRUCTION)
                .containsEntry(LocalDate.of(2026, 11, 20), DayKind.INSTRUCTION)
                .containsEntry(LocalDate.of(2026, 11, 23), DayKind.RECESS)
                .containsEntry(LocalDate.of(2026, 11, 27), DayKind.RECESS)
                .containsEntry(LocalDate.of(2026, 11, 30), DayKind.INSTRUCTION)
                .doesNotContainKey(LocalDate.of(2026, 11, 28));
        assertThat(SampleFolder.lines(result.notes())).containsExactlyInAnyOrder(
                "school.ics:41:1 NOT_TAKEN The event 'Concert' begins at a time of the day. Only events of whole days say "
                        + "what a day is.",
                "school.ics:44:1 NOT_TAKEN The event 'Fair' is cancelled.");
    }

    @Test
    void aDryRunRecordsNothingAndTheSameFileAgainChangesNothing() {
        calendars.check(file(year().getBytes(StandardCharsets.UTF_8)), terms(SAID), Progress.NONE);
        assertThat(days()).isEmpty();

        assertThat(take(year()).added()).isEqualTo(25);
        var again = take(year());

        assertThat(again.recorded()).isFalse();
        assertThat(again.unchanged()).isEqualTo(25);
    }

    @Test
    void aHolidayThatMovedCorrectsItsTwoDays() {
        take(year());

        var moved = take(year().replace("20261111", "20261113"));

        assertThat(moved.corrected()).isEqualTo(2);
        assertThat(days()).containsEntry(LocalDate.of(2026, 11, 11), DayKind.INSTRUCTION)
                .containsEntry(LocalDate.of(2026, 11, 13), DayKind.HOLIDAY);
    }

    @Test
    void whatAnEventIsIsNeverGuessed() {
        assertThat(refused(events(event("DTSTART;VALUE=DATE:20261116", "DTEND;VALUE=DATE:20261121",
                "SUMMARY:Spirit Week"),
                event("DTSTART;VALUE=DATE:20261111", "SUMMARY:Veterans Day")))).containsExactly(
                        "school.ics:4:1 FACT_MISSING What 'Spirit Week' of 2026-11-16 to 2026-11-20 is, no file says. Say "
                                + "it, as in 'Spirit Week=holiday': instruction, holiday, recess, staffDay, "
                                + "emergencyClosure, or aside if it changes no day.");
    }

    @Test
    void aDayOfTwoKindsIsRefusedWithBothEvents() {
        assertThat(refused(events(event("DTSTART;VALUE=DATE:20261111", "SUMMARY:Veterans Day"),
                event("DTSTART;VALUE=DATE:20261109", "DTEND;VALUE=DATE:20261114", "SUMMARY:Thanksgiving Recess"))))
                .containsExactly("school.ics:8:1 DUPLICATE_KEY 2026-11-11 is holiday by 'Veterans Day' of line 4, "
                        + "and recess by 'Thanksgiving Recess'.");
    }

    @Test
    void anEventThatRepeatsIsRefusedAndNotWorkedOut() {
        assertThat(refused(events(event("DTSTART;VALUE=DATE:20261111", "RRULE:FREQ=DAILY", "SUMMARY:Veterans Day"))))
                .containsExactly("school.ics:4:1 REPEATING_EVENT The event 'Veterans Day' repeats. Write an event for "
                        + "each of its days.");
    }

    @Test
    @DisplayName("fault 24: a day that is none, and an event that ends before it begins")
    void fault24_daysThatAreNone() {
        assertThat(refused(events(event("DTSTART;VALUE=DATE:20270229", "SUMMARY:Veterans Day"),
                event("DTSTART;VALUE=DATE:20261111", "DTEND;VALUE=DATE:20261111", "SUMMARY:Veterans Day"))))
                .containsExactly("school.ics:5:1 BAD_DATE '20270229' is no day of the calendar. In iCalendar it is "
                        + "written as in 20260916.",
                        "school.ics:8:1 ENDS_BEFORE_START The event 'Veterans Day' begins on 2026-11-11 and ends "
                                + "before 2026-11-11.");
    }

    @Test
    @DisplayName("fault 2: another encoding than UTF-8; a fold within a letter is none")
    void fault02_theLettersAreNeverGuessed() {
        var folded = new ByteArrayOutputStream();
        for (byte b : year().getBytes(StandardCharsets.UTF_8)) {
            folded.write(b);
            if (b == (byte) 0xC3) {
                folded.writeBytes("\r\n ".getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(refused(new String(year().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1)
                .replace("Día", "D\u0000a"))).isNotEmpty();
        assertThat(SampleFolder.lines(calendars.check(file(year().getBytes(StandardCharsets.ISO_8859_1)), terms(SAID),
                Progress.NONE).faults())).singleElement().asString()
                .startsWith("school.ics:37:1 ENCODING The line is not UTF-8.");
        assertThat(take(folded.toByteArray()).added()).isEqualTo(25);
    }

    @Test
    void whatIsNoCalendarIsSaidToBeNone() throws IOException {
        assertThat(refused("<html>")).containsExactly(
                "school.ics:1:1 NO_CALENDAR The file does not begin with BEGIN:VCALENDAR.");
        assertThat(refused(year().substring(0, year().length() - 20))).last().asString().contains("NO_CALENDAR");
        assertThat(refused(events("END:VEVENT\r\n"))).first().asString().contains("ends what was not begun");
        assertThat(refused(events("SUMMARY:" + "x".repeat(CalendarLines.LONGEST) + "\r\n"))).singleElement().asString()
                .contains("TOO_LONG");
        assertThat(refused(events())).singleElement().asString().contains("EMPTY_FILE");
        Files.delete(folder.resolve("school.ics"));
        assertThatThrownBy(() -> calendars.check(folder.resolve("school.ics"), terms(SAID), Progress.NONE))
                .isInstanceOf(ExchangeException.class).hasMessageContaining("There is no file");
    }

    @Test
    void whatIsSaidHasToBeSomethingThatCanBe() {
        assertThatThrownBy(() -> calendars.check(folder, terms(Map.of("Veterans Day", "free")), Progress.NONE))
                .hasMessageContaining("'Veterans Day' is: 'free' is not one of instruction")
                .hasMessageContaining("aside");
        assertThatThrownBy(() -> calendars.check(folder,
                new CalendarTerms(LEA, "main", FIRST, LocalDate.of(2027, 8, 1), new TreeMap<>()), Progress.NONE))
                .hasMessageContaining("both are days of one school year");
    }
}
