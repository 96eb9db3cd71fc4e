package org.manzanita.console.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzanita.access.Role;
import org.manzanita.console.internal.Console;
import org.manzanita.model.EntryId;
import org.manzanita.model.PupilId;
import org.manzanita.rules.ExchangeAdapter;

/** Files of other systems through the console. */
class ExchangeReadTest {

    private static final String LEA = "LEA\t3467447\tExample Unified\n";

    private final ExampleLedger example = new ExampleLedger();
    private final Console console = example.console();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFileBecomesAFolderThatAnImportTakes() throws IOException {
        var head = example.ledger.head(ExampleLedger.LEA);
        var command = given(LEA + "STU\tP-7\t=Byron\tAda\t2011-02-28\nBUS\t12\n");

        assertThat(console.run(command + " --dry-run")).as(console.err()).isZero();
        assertThat(console.out()).contains("It writes ", "pupils.csv");
        assertThat(made()).doesNotExist();

        assertThat(console.run(command)).as(console.err()).isZero();
        assertThat(console.out()).contains("Wrote 2 rows, 1 name among them", "line 3: It is neither",
                "program:import").doesNotContain("Byron");
        assertThat(example.ledger.head(ExampleLedger.LEA)).isEqualTo(head);
        assertThat(made().resolve("pupils.csv")).content().contains("P-7,2011-02-28", "'=Byron,Ada");
        assertThat(made().resolve("README-origins.csv"))
                .hasContent("file,line,from\nlea.csv,2,line 1\npupils.csv,2,line 2");
        if (made().getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made()))).isEqualTo("rwx------");
        }

        assertThat(console.run("program:import '" + made() + "'")).as(console.out() + console.err()).isZero();
        assertThat(example.ledger.about(ExampleLedger.LEA, new PupilId("P-7"), EntryId.LATEST)).hasSize(1);
        assertThat(example.ledger.names(ExampleLedger.LEA).toString()).contains("=Byron");
    }

    @Test
    void whatTheFileHasWrongIsToldByTheImportAtItsCell() throws IOException {
        assertThat(console.run(given(LEA + "STU\tP-7\tByron\tAda\t31.2.2011\n"))).isZero();

        assertThat(console.run("program:import '" + made() + "'")).isEqualTo(3);

        assertThat(console.out()).contains("pupils.csv:2:2 BAD_DATE");
        assertThat(example.ledger.about(ExampleLedger.LEA, new PupilId("P-7"), EntryId.LATEST)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANY\t../../evil\tname\tx", "ANY\t/etc/passwd\tname\tx", "ANY\tgrades\tname\tx",
            "ANY\tlea.csv\tname\tx", "ANY\tREADME-origins\tname\tx", "ANY\t\tname\tx", "ANY\tschools\t../name\tx",
            "ANY\tschools\tpassword\tx", "ANY\tschools\tname\t<half>"})
    void aRowThatIsOfNoTableOrNoColumnLeavesNoFolderBehind(String line) throws IOException {
        example.exchanging(new Naming(line));

        assertThat(console.run(given(LEA).replace("tab-separated", "naming"))).isEqualTo(5);

        assertThat(console.err()).containsAnyOf("no installed feature takes such a table", "has none of that name",
                "could not be written");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("file.txt"));
        }
    }

    /** Answers with one row more than its file has. */
    private record Naming(String line) implements ExchangeAdapter {

        @Override
        public String name() {
            return "naming";
        }

        @Override
        public String title() {
            return "Any row";
        }

        @Override
        public Result read(byte[] file) {
            // Half a letter, which no file in UTF-8 can hold.
            var cells = line.replace("<half>", "\uD800").split("\t", -1);
            var good = new TabSeparated().read(file).rows();
            return new Result(Stream.concat(good.stream(), Stream.of(new Row(cells[1],
                    Map.of(cells[2], cells[3]), "line 2"))).toList(), List.of());
        }
    }

    @Test
    void aPlugInThatFailsIsToldAndNothingIsWritten() throws IOException {
        assertThat(console.run(given("LEA\n"))).isEqualTo(1);

        assertThat(console.err()).contains("No folder was written", "ArrayIndexOutOfBoundsException");
        assertThat(made()).doesNotExist();
    }

    @Test
    void whatIsMissingIsNamedWithWhatThereIs() throws IOException {
        var command = given("BUS\t12\n");

        assertThat(console.run(command.replace("tab-separated", "other"))).isEqualTo(4);
        assertThat(console.err().replaceAll("\\s+", " ")).contains("'other'",
                "tab-separated (Pupils of a made-up student system)");
        assertThat(console.run(command.replace("file.txt", "gone.txt"))).isEqualTo(4);
        assertThat(console.run(command)).isEqualTo(3);
        assertThat(console.out()).contains("No folder was written", "line 1");

        Files.write(folder.resolve("file.txt"), new byte[ExchangeAdapter.MOST_BYTES + 1]);
        assertThat(console.run(command)).isEqualTo(3);
        assertThat(console.err()).contains("more than 8388608 bytes");

        Files.createDirectories(made().resolve("stands-here"));
        assertThat(console.run(given(LEA))).isEqualTo(5);
        assertThat(console.err()).contains("is not empty");
    }

    @Test
    void whoMayNotImportMayNotReadEither() throws IOException {
        console.access().people().appoint(People.of("one", Role.ADMINISTRATOR));
        console.access().people().appoint(People.of("looks", Role.AUDITOR));

        assertThat(console.as("looks").run(given(LEA))).isEqualTo(6);
        assertThat(made()).doesNotExist();
    }

    private Path made() {
        return folder.resolve("made");
    }

    private String given(String content) throws IOException {
        var file = Files.writeString(folder.resolve("file.txt"), content);
        return "exchange:read tab-separated '" + file + "' --to '" + made() + "'";
    }
}
