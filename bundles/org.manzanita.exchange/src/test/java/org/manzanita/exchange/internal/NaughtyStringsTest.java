package org.manzanita.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.exchange.Progress;
import org.manzanita.exchange.SafeCell;
import org.manzanita.exchange.internal.TableGuide.ColumnGuide;
import org.manzanita.ledger.PersonName;
import org.manzanita.model.EntryId;
import org.manzanita.model.FactForm;
import org.manzanita.model.ProgramFact;
import org.manzanita.model.PupilId;
import org.manzanita.testing.InMemoryLedger;

/** The big list of naughty strings, through every text of the program folder and of a roster set, and back. */
@DisplayName("Naughty strings: what goes in is what comes out, or is refused")
class NaughtyStringsTest {

    private static final Offer OFFER = new Offer(List.of("traditional"));

    /** Columns whose texts are words of a list, though their facts do not know that. */
    private static final Set<String> WORDS = Set.of("settings.value", "papers.language", "papers.mediaType",
            "signingEvidence.language", "signingEvidence.authority");

    @TempDir
    Path temp = Path.of("");

    static List<String> naughty() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/naughty-strings/blns.txt")).stream()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isText(TableGuide table, ColumnGuide column) {
        return (column.form() == CellForm.TEXT || column.form() == CellForm.OPTIONAL_TEXT
                || column.form() == CellForm.NAME) && !WORDS.contains(table.table() + "." + column.name());
    }

    /** Each string goes into four columns; into every column with {@code -Dnaughty=all}, which takes half a minute. */
    @Test
    @DisplayName("fault 22, fault 45, fault 47: the text columns of every table take every string, and give it back")
    void everyTextOfTheProgramFolder() {
        var strings = naughty().stream().filter(text -> !text.isBlank()
                && text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\t')).toList();
        assertThat(strings).hasSizeGreaterThan(450);
        var columns = OFFER.tables().stream().mapToLong(
                table -> table.columns().stream().filter(column -> isText(table, column)).count()).sum();
        int turns = System.getProperty("naughty", "").equals("all")
                ? strings.size()
                : (int) (4L * strings.size() / columns) + 1;
        for (int turn = 0; turn < turns; turn++) {
            int first = turns == strings.size() ? turn : turn * (int) columns;
            var ledger = new InMemoryLedger();
            var sample = SampleFolder.in(temp.resolve("in"), OFFER);
            int column = 0;
            for (var table : OFFER.tables()) {
                for (var each : table.columns()) {
                    if (isText(table, each)) {
                        // Another string in every column, so that none can be mistaken for its neighbour's.
                        var text = strings.get((first + column++) % strings.size());
                        sample.set(table.table(), each.name(), text.startsWith("'") ? SafeCell.write(text) : text);
                    }
                }
            }
            var door = SampleFolder.door(ledger, "traditional");
            assertThat(SampleFolder.lines(door.importFrom(sample.write(), "clerk", Progress.NONE).faults())).isEmpty();
            column = 0;
            for (var table : OFFER.tables()) {
                for (var each : table.columns()) {
                    if (isText(table, each)) {
                        assertThat(recorded(ledger, table, each)).as(table.table() + "." + each.name())
                                .contains(strings.get((first + column++) % strings.size()));
                    }
                }
            }
            var out = temp.resolve("out-" + turn);
            door.exportTo(SampleFolder.SAN_JUAN, EntryId.LATEST, out, Progress.NONE);
            var again = door.check(out, Progress.NONE);
            assertThat(again.faults()).isEmpty();
            assertThat(again.added() + again.corrected() + again.names()).isZero();
        }
    }

    @Test
    @DisplayName("fault 45: an identifier that deceives the eye is refused, and any other is the same everywhere")
    void everyIdentifierOfAPupil() {
        int taken = 0;
        for (var text : naughty()) {
            var sample = SampleFolder.in(temp.resolve("id"), OFFER);
            for (var table : OFFER.tables()) {
                for (var each : table.columns()) {
                    if (each.name().equals("pupil")) {
                        sample.set(table.table(), "pupil", text.startsWith("'") ? SafeCell.write(text) : text);
                    }
                }
            }
            var ledger = new InMemoryLedger();
            var result = SampleFolder.door(ledger, "traditional").importFrom(sample.write(), "clerk", Progress.NONE);
            if (result.recorded()) {
                taken++;
                assertThat(ledger.pupils(SampleFolder.SAN_JUAN, EntryId.LATEST))
                        .containsExactly(new PupilId(text));
            } else {
                assertThat(ledger.leas()).isEmpty();
                assertThat(result.faults()).allSatisfy(
                        fault -> assertThat(fault.toString()).doesNotContainPattern("[\\p{Cntrl}\u202A-\u202E]"));
            }
        }
        assertThat(taken).isBetween(200, 500);
    }

    @Test
    @DisplayName("fault 45, fault 46: the names and titles of a roster set come in as they are written")
    void everyTextOfARosterSet() throws IOException {
        var strings = naughty().stream().filter(text -> !text.isBlank() && text.equals(text.strip())
                && text.chars().noneMatch(Character::isISOControl)).toList();
        for (int first = 0; first < strings.size(); first += 40) {
            var set = RosterSet.v11(Files.createDirectories(temp.resolve("set")));
            var users = new StringBuilder(set.text("users"));
            var stays = new StringBuilder(set.text("enrollments"));
            var births = new StringBuilder(set.text("demographics"));
            var part = strings.subList(first, Math.min(first + 40, strings.size()));
            for (int at = 0; at < part.size(); at++) {
                users.append("X%d,,,true,S1,student,x%d,,%s,%s,,9%04d,,,,,10,\n".formatted(at, at, quoted(part.get(at)),
                        quoted(part.get((at + 1) % part.size())), at));
                stays.append("NX%d,,,K1,S1,X%d,student,,2026-08-13,\n".formatted(at, at));
                births.append("X%d,,,2010-05-05,,,,,,,,,,,,\n".formatted(at));
            }
            var result = set.file("users", users.toString()).file("enrollments", stays.toString())
                    .file("demographics", births.toString()).take();
            assertThat(RosterSet.lines(result.faults())).isEmpty();
            assertThat(set.ledger.names(RosterSet.LEA)).extracting(PersonName::firstName).containsAll(part);
            assertThat(set.ledger.names(RosterSet.LEA)).extracting(PersonName::lastName).containsAll(part);
        }
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static List<String> recorded(InMemoryLedger ledger, TableGuide table, ColumnGuide column) {
        var lea = ledger.leas().getFirst();
        if (column.form() == CellForm.NAME) {
            return ledger.names(lea).stream().flatMap(name -> List.of(name.lastName(), name.firstName()).stream())
                    .toList();
        }
        var texts = new ArrayList<String>();
        ledger.aboutProgram(lea, EntryId.LATEST).stream().map(entry -> entry.fact())
                .filter(fact -> FactForm.of(fact).table().equals(table.table()))
                .forEach(fact -> texts.add(table.write(fact).get(table.indexOf(column.name()))));
        ledger.sweep(lea, EntryId.LATEST, (pupil, entries) -> entries.stream().map(entry -> entry.fact())
                .filter(fact -> !(fact instanceof ProgramFact) && FactForm.of(fact).table().equals(table.table()))
                .forEach(fact -> texts.add(table.write(fact).get(table.indexOf(column.name())))));
        return texts;
    }
}
