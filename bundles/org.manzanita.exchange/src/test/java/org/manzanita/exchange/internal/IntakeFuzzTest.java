package org.manzanita.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.exchange.CalendarTerms;
import org.manzanita.exchange.Progress;
import org.manzanita.ledger.Submission;
import org.manzanita.model.EntityType;
import org.manzanita.model.Lea;
import org.manzanita.testing.Bounds;
import org.manzanita.testing.InMemoryLedger;
import org.manzanita.testing.ScratchFolder;

/** Whatever the bytes of a school calendar, or of a log of courseware: it is taken, or each fault is told. */
class IntakeFuzzTest {

    private static final ScratchFolder FOLDER = ScratchFolder.named("intake-fuzz");

    static Stream<Arguments> files() {
        return Stream.of("""
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:00010101
                DTEND;VALUE=DATE:99991231
                SUMMARY:Break
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20261111
                DURATION:P9999W
                CATEGORIES:a\\,b,Break
                END:VEVENT
                END:VCALENDAR
                """, "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;X=\"a:b\";Y=c,d:2026\r\n 1111\r\nEND:VEVENT", """
                [{"actor": {"account": {"name": "P-1"}}, "object": {"id": "urn:x"}, "result": {"duration": "P1DT-24H"},
                  "timestamp": "+999999999-12-31T23:59:59Z"}]
                """,
                """
                        {"data": [{"actor": "P-1", "object": "x", "eventTime": "2026-09-16T19:15:00Z",
                          "session": {"startedAtTime": "-999999999-01-01T00:00:00Z", "endedAtTime": "+999999999-01-01T00:00:00Z"}}]}
                        """,
                "[[[{\"a\":\"\\uD800\"}]]]").map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("files")
    @FuzzTest
    void aFileIsTakenOrItsFaultsAreTold(byte[] input) throws Exception {
        var ledger = new InMemoryLedger();
        ledger.append(new Submission(SampleFolder.SAN_JUAN, "test", List.of(new Submission.Line(
                new Lea(SampleFolder.SAN_JUAN, "San Juan Unified", EntityType.DISTRICT, "Sacramento"), "")),
                List.of()));
        var file = FOLDER.with("taken", input);
        var terms = new CalendarTerms(SampleFolder.SAN_JUAN, "main", LocalDate.of(2026, 8, 13),
                LocalDate.of(2027, 6, 4),
                new TreeMap<>(Map.of("Break", "recess")));

        var calendar = Bounds.hold(() -> new LedgerCalendars(ledger).check(file, terms, Progress.NONE));
        var sheet = Bounds.hold(() -> new LedgerActivityLogs(ledger).read(file, SampleFolder.SAN_JUAN, new TreeMap<>(),
                Progress.NONE));

        assertThat(Stream.concat(calendar.faults().stream(), sheet.faults().stream()))
                .allSatisfy(fault -> assertThat(fault.toString()).doesNotContainPattern("\\p{Cntrl}"));
    }
}
