package org.manzanita.console.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.manzanita.console.internal.Console;
import org.manzanita.console.internal.Words;
import org.manzanita.console.internal.show.Neutral;
import org.manzanita.exchange.SafeCell;
import org.manzanita.ledger.PersonName;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Pupil;
import org.manzanita.model.PupilId;

/** The big list of naughty strings as names of pupils: listed in every form, looked for, and put on record. */
@DisplayName("Naughty strings: the console gives back what the ledger holds, and none of it steers the terminal")
class NaughtyStringsTest {

    private static final List<String> NAUGHTY = naughty();

    private static final int SOME = 40;

    /** What an option of the command itself is called, or ends its options, is no option's value. */
    private static final Set<String> OPTIONS = Set.of("--", "--help");

    private static Console console = new Console();

    private static List<String> naughty() {
        try {
            return Files.readAllLines(Path.of("../org.manzanita.exchange/src/test/resources/naughty-strings/blns.txt"))
                    .stream().filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    static void everyStringIsTheNameOfAPupil() {
        console = naming(0, NAUGHTY.size());
    }

    /** A console of a ledger whose pupils have these of the strings as names. */
    private static Console naming(int from, int until) {
        var example = new ExampleLedger();
        var lines = new ArrayList<Submission.Line>();
        var names = new ArrayList<PersonName>();
        for (int at = from; at < until; at++) {
            lines.add(new Submission.Line(new Pupil(new PupilId(id(at)), LocalDate.of(2011, 3, 1), Optional.empty(),
                    Optional.empty()), "pupils.csv:" + at));
            names.add(new PersonName(id(at), NAUGHTY.get(at), "Maya"));
        }
        example.ledger.append(new Submission(ExampleLedger.LEA, "test", lines, names));
        return example.console().forgetful();
    }

    private static String id(int at) {
        return "N-%04d".formatted(at);
    }

    private static String shown(String form) {
        assertThat(console.run("pupil:list --reveal --because asked --output " + form)).as(console.err()).isZero();
        return console.out();
    }

    @Test
    @DisplayName("fault 47: in JSON every name is the same")
    void json() throws JsonParserException {
        var rows = JsonParser.object().from(shown("json")).getArray("pupils");

        assertThat(rows.stream().map(JsonObject.class::cast).filter(row -> row.getString("pupil").startsWith("N-"))
                .map(row -> row.getString("lastName"))).isEqualTo(NAUGHTY);
    }

    @Test
    @DisplayName("fault 22: in CSV no cell begins like a formula, and every name comes back")
    void csv() throws IOException {
        var read = new ArrayList<String>();
        try (var reader = CsvReader.builder().ofCsvRecord(shown("csv"))) {
            reader.stream().filter(row -> row.getField(0).startsWith("N-")).forEach(row -> read.add(row.getField(1)));
        }

        assertThat(read).noneMatch(cell -> cell.matches("(?s)[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20].*"));
        assertThat(read.stream().map(SafeCell::read)).isEqualTo(NAUGHTY.stream().map(Neutral::text).toList());
    }

    @Test
    @DisplayName("fault 48: in plain form a pupil is one line, with tabs between the values")
    void plain() {
        assertThat(shown("plain").lines().filter(line -> line.startsWith("N-")).map(line -> line.split("\t", -1)[1]))
                .isEqualTo(NAUGHTY.stream().map(Neutral::text).toList());
    }

    @Test
    @DisplayName("fault 45, fault 48: on the screen nothing steers the terminal")
    void text() {
        for (var options : List.of("text", "text --wide", "json", "csv", "plain")) {
            assertThat(shown(options).replaceAll("[\r\n\t]", "").codePoints()
                    .mapToObj(point -> new String(Character.toChars(point)))
                    .filter(each -> !Neutral.text(each).equals(each)))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("fault 44, fault 49: each is found again by its name, as one word of a command line")
    void search() throws JsonParserException {
        for (int first = 0; first < NAUGHTY.size(); first += SOME) {
            int end = Math.min(first + SOME, NAUGHTY.size());
            var among = naming(first, end);
            for (int at = first; at < end; at++) {
                if (!OPTIONS.contains(NAUGHTY.get(at))) {
                    var line = "pupil:list --reveal --because asked --output json "
                            + Words.quoted("--name=" + NAUGHTY.get(at));
                    assertThat(among.run(line)).as(line + among.err()).isZero();
                    assertThat(JsonParser.object().from(among.out()).getArray("pupils").stream()
                            .map(JsonObject.class::cast).map(row -> row.getString("pupil"))).as(line).contains(id(at));
                }
            }
        }
    }

    @Test
    @DisplayName("fault 50: what was typed is on record as it was typed, each command in a line of its own")
    void record() throws IOException {
        var fresh = new ExampleLedger().console();
        for (int first = 0; first < NAUGHTY.size(); first += SOME) {
            fresh.run("credit:what-if" + NAUGHTY.subList(first, Math.min(first + SOME, NAUGHTY.size())).stream()
                    .map(text -> " --set " + Words.quoted("x=" + text)).collect(Collectors.joining()));
        }
        var recorded = fresh.journal().lines().stream().map(line -> line.command()).distinct().toList();

        assertThat(recorded).hasSize(NAUGHTY.size() / SOME + 1);
        for (int at = 0; at < NAUGHTY.size(); at++) {
            assertThat(recorded.get(at / SOME)).contains(Words.quoted("x=" + NAUGHTY.get(at)));
        }
        assertThat(fresh.journal().verify().isSound()).isTrue();
        assertThat(fresh.run("log:list --output plain")).isZero();
        assertThat(fresh.out().lines().count()).isEqualTo(recorded.size() + 1L);
    }
}
