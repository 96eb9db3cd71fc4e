package org.manzanita.documents.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.access.Appointment;
import org.manzanita.access.Role;
import org.manzanita.access.internal.RightsBeforeTheLedger;
import org.manzanita.console.Needs;
import org.manzanita.console.internal.command.AccessApprove;
import org.manzanita.documents.Paper;
import org.manzanita.documents.internal.Office;
import org.manzanita.ledger.PersonName;
import org.manzanita.ledger.Submission;
import org.manzanita.model.ActionKind;
import org.manzanita.model.ActionTaken;
import org.manzanita.model.EntryId;
import org.manzanita.model.Enrollment;
import org.manzanita.model.Grade;
import org.manzanita.model.PupilId;
import org.manzanita.model.RightsBasis;
import org.manzanita.model.RightsHolder;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.Setting;
import org.manzanita.model.Sets;
import org.manzanita.model.Status;
import org.manzanita.model.Withdrawn;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Recorded;

@DisplayName("K-03; EC 49062, 49064, 49069.7: keeping, copying and destroying a pupil's records")
class RecordCommandsTest {

    private static final int NOT_ALLOWED = 6;
    private static final PupilId MAYA = new PupilId("P-1");
    private static final String DESTROY = "record:destroy P-1 --year 2026-27 --by 'A. Clerk' --because 'the schedule'";

    @TempDir
    Path home;

    private final Office office = new Office();
    private Desktop desktop = new Desktop();
    private Path kept = Path.of("");

    @BeforeEach
    void aPupilLeavesAfterAYear() throws IOException {
        office.agreement(office.pupil("P-1", Grade.GRADE_6, 2026), "traditional", 2026);
        office.taught(LocalDate.of(2026, 8, 10), 10);
        var in = Optional.of(home.toString());
        desktop = new Desktop();
        var journal = desktop.journal();
        desktop.with(() -> new AgreementIssue(in, office.ledger))
                .with(() -> new RecordDue(in, office.ledger, office.credit()))
                .with(() -> new RecordHold(office.ledger)).with(() -> new RecordRelease(office.ledger))
                .with(() -> new RecordDestroy(in, office.ledger, office.credit()))
                .with(() -> new RecordLog(office.ledger, journal))
                .with(() -> new RecordCopy(in, office.ledger, office.credit(), office.documents(), journal));
        verified(MAYA, "G-1");
        var paper = home.resolve("agreement.html");
        Files.writeString(paper, "<!DOCTYPE html><html lang=\"en\"><body>agreed</body></html>");
        done("agreement:issue A-P-1 " + paper + " --language en --on 2026-08-04");
        kept = home.resolve("papers").resolve(Paper.sha256(Files.readAllBytes(paper)));
        assertThat(kept).exists();
    }

    private void verified(PupilId pupil, String holder) {
        office.record(new RightsHolder(pupil, holder, RightsBasis.PARENT, Optional.empty(), Optional.empty(),
                Optional.of(LocalDate.of(2026, 8, 3)), Optional.of("A. Clerk"), Optional.of("birth certificate seen")));
    }

    private void done(String line) {
        assertThat(desktop.run(line)).as("%s: %s", line, desktop.err()).isZero();
    }

    private void leaves() {
        var open = file().all(Enrollment.class).getFirst().id();
        office.record(new Withdrawn(Optional.of(MAYA), open, "left"),
                new Enrollment("E-P-1", MAYA, Office.SCHOOL, Grade.GRADE_6, "Independent Study",
                        LocalDate.of(2026, 7, 1), Optional.of(LocalDate.of(2027, 6, 4))));
    }

    private void audited(String day) {
        office.record(new Setting("auditCompleted", day, LocalDate.of(2026, 7, 1),
                Optional.of(LocalDate.of(2027, 6, 30)), "audit report"));
    }

    private PupilFile file() {
        return new PupilFile(MAYA, office.ledger.about(Office.LEA, MAYA, EntryId.LATEST));
    }

    @Test
    @DisplayName("5 CCR 16026, 16027: the third 1 July after the audit, or five years, whichever is later")
    void recordsAreDueAfterTheirClock() {
        leaves();
        audited("2027-12-10");

        done("record:due --all --year 2026-27 --on 2032-06-30 --output csv");
        assertThat(desktop.out()).contains("running", "2032-06-30", "5 CCR 11703");
        done("record:due --year 2026-27 --on 2032-07-01 --output csv");
        assertThat(desktop.out()).contains("P-1,due,2032-06-30,");
    }

    @Test
    @DisplayName("5 CCR 16027: an audit that took long moves the clock")
    void anAuditThatTookLongMovesTheClock() {
        leaves();
        audited("2033-12-10");

        // 1 July 2034, 2035, 2036.
        done("record:due --all --year 2026-27 --on 2036-07-01 --output csv");
        assertThat(desktop.out()).contains("P-1,running,2036-07-01,");
    }

    @Test
    @DisplayName("EC 51747(b)(1): an evaluation is kept three years from its day, though the audit's clock ran out before")
    void anEvaluationHasItsOwnClock() {
        leaves();
        audited("2027-12-10");
        office.record(new ActionTaken("X-1", MAYA, ActionKind.EVALUATION_HELD, LocalDate.of(2030, 10, 14),
                Optional.empty(), Sets.of()));
        office.record(new Setting("auditCompleted", "2031-12-10", LocalDate.of(2030, 7, 1),
                Optional.of(LocalDate.of(2031, 6, 30)), "audit report"));

        done("record:due --all --year 2026-27 --on 2032-07-01 --output csv");
        assertThat(desktop.out()).contains("P-1,running,2036-06-30,evaluation 2030-31", "EC 51747(b)(1)");
    }

    @Test
    @DisplayName("EC 49062: what is too early is refused with the clock and its section, and nothing is touched")
    void whatIsTooEarlyIsRefused() {
        assertThat(desktop.run(DESTROY + " --confirm P-1 --on 2040-01-01")).isNotZero();
        assertThat(desktop.err()).contains("The pupil is enrolled");
        leaves();
        assertThat(desktop.run(DESTROY + " --confirm P-1 --on 2040-01-01")).isNotZero();
        assertThat(desktop.err()).contains("The audit of 2026-27 is not on record as completed");
        audited("2027-12-10");
        var before = office.ledger.headHash(Office.LEA);
        assertThat(desktop.run(DESTROY + " --confirm P-1 --on 2030-01-01")).isNotZero();
        assertThat(desktop.err()).contains("A clock runs", "2032-06-30", "5 CCR 11703");

        assertThat(office.ledger.headHash(Office.LEA)).isEqualTo(before);
        assertThat(kept).exists();
    }

    @Test
    @DisplayName("A legal hold wins over every clock, and ends only by being taken off")
    void aLegalHoldWins() {
        leaves();
        audited("2027-12-10");
        done("record:hold P-1 --year 2026-27 --on 2032-08-01 --by 'A. Ortiz' --because 'appeal 26-14'");

        assertThat(desktop.run(DESTROY + " --confirm P-1 --on 2032-08-02")).isNotZero();
        assertThat(desktop.err()).contains("legal hold", "appeal 26-14");
        done("record:due --year 2026-27 --on 2032-08-02");
        assertThat(desktop.out().replaceAll("\\s+", " ")).contains("held", "appeal");
        assertThat(desktop.run("record:hold P-1 --year 2026-27 --on 2032-08-02 --by x --because again")).isNotZero();

        assertThat(desktop.run("record:release P-1 --year 2026-27 --on 2032-08-02 --because decided")).isEqualTo(2);
        assertThat(desktop.run("record:release P-1 --year 2026-27 --on 2032-08-02 --by 'A. Ortiz'")).isEqualTo(2);
        done("record:release P-1 --year 2026-27 --on 2032-08-02 --by 'A. Ortiz' --because 'decided'");
        assertThat(desktop.run(DESTROY + " --confirm P-1 --on 2032-08-02")).isNotZero();
        done(DESTROY + " --confirm P-1 --on 2032-08-03");
        assertThat(file().all(PupilStatus.class)).map(Recorded::fact)
                .anyMatch(status -> status.status() == Status.LEGAL_HOLD
                        && status.detail().equals("appeal 26-14 (taken off by A. Ortiz: decided)"));
        assertThat(desktop.run("record:release P-1 --year 2026-27 --on 2032-08-03 --by x --because y")).isEqualTo(4);
    }

    @Test
    void aHoldOfTheWholeLeaWinsToo() {
        leaves();
        audited("2027-12-10");
        office.record(new Setting("legalHold", "lawsuit 32-1", LocalDate.of(2032, 1, 1), Optional.empty(), "counsel"));

        assertThat(desktop.run(DESTROY + " --confirm P-1 --on 2032-08-01")).isNotZero();
        assertThat(desktop.err()).contains("lawsuit 32-1");
        done("record:release --all --year 2026-27 --on 2032-08-01 --by 'A. Ortiz' --because 'settled'");
        assertThat(desktop.run(DESTROY + " --confirm P-1 --on 2032-08-01")).isNotZero();
        done("record:hold --all --year 2026-27 --on 2032-08-02 --by 'A. Ortiz' --because 'lawsuit 32-2'");
        assertThat(desktop.run(DESTROY + " --confirm P-1 --on 2032-08-02")).isNotZero();
        assertThat(desktop.err()).contains("lawsuit 32-2");
        done("record:release --all --year 2026-27 --on 2032-08-02 --by 'A. Ortiz' --because 'settled'");
        assertThat(desktop.run("record:release P-1 --all --by x --because y")).isEqualTo(2);
        assertThat(desktop.run("record:release --by x --because y")).isEqualTo(2);
        done(DESTROY + " --confirm P-1 --on 2032-08-03");
    }

    @Test
    @DisplayName("A hold is taken off by a named administrator, approved by a second one, and the ledger keeps who did it")
    void aHoldIsTakenOffByANamedAdministratorWithASecondOne() {
        var access = desktop.access();
        var guarded = new RightsBeforeTheLedger(access).before(office.ledger);
        desktop.with(() -> new RecordHold(guarded)).with(() -> new RecordRelease(guarded))
                .with(() -> new AccessApprove(access));
        for (var person : List.of("ana", "ben")) {
            access.people().appoint(new Appointment(person, Role.ADMINISTRATOR, Optional.of(Office.LEA), Sets.of(),
                    LocalDate.of(2020, 7, 1), Optional.empty(), "test", LocalDate.of(2020, 7, 1)));
        }
        access.people().appoint(new Appointment("cleo", Role.CLERK, Optional.of(Office.LEA), Sets.of(Office.SCHOOL),
                LocalDate.of(2020, 7, 1), Optional.empty(), "test", LocalDate.of(2020, 7, 1)));
        for (var words : List.of("record:hold P-1 --year 2026-27 --on 2032-08-01 --because 'appeal'",
                "record:release P-1 --year 2026-27 --on 2032-08-02 --by 'Somebody Else' --because 'decided'",
                "record:hold --all --year 2026-27 --on 2032-08-03 --because 'lawsuit'",
                "record:release --all --year 2026-27 --on 2032-08-04 --because 'settled'")) {
            assertThat(desktop.as("cleo").run(words)).as("a clerk").isEqualTo(NOT_ALLOWED);
            assertThat(desktop.as("ana").run(words)).as("alone").isEqualTo(NOT_ALLOWED);
            var code = desktop.err().replaceAll("(?s).*access:approve\\s+([0-9a-f]+).*", "$1");
            assertThat(desktop.run("access:approve " + code)).as("by herself").isEqualTo(NOT_ALLOWED);
            assertThat(desktop.as("ben").run("access:approve " + code)).as(desktop.err()).isZero();
            assertThat(desktop.as("ana").run(words)).as(desktop.err()).isZero();
            assertThat(desktop.out().replaceAll("\\s+", " ")).contains("by ana");
        }
        assertThat(file().all(PupilStatus.class)).map(Recorded::fact).map(PupilStatus::detail)
                .containsExactly("appeal (taken off by ana: decided)");
        assertThat(office.ledger.about(Office.LEA, MAYA, EntryId.LATEST).getLast().by()).isEqualTo("ana");
        assertThat(desktop.journal().lines()).anyMatch(line -> line.command().contains("access:approve")
                && line.caller().person().equals("ben"));
    }

    @Test
    @DisplayName("Destruction is tried first, and done only when it is confirmed")
    void destructionIsTriedFirst() {
        leaves();
        audited("2027-12-10");

        assertThat(desktop.run(DESTROY + " --on 2032-08-01")).as("not confirmed").isEqualTo(2);
        done(DESTROY + " --on 2032-08-01 --dry-run");
        assertThat(desktop.out().replaceAll("\\s+", " ")).contains("destroys the paper of the SHA-256 "
                + kept.getFileName());
        assertThat(kept).exists();
    }

    @Test
    @DisplayName("Destruction takes papers and name, is itself on record, and the chain goes on")
    void destructionIsOnRecordAndTheChainGoesOn() {
        leaves();
        audited("2027-12-10");
        var before = office.ledger.head(Office.LEA);
        var hash = office.ledger.headHash(Office.LEA);

        done(DESTROY + " --on 2032-08-01 --confirm P-1");
        assertThat(desktop.out()).contains("taken out", "5 CCR 11703");
        assertThat(kept).doesNotExist();
        assertThat(office.ledger.name(Office.LEA, "P-1")).isEmpty();
        assertThat(office.ledger.redactedNames(Office.LEA)).singleElement()
                .satisfies(mark -> assertThat(mark.reason()).isEqualTo("the schedule"));
        assertThat(file().all(PupilStatus.class)).map(Recorded::fact)
                .anyMatch(status -> status.status() == Status.RECORDS_DESTROYED
                        && status.detail().equals("papers: 1; the name; 5 CCR 11703(b)(2); the schedule"));
        assertThat(office.ledger.verify(Office.LEA, before, hash).intact()).isTrue();
    }

    @Test
    @DisplayName("Destroying takes a second person: the right that it needs is one of two in the matrix")
    void destroyingTakesASecondPerson() {
        for (var command : List.of(RecordDestroy.class, RecordHold.class, RecordRelease.class)) {
            assertThat(command.getAnnotation(Needs.class).value()).isEqualTo("records.destroy");
        }
        assertThat(desktop.takesASecondPerson("records.destroy")).isTrue();
        assertThat(desktop.takesASecondPerson("file.copy")).isFalse();
    }

    @Test
    @DisplayName("EC 49069.7: one command gives the whole file, due five business days after it was asked for")
    void oneCommandGivesTheWholeFile() throws IOException {
        var folder = home.resolve("copy");

        done("record:copy P-1 --year 2026-27 --on 2026-09-14 --asked-on 2026-09-10 --for G-1 --to " + folder);

        assertThat(desktop.out()).contains("due by 2026-09-17");
        assertThat(folder.resolve("packet-2026-27.pdf")).exists();
        assertThat(folder.resolve("paper-A-P-1_1_en.html")).hasSameBinaryContentAs(kept);
        assertThat(Files.readString(folder.resolve("who-asked.tsv"))).contains("record:copy P-1")
                .doesNotContain("G-1 ");
        for (var line : Files.readAllLines(folder.resolve("SHA256SUMS"))) {
            assertThat(Paper.sha256(Files.readAllBytes(folder.resolve(line.substring(66)))))
                    .isEqualTo(line.substring(0, 64));
        }
        assertThat(desktop.run("record:copy P-1 --year 2026-27 --for G-1 --to " + folder)).isEqualTo(5);
        done("record:copy P-1 --year 2026-27 --on 2026-09-18 --asked-on 2026-09-10 --for G-1 --dry-run --to "
                + home.resolve("other"));
        assertThat(desktop.out()).contains("It is late");
        assertThat(home.resolve("other")).doesNotExist();
    }

    @Test
    @DisplayName("EC 49069.7: nobody is given the whole file whom nobody verified, and the pupil only when of age")
    void nobodyIsGivenTheWholeFileWhomNobodyVerified() {
        office.record(RightsHolder.unverified(MAYA, "G-2", RightsBasis.GUARDIAN));
        var copy = "record:copy P-1 --year 2026-27 --on 2026-09-14 --to " + home.resolve("copy") + " --for ";

        for (var somebody : List.of("G-2", "G-11", "'the mother'")) {
            assertThat(desktop.run(copy + somebody)).as(somebody).isEqualTo(3);
            assertThat(desktop.err()).contains("Nobody has verified that " + somebody.replace("'", ""),
                    "rights:verify");
        }
        assertThat(desktop.run(copy + "P-1")).isEqualTo(3);
        assertThat(desktop.err()).contains("not of age");
        assertThat(home.resolve("copy")).doesNotExist();
        done(copy.replace("2026-09-14", "2036-09-14") + "P-1");
    }

    @Test
    void aPaperThatIsNotKeptIsNamed() throws IOException {
        Files.delete(kept);

        done("record:copy P-1 --year 2026-27 --on 2026-09-14 --for G-1 --to " + home.resolve("copy"));
        assertThat(desktop.out().replaceAll("\\s+", " ")).contains("A-P-1/1/en is on record and is not kept here");
    }

    @Test
    @DisplayName("EC 49064: the log names who asked for this pupil, and not who asked for another")
    void theLogNamesWhoAskedForThisPupil() {
        office.ledger.append(new Submission(Office.LEA, "test", List.of(), List.of(new PersonName("P-11", "B", "A"))));
        office.agreement(office.pupil("P-11", Grade.GRADE_6, 2026), "traditional", 2026);
        verified(new PupilId("P-11"), "G-11");
        done("record:copy P-11 --year 2026-27 --on 2026-09-14 --for G-11 --to " + home.resolve("copy"));

        done("record:log P-1 --year 2026-27");
        assertThat(desktop.out()).contains("tester", "record:log P-1").doesNotContain("P-11");
        done("record:log P-11 --year 2026-27 --output csv");
        assertThat(desktop.out()).contains("record:copy P-11", "done");
    }
}
