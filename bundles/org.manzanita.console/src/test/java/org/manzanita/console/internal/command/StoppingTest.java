package org.manzanita.console.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzanita.access.Journal.Kind;
import org.manzanita.console.internal.Console;
import org.manzanita.model.EntryId;

/** A command that is stopped, at each moment in which it can be. */
class StoppingTest {

    private static final EntryId BEFORE = new EntryId(14);
    private static final int STOPPED = 8;

    @TempDir
    Path folder;

    @Test
    void anImportThatIsStoppedRecordsNothingOrAllAndSaysWhich() throws IOException {
        var line = imported();
        var codes = new ArrayList<Integer>();
        for (int time = 1; codes.isEmpty() || codes.getLast() == STOPPED; time++) {
            var example = new ExampleLedger();
            var console = example.console().stoppedAt(time);
            int code = console.run(line);
            codes.add(code);

            if (code == STOPPED) {
                assertThat(console.err()).contains("It was stopped. Nothing of it was recorded.");
                assertThat(example.ledger.head(ExampleLedger.LEA)).as("stopped at " + time).isEqualTo(BEFORE);
            } else {
                assertThat(code).as(console.err()).isZero();
                assertThat(console.out()).contains("#15-#15");
                assertThat(example.ledger.head(ExampleLedger.LEA)).isEqualTo(new EntryId(15));
            }
            assertThat(example.ledger.verify(ExampleLedger.LEA).intact()).isTrue();
            assertThat(outcomes(console)).containsExactly(code);
        }
        assertThat(codes).contains(STOPPED).endsWith(0);
    }

    @Test
    void linesThatAreDoneWholeOrNotAtAllAreStoppedAsOne() throws IOException {
        var script = Files.writeString(folder.resolve("lines.txt"), imported() + "\ncredit:show P-2\n");
        var codes = new ArrayList<Integer>();
        for (int time = 1; codes.isEmpty() || codes.getLast() == STOPPED; time++) {
            var example = new ExampleLedger();
            var console = example.console().stoppedAt(time);
            int code = console.file(script, pause -> {}, "--all-or-nothing");
            codes.add(code);

            assertThat(code).as(console.err()).isIn(0, STOPPED);
            assertThat(example.ledger.head(ExampleLedger.LEA)).as("stopped at " + time)
                    .isEqualTo(code == STOPPED ? BEFORE : new EntryId(15));
        }
        assertThat(codes).hasSizeGreaterThan(2).endsWith(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"credit:show P-2", "pupil:list", "report:p2", "audit:run"})
    void whatOnlyReadsIsStopped(String line) {
        var console = new ExampleLedger().console().stoppedAt(1);

        assertThat(console.run(line)).as(console.err()).isEqualTo(STOPPED);
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).contains("More: explain stopped");
    }

    /** What changes more than the ledger could be half done, so it is done. */
    @Test
    void whatChangesMoreThanTheLedgerIsNotStopped() {
        var example = new ExampleLedger();
        var console = example.console().stoppedAt(1);

        assertThat(console.run("access:grant jdoe administrator")).as(console.err()).isZero();
        assertThat(example.access.people().isFresh()).isFalse();
    }

    @Test
    void theRowsOfEachThatCameBeforeAreDoneAndThatIsSaid() {
        var console = new ExampleLedger().console();
        console.run("each 'pupil:list' do 'credit:show {pupil}'");
        var whole = console.err();
        assertThat(whole).contains("2 of 2");

        var said = new ArrayList<String>();
        for (int time = 1; said.stream().noneMatch(text -> text.contains("2 rows were done")); time++) {
            console.stoppedAt(time).run("each 'pupil:list' do 'credit:show {pupil}'");
            said.add(console.err());
        }
        assertThat(said).anyMatch(text -> text.contains("It stopped before row 2 of 2. The rows before it were done."));
    }

    private List<Integer> outcomes(Console console) {
        return console.journal().lines().stream().filter(line -> line.kind() == Kind.OUTCOME)
                .map(line -> line.exitCode()).toList();
    }

    private String imported() throws IOException {
        var rows = Files.createDirectories(folder.resolve("rows"));
        Files.writeString(rows.resolve("lea.csv"),
                "lea,name,entityType,county\n3467447,Example Unified,district,Sacramento\n");
        Files.writeString(rows.resolve("signatures.csv"), """
                agreementId,pupil,party,signer,signedOn,method,receivedOn,evidence
                A-P-2,P-2,parentOrGuardian,parent,2022-09-14,paper,,
                """);
        return "program:import '" + rows + "'";
    }
}
