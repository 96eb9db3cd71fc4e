package org.manzanita.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.manzanita.exchange.internal.SampleFolder.SAN_JUAN;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.exchange.ExchangeException;
import org.manzanita.exchange.ImportResult;
import org.manzanita.exchange.Progress;
import org.manzanita.exchange.TableCount;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.PersonName;
import org.manzanita.model.Agreement;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.Fact;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilId;
import org.manzanita.model.Withdrawn;
import org.manzanita.testing.InMemoryLedger;

/** What goes in comes out again, and going in twice changes nothing. */
class RoundTripTest {

    private static final String[] BOTH = {"traditional", "course-based"};

    @TempDir
    Path temp = Path.of("");

    private final Ledger ledger = new InMemoryLedger();
    private Path in = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void folders() {
        in = temp.resolve("in");
        out = temp.resolve("out");
    }

    private static ImportResult importInto(Ledger ledger, Path folder) {
        var result = SampleFolder.door(ledger, BOTH).importFrom(folder, "registrar", Progress.NONE);
        assertThat(SampleFolder.lines(result.faults())).isEmpty();
        return result;
    }

    private static SampleFolder sample(Path folder) {
        return SampleFolder.in(folder, new Offer(List.of(BOTH)));
    }

    private static Map<String, String> files(Path folder) {
        try (var list = Files.list(folder)) {
            var files = new LinkedHashMap<String, String>();
            for (var path : list.sorted().toList()) {
                files.put(String.valueOf(path.getFileName()), Files.readString(path));
            }
            files.remove("datapackage.json");
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Fact> facts(Ledger ledger, String pupil) {
        return ledger.about(SAN_JUAN, new PupilId(pupil), EntryId.LATEST).stream().map(Entry::fact).toList();
    }

    @Test
    void theExampleOfEveryTableIsTaken() {
        var result = importInto(ledger, sample(in).write());

        assertThat(result.recorded()).isTrue();
        assertThat(result.lea()).contains(SAN_JUAN);
        assertThat(result.added()).isEqualTo(TableGuide.all().size());
        assertThat(result.names()).isEqualTo(2);
        assertThat(result.head()).isEqualTo(new EntryId(TableGuide.all().size()));
        assertThat(result.notes()).isEmpty();
    }

    @Test
    void namesGoBesideTheFactsAndIntoNone() {
        importInto(ledger, sample(in).write());

        assertThat(ledger.name(SAN_JUAN, "P-1042")).contains(new PersonName("P-1042", "Jiménez", "Paz"));
        assertThat(ledger.name(SAN_JUAN, "E-17")).contains(new PersonName("E-17", "Rivera", "Alma"));
        assertThat(facts(ledger, "P-1042")).noneMatch(fact -> fact.toString().contains("Jiménez"));
    }

    @Test
    void aFactKnowsTheLineItCameFrom() {
        importInto(ledger, sample(in).write());

        assertThat(ledger.about(SAN_JUAN, new PupilId("P-1042"), EntryId.LATEST))
                .anySatisfy(entry -> {
                    assertThat(entry.fact()).isInstanceOf(Agreement.class);
                    assertThat(entry.source()).isEqualTo("agreements.csv:2");
                    assertThat(entry.by()).isEqualTo("registrar");
                });
    }

    @Test
    void aCheckTellsTheSameAndRecordsNothing() {
        var folder = sample(in).write();

        var checked = SampleFolder.door(ledger, BOTH).check(folder, Progress.NONE);

        assertThat(checked.recorded()).isFalse();
        assertThat(checked.counts()).isEqualTo(importInto(new InMemoryLedger(), folder).counts());
        assertThat(ledger.leas()).isEmpty();
    }

    @Test
    void theSameFolderTwiceChangesNothing() {
        var folder = sample(in).write();
        importInto(ledger, folder);
        var head = ledger.headHash(SAN_JUAN);

        var again = importInto(ledger, folder);

        assertThat(again.recorded()).isFalse();
        assertThat(again.added() + again.corrected() + again.names()).isZero();
        assertThat(again.unchanged()).isEqualTo(TableGuide.all().size());
        assertThat(ledger.headHash(SAN_JUAN)).isEqualTo(head);
    }

    @Test
    void anExportGivesBackTheBytesThatAnImportTook() {
        var folder = sample(in).add("pupils", "pupil", "0007", "lastName", "", "firstName", "Teo", "ssid", "0123456789")
                .add("assignments", "assignmentId", "W-1", "title", "=SUM(A1)").write();
        importInto(ledger, folder);

        var result = SampleFolder.door(ledger, BOTH).exportTo(SAN_JUAN, EntryId.LATEST, out, Progress.NONE);

        var expected = files(sample(in).set("pupils", "pupil", "0007", "lastName", "", "firstName", "Teo", "ssid",
                "0123456789").add("pupils", "pupil", "P-1042", "lastName", "Jiménez", "firstName", "Paz", "ssid",
                        "1234567890")
                .set("assignments", "assignmentId", "W-1", "title", "'=SUM(A1)")
                .add("assignments", "assignmentId", "W-88213", "title", "Essay on The House on Mango Street").write());
        assertThat(files(out)).isEqualTo(expected);
        assertThat(result.rows()).containsEntry("pupils", 2).containsEntry("lea", 1);
        assertThat(result.names()).isEqualTo(3);
    }

    @Test
    void anExportImportedElsewhereIsTheSameProgram() {
        importInto(ledger, sample(in).write());
        SampleFolder.door(ledger, BOTH).exportTo(SAN_JUAN, EntryId.LATEST, out, Progress.NONE);
        var elsewhere = new InMemoryLedger();

        importInto(elsewhere, out);

        assertThat(elsewhere.names(SAN_JUAN)).isEqualTo(ledger.names(SAN_JUAN));
        assertThat(facts(elsewhere, "P-1042")).isEqualTo(facts(ledger, "P-1042"));
        assertThat(importInto(ledger, out).recorded()).isFalse();
    }

    @Test
    void rowsInAnotherOrderMakeTheSameLedger() {
        var folder = sample(in);
        for (int i = 0; i < 9; i++) {
            folder.add("pupils", "pupil", "P-" + i).add("courses", "courseId", "C-" + i);
            folder.add("actions", "actionId", "X-" + i, "pupil", "P-" + i);
        }
        importInto(ledger, folder.write());
        var other = new InMemoryLedger();
        for (var table : List.of("pupils", "courses", "actions")) {
            Collections.reverse(folder.rows(table).subList(1, folder.rows(table).size()));
        }

        importInto(other, folder.write());

        assertThat(other.aboutProgram(SAN_JUAN, EntryId.LATEST).stream().map(Entry::fact))
                .isEqualTo(ledger.aboutProgram(SAN_JUAN, EntryId.LATEST).stream().map(Entry::fact).toList());
        assertThat(other.pupils(SAN_JUAN, EntryId.LATEST)).hasSize(10).allSatisfy(
                pupil -> assertThat(facts(other, pupil.value())).isEqualTo(facts(ledger, pupil.value())));
        assertThat(other.about(SAN_JUAN, new PupilId("P-3"), EntryId.LATEST).getFirst().id())
                .isEqualTo(ledger.about(SAN_JUAN, new PupilId("P-3"), EntryId.LATEST).getFirst().id());
    }

    @Test
    void anotherWordUnderTheSameKeyWithdrawsTheFirst() {
        importInto(ledger, sample(in).write());

        var result = importInto(ledger, sample(in).set("agreements", "until", "2027-01-29").write());

        assertThat(result.corrected()).isEqualTo(1);
        assertThat(result.counts()).contains(new TableCount("agreements", 0, 0, 1));
        var about = facts(ledger, "P-1042");
        var wrong = ledger.about(SAN_JUAN, new PupilId("P-1042"), EntryId.LATEST).stream()
                .filter(entry -> entry.fact() instanceof Agreement).findFirst().orElseThrow();
        assertThat(about.get(about.size() - 2)).isEqualTo(new Withdrawn(Optional.of(new PupilId("P-1042")),
                wrong.id(), "corrected by import of agreements.csv"));
        assertThat(about.getLast()).isInstanceOfSatisfying(Agreement.class,
                agreement -> assertThat(agreement.until()).isEqualTo("2027-01-29"));
    }

    @Test
    void aCorrectionThatIsTakenBackStandsAgain() {
        importInto(ledger, sample(in).write());
        importInto(ledger, sample(in).set("agreements", "until", "2027-01-29").write());

        var back = importInto(ledger, sample(in).write());

        assertThat(back.corrected()).isEqualTo(1);
        assertThat(importInto(ledger, in).recorded()).isFalse();
    }

    @Test
    void anAgreementThatMovesToAnotherPupilIsWithdrawnFromTheFirst() {
        var apart = new String[]{"lea", "calendar", "schools", "programs", "educators", "pupils", "agreements"};
        importInto(ledger, sample(in).only(apart).add("pupils", "pupil", "P-2").write());

        importInto(ledger,
                sample(in).only(apart).add("pupils", "pupil", "P-2").set("agreements", "pupil", "P-2").write());

        assertThat(facts(ledger, "P-1042").getLast()).isInstanceOf(Withdrawn.class);
        assertThat(facts(ledger, "P-2").getLast()).isInstanceOf(Agreement.class);
        assertThat(importInto(ledger, in).recorded()).isFalse();
    }

    @Test
    void whatAFolderLeavesOutStays() {
        importInto(ledger, sample(in).write());
        var addition = sample(temp.resolve("more")).only("lea", "actions").set("actions", "actionId", "X-302").write();

        var result = importInto(ledger, addition);

        assertThat(result.counts())
                .containsExactly(new TableCount("lea", 0, 1, 0), new TableCount("actions", 1, 0, 0));
        assertThat(facts(ledger, "P-1042")).hasSize(21);
    }

    @Test
    void aChangedNameIsANameAndNoCorrection() {
        importInto(ledger, sample(in).write());

        var result = importInto(ledger, sample(in).set("pupils", "lastName", "Jiménez-Ruiz").write());

        assertThat(result.corrected()).isZero();
        assertThat(result.names()).isEqualTo(1);
        assertThat(result.recorded()).isTrue();
        assertThat(ledger.name(SAN_JUAN, "P-1042").orElseThrow().lastName()).isEqualTo("Jiménez-Ruiz");
    }

    @Test
    void anExportOfTheLedgerAsItStoodLeavesOutWhatCameLater() {
        var head = importInto(ledger, sample(in).write()).head();
        var before = files(in);
        importInto(ledger, sample(in).set("agreements", "until", "2027-01-29").write());

        SampleFolder.door(ledger, BOTH).exportTo(SAN_JUAN, head, out, Progress.NONE);

        assertThat(files(out)).isEqualTo(before);
    }

    @Test
    void anExportTouchesNoFolderThatHoldsAnything() {
        importInto(ledger, sample(in).write());
        var door = SampleFolder.door(ledger, BOTH);

        assertThatThrownBy(() -> door.exportTo(SAN_JUAN, EntryId.LATEST, in, Progress.NONE))
                .isInstanceOf(ExchangeException.class).hasMessageContaining("is not empty");
        assertThatThrownBy(() -> door.exportTo(new LeaId("1234567"), EntryId.LATEST, out, Progress.NONE))
                .isInstanceOf(ExchangeException.class).hasMessageContaining("knows no LEA 1234567");
        assertThat(out).doesNotExist();
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> SampleFolder.check(temp.resolve("nowhere"), ledger))
                .isInstanceOf(ExchangeException.class).hasMessageContaining("nowhere");
    }
}
