package org.manzanita.documents.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.audit.internal.CreditAudit;
import org.manzanita.console.internal.command.AuditCompare;
import org.manzanita.console.internal.command.AuditPacket;
import org.manzanita.console.internal.command.AuditRun;
import org.manzanita.console.internal.command.AuditSample;
import org.manzanita.console.internal.command.ProgramImport;
import org.manzanita.credit.internal.LedgerCreditService;
import org.manzanita.documents.internal.Office;
import org.manzanita.exchange.internal.LedgerProgramFolder;
import org.manzanita.reporting.internal.CreditReporting;
import org.manzanita.rules.Watch;
import org.manzanita.testing.DeployedRules;
import org.manzanita.testing.InMemoryLedger;
import org.manzanita.testing.StatedPolicy;

/** San Juan Unified's audit finding of 2022-23, from the folder that is shipped to the packets, by commands alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Audit finding 2023-003, replayed by commands from the shipped folder")
class Finding2023003ReplayedTest {

    private static final Path SAMPLE = Path.of("..", "..", "distribution", "src", "main", "sample", "2022-23");
    private static final Pattern PUPIL = Pattern.compile("\"pupil\": \"([^\"]+)\"");
    private static final String OF = " --year 2022-23 --on 2023-07-01";

    @TempDir
    static Path home;

    private final Desktop desktop = new Desktop();

    @BeforeAll
    void factsAreImportedFromFolders() throws IOException {
        var ledger = new InMemoryLedger(Clock.fixed(Instant.parse("2023-07-01T08:00:00Z"), ZoneOffset.UTC));
        var rules = DeployedRules.rulebook();
        var credit = new LedgerCreditService(ledger, rules.law(), rules.modalities(), rules.stateRules(), List.of(
                StatedPolicy.of(Map.of("evaluation.missedAssignments", "3", "evaluation.withinSchooldays", "15"))));
        var reporting = CreditReporting.with(credit, List.of());
        var audit = new CreditAudit(credit, reporting, DeployedRules.components(Watch.class));
        var documents = Office.documents(ledger, credit, reporting, audit);
        desktop.with(() -> new ProgramImport(new LedgerProgramFolder(ledger, rules.modalities())))
                .with(() -> new AuditRun(ledger, audit)).with(() -> new AuditCompare(ledger, audit))
                .with(() -> new AuditSample(ledger, audit)).with(() -> new AuditPacket(ledger, audit))
                .with(() -> new AuditPapers(Optional.of(home.toString()), ledger, audit, documents))
                .with(() -> new DocumentMake(Optional.of(home.toString()), ledger, documents));
        assertThat(desktop.run("program:import " + SAMPLE)).as(desktop.err()).isZero();
        assertThat(desktop.run("program:import " + values())).as(desktop.err()).isZero();
    }

    /** The value of an ADA, recorded as an LEA would: a folder of its own with figures. */
    private Path values() throws IOException {
        var folder = Files.createDirectories(home.resolve("values"));
        Files.copy(SAMPLE.resolve("lea.csv"), folder.resolve("lea.csv"));
        Files.writeString(folder.resolve("figures.csv"), """
                schoolYear,figure,value,origin
                2022-23,leaAda,36392,P-2 of the district
                2022-23,valueOfAda.TK-3,12000,invented
                2022-23,valueOfAda.4-6,12000,invented
                2022-23,valueOfAda.7-8,12000,invented
                2022-23,valueOfAda.9-12,12000,invented
                """);
        return folder;
    }

    @Test
    @DisplayName("EC 51747(g)(6), (9): audit:run finds the eight signed late and the fifteen without credits, and no more")
    void theRunFindsEightAndFifteen() {
        assertThat(desktop.run("audit:run" + OF + " --output json")).isEqualTo(3);

        assertThat(pupilsUnder("AUD-D-08")).hasSize(8);
        assertThat(pupilsUnder("AUD-D-07")).hasSize(15).doesNotContainAnyElementsOf(pupilsUnder("AUD-D-08"));
        assertThat(exceptions()).hasSize(23).allMatch(line -> line.contains("\"standing\": \"claimed\"")
                && line.matches(".*\"from\": \"2022-.*\"until\": \"202[23]-.*\"section\": \"EC 51747\\(g\\).*"
                        + "\"cure\": \"[^\"]+\".*\"evidence\": \\[\"#.*"));
    }

    @Test
    @DisplayName("AUD-G-05: audit:compare derives 0.90, 1.21, 3.35 and 0.07 ADA by grade span, 5.53 and 66,360 dollars in all")
    void theComparisonDerivesTheOverClaimBySpan() {
        assertThat(desktop.run("audit:compare P-2" + OF + " --output json")).as(desktop.err()).isZero();

        assertThat(desktop.out())
                .contains("\"adaTK-3\": 0.90, \"ada4-6\": 1.21, \"ada7-8\": 3.35, \"ada9-12\": 0.07, "
                        + "\"overAda\": 5.53, \"dollars\": 66360")
                .contains("{\"gradeSpan\": \"TK-3\",", "{\"gradeSpan\": \"9-12\",")
                .contains("reported less corrected, pupil by pupil, = 10 days; / 136 = 0.07 ADA.")
                .contains("the finding is apportionment-significant (EC 41344)")
                .contains("24.11 of 36392 ADA of the LEA", "not material, and the LEA is liable all the same");
    }

    @Test
    @DisplayName("5 CCR 11703: the packets of pupils who were found say what was held, under which section, and what cures it")
    void thePacketsOfThoseFoundHoldTheException() throws IOException {
        for (var step : List.of("AUD-D-07", "AUD-D-08")) {
            var pupil = found(step).first();
            assertThat(desktop.run("document:make auditPacket " + pupil + " --format html" + OF)).as(desktop.err())
                    .isZero();

            var packet = Files.readString(home.resolve("export/auditPacket-" + pupil + "-en.html"));
            assertThat(packet).contains(step, "A-" + pupil + "-1",
                    step.equals("AUD-D-07") ? "EC 51747(g)(6)" : "EC 51747(g)(9)");
        }
    }

    @Test
    @DisplayName("AUD-G-09: the sample that the start value draws is made into papers, the list on top")
    void theSampleIsMadeIntoPapers() throws IOException {
        assertThat(desktop.run("audit:papers --start-value 20230630 --size 2 --format html --because audit --to "
                + home.resolve("sample") + OF)).as(desktop.err()).isZero();

        assertThat(Files.readString(home.resolve("sample/000-sample.html"))).contains("20230630");
        assertThat(home.resolve("sample/002-" + drawn().get(1) + ".html")).exists();
    }

    private List<String> drawn() {
        assertThat(desktop.run("audit:sample --start-value 20230630 --size 2 --output csv" + OF)).isZero();
        return desktop.out().lines().skip(1).map(line -> line.split(",", 3)[1]).toList();
    }

    private SortedSet<String> found(String step) {
        assertThat(desktop.run("audit:run" + OF + " --output json")).isEqualTo(3);
        return pupilsUnder(step);
    }

    private SortedSet<String> pupilsUnder(String step) {
        return exceptions().stream().filter(line -> line.contains("\"step\": \"" + step + "\""))
                .flatMap(line -> PUPIL.matcher(line).results()).map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The exceptions of the last run, a line each. */
    private List<String> exceptions() {
        return desktop.out().lines().filter(line -> line.contains("\"standing\": ")).toList();
    }
}
