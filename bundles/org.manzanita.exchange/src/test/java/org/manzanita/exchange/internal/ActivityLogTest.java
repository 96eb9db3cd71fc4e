package org.manzanita.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.exchange.ActivitySheet;
import org.manzanita.exchange.ExchangeException;
import org.manzanita.exchange.Progress;
import org.manzanita.model.EntryId;
import org.manzanita.model.Judgement;
import org.manzanita.testing.InMemoryLedger;

@DisplayName("EC 51747.5(b)(2)(A)(ii): time in courseware is evidence that a teacher judges")
class ActivityLogTest {

    /** As the specification of xAPI 1.0.3 shows one, in the courseware of the sample's pupil and assignment. */
    private static final String XAPI = """
            [{"id": "12345678-1234-5678-1234-567812345678",
              "actor": {"objectType": "Agent", "account": {"homePage": "https://lms.example.org", "name": "P-1042"}},
              "verb": {"id": "http://adlnet.gov/expapi/verbs/completed", "display": {"en-US": "completed"}},
              "object": {"id": "https://lms.example.org/work/W-88213", "definition": {"name": {"en": "Essay \\u00e9"}}},
              "result": {"completion": true, "score": {"scaled": 0.95}, "duration": "PT45M30S"},
              "timestamp": "2026-09-17T02:30:00.000Z"},
             {"id": "22345678-1234-5678-1234-567812345678",
              "actor": {"account": {"homePage": "https://lms.example.org", "name": "P-1042"}},
              "verb": {"id": "http://adlnet.gov/expapi/verbs/experienced"},
              "object": {"id": "https://lms.example.org/work/W-88213"},
              "result": {"duration": "PT30M"}, "timestamp": "2026-09-16T18:00:00-07:00"},
             {"actor": {"mbox": "mailto:maya@example.org"}, "verb": {"id": "http://adlnet.gov/expapi/verbs/launched"},
              "object": {"id": "https://lms.example.org/unit/4"}, "timestamp": "2026-09-16T18:00:00-07:00"}]
            """;

    /** An envelope of Caliper 1.2: a session that ended, and one that was only begun. */
    private static final String CALIPER = """
            {"sensor": "https://example.edu/sensors/1", "sendTime": "2026-09-16T20:00:00.000Z",
             "dataVersion": "http://purl.imsglobal.org/ctx/caliper/v1p2", "data": [
              {"@context": "http://purl.imsglobal.org/ctx/caliper/v1p2", "id": "urn:uuid:4e61cf6c-ffbe-45bc-893f-afe7ad40",
               "type": "SessionEvent", "actor": {"id": "https://example.edu/users/P-1042", "type": "Person"},
               "action": "LoggedOut", "object": {"id": "https://example.edu/algebra", "type": "SoftwareApplication"},
               "eventTime": "2026-09-16T19:15:00.000Z",
               "session": {"id": "https://example.edu/sessions/1", "startedAtTime": "2026-09-16T18:00:00.000Z",
                           "endedAtTime": "2026-09-16T19:15:00.000Z"}},
              {"id": "urn:uuid:fcd495d0-3740-4298-9bec-1154571dc", "type": "SessionEvent",
               "actor": "https://example.edu/users/P-1042", "action": "LoggedIn", "object": "https://example.edu/algebra",
               "eventTime": "2026-09-16T18:00:00.000Z", "session": {"startedAtTime": "2026-09-16T18:00:00.000Z"}}]}
            """;

    private final InMemoryLedger ledger = new InMemoryLedger();

    @TempDir
    Path temp = Path.of("");

    @BeforeEach
    void programOnRecord() {
        var folder = SampleFolder.in(temp.resolve("program")).write();
        assertThat(SampleFolder.lines(SampleFolder.door(ledger, "traditional").importFrom(folder, "test", Progress.NONE)
                .faults())).isEmpty();
    }

    private ActivitySheet read(String text, String... said) {
        try {
            var file = Files.writeString(temp.resolve("log.json"), text);
            var pupils = new TreeMap<String, String>();
            for (int i = 0; i < said.length; i += 2) {
                pupils.put(said[i], said[i + 1]);
            }
            return new LedgerActivityLogs(ledger).read(file, SampleFolder.SAN_JUAN, pupils, Progress.NONE);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> refused(String text) {
        var sheet = read(text);
        assertThat(sheet.csv()).isEmpty();
        return SampleFolder.lines(sheet.faults());
    }

    @Test
    @DisplayName("fault 28: xAPI durations are added up by pupil, thing and day in California, and nobody has judged them")
    void fault28_xapiDurationsAreAddedUpByDayInCalifornia() {
        var sheet = read(XAPI);

        assertThat(SampleFolder.lines(sheet.faults())).isEmpty();
        assertThat(sheet.statements()).isEqualTo(3);
        assertThat(sheet.minutes()).isEqualTo(75);
        var lines = sheet.csv().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).startsWith("judgementId,pupil,assignmentId,workKind,submittedOn,judgedOn,judgedBy,"
                + "reviewedBy,minutes,");
        assertThat(lines.getLast()).contains(",P-1042,W-88213,asynchronous,2026-09-16,,,,,2026-09-16,2026-09-16,"
                + "log.json: 75 min in https://lms.example.org/work/W-88213,false");
        assertThat(SampleFolder.lines(sheet.notes()))
                .containsExactly("log.json:12 NOT_TAKEN The statement does not say how long it took.");
    }

    @Test
    void theSessionsOfACaliperEnvelopeAreRead() {
        var sheet = read(CALIPER);

        assertThat(SampleFolder.lines(sheet.faults())).isEmpty();
        assertThat(sheet.rows()).isEqualTo(1);
        assertThat(sheet.minutes()).isEqualTo(75);
        assertThat(sheet.csv()).contains(",P-1042,,asynchronous,2026-09-16,", "75 min in https://example.edu/algebra");
    }

    @Test
    @DisplayName("two sessions of a pupil at once count once, in whatever they were spent")
    void twoSessionsOfAPupilAtOnceCountOnce() {
        var other = CALIPER.replace("urn:uuid:4e61", "urn:uuid:9e61").replace("urn:uuid:fcd", "urn:uuid:9cd")
                .replace("https://example.edu/algebra", "https://example.edu/reading")
                .replace("startedAtTime\": \"2026-09-16T18:00", "startedAtTime\": \"2026-09-16T18:30")
                .replace("T19:15", "T19:45");
        var sheet = read(CALIPER + other);

        assertThat(SampleFolder.lines(sheet.faults())).isEmpty();
        assertThat(sheet.minutes()).as("18:00 to 19:15 and 18:30 to 19:45").isEqualTo(105);
        assertThat(sheet.csv()).contains("75 min in https://example.edu/algebra",
                "30 min in https://example.edu/reading");
        assertThat(SampleFolder.lines(sheet.notes())).anyMatch(note -> note.endsWith("NOT_TAKEN PT45M of PT1H15M lie "
                + "within time that was counted for the pupil already."));
        assertThat(read(CALIPER + CALIPER.replace("4e61", "5e61").replace("fcd4", "fcd5")).minutes())
                .as("the same session sent twice under two names").isEqualTo(75);
    }

    @Test
    @DisplayName("no minute of a log counts by itself: the sheet is refused until a teacher has judged each row")
    void noMinuteCountsByItself() throws IOException {
        var before = ledger.head(SampleFolder.SAN_JUAN);
        var sheet = read(XAPI).csv();
        assertThat(ledger.head(SampleFolder.SAN_JUAN)).isEqualTo(before);

        var folder = Files.createDirectories(temp.resolve("judged"));
        var door = SampleFolder.door(ledger, "traditional");
        Files.copy(temp.resolve("program/lea.csv"), folder.resolve("lea.csv"));
        Files.writeString(folder.resolve("judgements.csv"), sheet);
        assertThat(SampleFolder.lines(door.importFrom(folder, "test", Progress.NONE).faults())).hasSize(3)
                .allMatch(fault -> fault.contains("EMPTY_CELL")).anyMatch(fault -> fault.contains("minutes"))
                .anyMatch(fault -> fault.contains("judgedBy")).anyMatch(fault -> fault.contains("judgedOn"));

        Files.writeString(folder.resolve("judgements.csv"),
                sheet.replace("2026-09-16,,,,,2026", "2026-09-16,2026-09-21,E-17,,60,2026"));
        assertThat(SampleFolder.lines(door.importFrom(folder, "test", Progress.NONE).faults())).isEmpty();
        assertThat(ledger.about(SampleFolder.SAN_JUAN, new org.manzanita.model.PupilId("P-1042"), EntryId.LATEST))
                .filteredOn(entry -> entry.fact() instanceof Judgement).last()
                .satisfies(entry -> assertThat(((Judgement) entry.fact()).minutes().count()).isEqualTo(60));
    }

    @Test
    void anActorWhoIsNoPupilOnRecordIsRefusedUntilSomebodySaysWhoItIs() {
        var log = XAPI.replace("\"name\": \"P-1042\"", "\"name\": \"u77\"");

        assertThat(refused(log)).hasSize(2).first().asString()
                .isEqualTo("log.json:1 DANGLING_REFERENCE The actor 'u77' is no pupil on record. Say whose it is.");
        assertThat(read(log, "u77", "P-1042").minutes()).isEqualTo(75);
    }

    @Test
    @DisplayName("fault 41: negative and endless lengths, times without an offset, the same statement twice")
    void fault41_lengthsAndTimesThatCannotBe() {
        assertThat(refused(XAPI.replace("PT45M30S", "-PT45M"))).singleElement().asString().contains("OUT_OF_RANGE");
        assertThat(refused(XAPI.replace("PT45M30S", "PT25H"))).singleElement().asString().contains("OUT_OF_RANGE");
        assertThat(refused(XAPI.replace("PT45M30S", "45 min"))).singleElement().asString()
                .isEqualTo("log.json:1 BAD_NUMBER '45 min' is no duration of ISO 8601, as in PT45M.");
        assertThat(refused(XAPI.replace("PT45M30S", "PT23H50M").replace("2026-09-17T02:30", "2026-09-16T07:30")))
                .singleElement().asString()
                .contains("more than 24 hours");
        assertThat(refused(XAPI.replace("T18:00:00-07:00", "T18:00:00"))).singleElement().asString()
                .contains("BAD_DATE '2026-09-16T18:00:00' is no time with its offset");
        var twice = read(XAPI.replace("22345678", "12345678"));
        assertThat(twice.minutes()).isEqualTo(45);
        assertThat(SampleFolder.lines(twice.notes())).anyMatch(note -> note.contains("DUPLICATE_ROW"));
    }

    @Test
    void whatIsNoJsonIsRefusedAtItsPlace() throws IOException {
        assertThat(refused("[{\"a\": 1,}]"))
                .containsExactly("log.json:1:10 NO_JSON Here a name is needed, and there is '}'.");
        assertThat(refused("[{\"a\": tru}]")).singleElement().asString().contains("NO_JSON Here a value is needed");
        assertThat(refused("[{\"a\": \"x")).singleElement().asString().contains("there is the end of the file");
        assertThat(refused("{\"a\":" + "[".repeat(70))).singleElement().asString().contains("More than 64 objects");
        assertThat(refused("{\"a\":\"" + "x".repeat(JsonElements.LONGEST + 10) + "\"}")).singleElement().asString()
                .contains("longer than 1 MiB");
        assertThat(refused("")).singleElement().asString().contains("EMPTY_FILE");
        Files.write(temp.resolve("latin.json"), "[{\"a\": \"é\"}]".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(SampleFolder.lines(new LedgerActivityLogs(ledger).read(temp.resolve("latin.json"),
                SampleFolder.SAN_JUAN, new TreeMap<>(), Progress.NONE).faults())).singleElement().asString()
                .contains("UNREADABLE_FILE");
        assertThatThrownBy(() -> new LedgerActivityLogs(ledger).read(temp.resolve("none.json"), SampleFolder.SAN_JUAN,
                new TreeMap<>(), Progress.NONE)).isInstanceOf(ExchangeException.class);
    }

    @Test
    @DisplayName("fault 18: statements of any number are read one at a time, one to a line too")
    void fault18_statementsAreReadOneAtATime() {
        var one = XAPI.replaceAll("(?s)^\\[(.*?\\}),\\s+\\{\"id\": \"22.*$", "$1").replaceAll("\\s*\\n\\s*", " ")
                .replace("PT45M30S", "PT1S");
        var log = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            log.append(one.replace("12345678-1234", Integer.toString(i))
                    .replace("02:30:00.000", LocalTime.of(2, 30).plusSeconds(i).format(DateTimeFormatter.ISO_TIME)))
                    .append('\n');
        }

        var sheet = read(log.toString());

        assertThat(SampleFolder.lines(sheet.faults())).isEmpty();
        assertThat(sheet.statements()).isEqualTo(5_000);
        assertThat(sheet.minutes()).isEqualTo(83);
    }
}
