package org.manzanita.console.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.manzanita.access.Acting;
import org.manzanita.access.Appointment;
import org.manzanita.access.Caller;
import org.manzanita.access.Grant;
import org.manzanita.access.Right;
import org.manzanita.access.Role;
import org.manzanita.console.internal.Console;
import org.manzanita.ledger.Submission;
import org.manzanita.model.CertifiedPeriod;
import org.manzanita.model.Claim;
import org.manzanita.model.EntryId;
import org.manzanita.model.Fact;
import org.manzanita.model.Party;
import org.manzanita.model.ProgramFact;
import org.manzanita.model.PupilId;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.model.SchoolYear;
import org.manzanita.model.Sets;
import org.manzanita.model.Signature;
import org.manzanita.model.SignatureMethod;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.Recorded;

/** The record becomes the claim: by the LEA's own hand, once, and with all that is needed to hold it against the record. */
class PeriodCertifyTest {

    private static final int PROBLEMS = 3;
    private static final int NOT_ALLOWED = 6;
    private static final String SCHOOL = "34674470000001";

    private final ExampleLedger example = new ExampleLedger();
    private final Console console = example.console();

    private long head() {
        return example.ledger.head(ExampleLedger.LEA).value();
    }

    private int certify(String more) {
        return console.run("period:certify Annual --on 2023-07-01 " + more);
    }

    private <T extends ProgramFact> List<T> standing(Class<T> type) {
        return new ProgramFile(EntryId.LATEST, example.ledger.aboutProgram(ExampleLedger.LEA, EntryId.LATEST)).all(type)
                .stream().map(Recorded::fact).toList();
    }

    private void record(Fact fact) {
        example.ledger.append(new Submission(ExampleLedger.LEA, "test", List.of(new Submission.Line(fact, "")),
                List.of()));
    }

    @Test
    @DisplayName("EC 41601: a certified period claims what the record earned, by school and grade span")
    void aCertifiedPeriodClaimsWhatTheRecordEarned() {
        long before = head();
        var hash = example.ledger.headHash(ExampleLedger.LEA);

        assertThat(certify("--as-of " + before)).as(console.err()).isZero();

        assertThat(console.out()).contains("Example School", "4-6", "0.75");
        assertThat(console.out().replaceAll("\\s", "")).contains(hash);
        assertThat(standing(Claim.class)).singleElement().satisfies(claim -> {
            assertThat(claim.period()).isEqualTo(ReportingPeriod.ANNUAL);
            assertThat(claim.schoolId()).isEqualTo(SCHOOL);
            assertThat(claim.days()).isEqualByComparingTo("3");
            assertThat(claim.ada().orElseThrow()).isEqualByComparingTo("0.75");
        });
        assertThat(standing(CertifiedPeriod.class)).singleElement().isEqualTo(new CertifiedPeriod(
                "2022-23 Annual #" + before, SchoolYear.of("2022-23"), ReportingPeriod.ANNUAL, Sets.of(),
                new EntryId(before),
                new EntryId(before), hash, "", LocalDate.of(2023, 7, 1)));
        assertThat(console.run("report:claims --period Annual --on 2023-07-01")).as(console.err()).isZero();
        assertThat(console.out()).contains("2022-23").doesNotContain("Over-claimed, 4-6");
    }

    @Test
    void theEntryHasToBeNamedSoThatWhoApprovesItSeesTheSameFigures() {
        assertThat(certify("")).isEqualTo(2);
        assertThat(console.err()).contains("report:annual --as-of " + head(),
                "period:certify Annual --as-of " + head());
        assertThat(standing(Claim.class)).isEmpty();
    }

    @Test
    void aPeriodThatIsNotOverIsNotCertified() {
        assertThat(console.run("period:certify Annual --on 2022-09-14 --as-of " + head())).isEqualTo(PROBLEMS);
        assertThat(console.err()).contains("cannot be certified on 2022-09-14", "not over yet");
        assertThat(standing(Claim.class)).isEmpty();
    }

    @Test
    @DisplayName("ATT-09: while days wait for a teacher's judgement the period is not certified, unless they are claimed as 0")
    void daysThatWaitForAJudgementAreJudgedOrClaimedAsZero() {
        var waiting = new ExampleLedger("Jiménez", List.of(new LawRow("ATT-09", "awaitsJudgement", "example",
                LocalDate.of(2015, 7, 1), Optional.empty(), "UNSIGNED", "EC 51747.5(b)")));
        var words = "period:certify Annual --on 2023-07-01 --as-of " + waiting.ledger.head(ExampleLedger.LEA).value();
        var there = waiting.console();

        assertThat(there.run(words)).isEqualTo(PROBLEMS);
        assertThat(there.err()).contains("5 days of 2 pupils", "ATT-09", "--waiting-as-zero");
        assertThat(there.run(words + " --waiting-as-zero")).as(there.err()).isZero();
        assertThat(there.out()).contains("0.75");
    }

    @Test
    void whatIsFoundLaterIsShownBesideTheClaimAndAmendsItOnlyWhenSomeoneSaysWhy() {
        assertThat(certify("--as-of " + head())).isZero();
        record(new Signature("A-P-2", new PupilId("P-2"), Party.PARENT_OR_GUARDIAN, "parent",
                LocalDate.of(2022, 9, 12), SignatureMethod.PAPER, Optional.empty(), Optional.empty()));
        long later = head();

        assertThat(certify("--as-of " + later)).isEqualTo(PROBLEMS);
        assertThat(console.err()).contains("already claim Annual of 2022-23", "--amends");
        assertThat(standing(Claim.class)).singleElement().satisfies(
                claim -> assertThat(claim.days()).isEqualByComparingTo("3"));

        assertThat(certify("--as-of " + later + " --amends 'a signature was found'")).as(console.err()).isZero();
        assertThat(standing(Claim.class)).singleElement().satisfies(claim -> {
            assertThat(claim.claimId()).startsWith("2022-23 Annual #" + later);
            assertThat(claim.days()).isEqualByComparingTo("7");
        });
        assertThat(standing(CertifiedPeriod.class)).hasSize(1);
        assertThat(example.ledger.aboutProgram(ExampleLedger.LEA, new EntryId(later)))
                .as("what was certified first is still in the ledger")
                .anyMatch(entry -> entry.fact() instanceof Claim claim && claim.days().intValueExact() == 3);
        assertThat(certify("--as-of " + later + " --amends again")).isEqualTo(PROBLEMS);
        assertThat(console.err()).contains("as of this very entry");
    }

    @Test
    @DisplayName("fault 62: after yesterday's copy was restored nothing is certified until two persons know what is missing")
    void afterAnOlderCopyWasRestoredNothingIsCertifiedUntilTwoKnow() {
        assertThat(certify("--as-of " + head())).as(console.err()).isZero();
        long known = head();
        var restored = new ExampleLedger();
        var there = restored.console().recordingIn(console.journal());
        long left = restored.ledger.head(ExampleLedger.LEA).value();
        var words = "period:certify Annual --on 2023-07-01 --as-of " + left;

        assertThat(there.run(words)).isEqualTo(PROBLEMS);
        assertThat(there.err()).contains("ends with entry #" + left,
                "#" + (left + 1) + " to #" + known + " are missing",
                "ledger:accept-loss 3467447");
        assertThat(restored.ledger.head(ExampleLedger.LEA).value()).isEqualTo(left);

        for (var person : List.of("ana", "ben")) {
            there.access().people().appoint(new Appointment(person, Role.OPERATOR, Optional.empty(), Sets.of(),
                    LocalDate.of(2020, 7, 1), Optional.empty(), "test", LocalDate.of(2020, 7, 1)));
        }
        there.access().people().appoint(new Appointment("tester", Role.ADMINISTRATOR,
                Optional.of(ExampleLedger.LEA), Sets.of(), LocalDate.of(2020, 7, 1), Optional.empty(), "test",
                LocalDate.of(2020, 7, 1)));
        assertThat(there.as("ana").run("ledger:accept-loss 3467447")).isEqualTo(NOT_ALLOWED);
        var code = there.err().replaceAll("(?s).*access:approve ([0-9a-f]+).*", "$1");
        assertThat(there.as("ana").run("ledger:accept-loss 3467447 --dry-run")).as(there.err()).isZero();
        assertThat(there.as("tester").run(words)).as("one person is not enough").isEqualTo(NOT_ALLOWED);
        assertThat(LostEntries.of(there.journal(), restored.ledger, ExampleLedger.LEA)).as("trying accepts nothing")
                .isPresent();
        assertThat(there.as("ben").run("access:approve " + code)).as(there.err()).isZero();
        assertThat(there.as("ana").run("ledger:accept-loss 3467447")).as(there.err()).isZero();
        assertThat(LostEntries.of(there.journal(), restored.ledger, ExampleLedger.LEA)).isEmpty();
    }

    @Test
    @DisplayName("fault 62: what a charter's two persons accepted stands for the charter alone, and not for its district")
    void whatIsAcceptedForOneLeaStandsForThatOneAlone() {
        assertThat(certify("--as-of " + head())).as(console.err()).isZero();
        var restored = new ExampleLedger();
        var accepting = new Acting(new Caller("ana", "test", "1", ""), Right.of("platform.restore"), Grant.UNLIMITED,
                Optional.empty());
        var command = "ledger:accept-loss " + ExampleLedger.LEA + "0000001";

        console.journal().ended(console.journal().intend(accepting, command, true), accepting, command, 0,
                Duration.ZERO);

        assertThat(LostEntries.of(console.journal(), restored.ledger, ExampleLedger.LEA)).isPresent();
    }

    @Test
    void thereIsNothingToAmendBeforeAnythingWasClaimed() {
        assertThat(certify("--as-of " + head() + " --amends why")).isEqualTo(2);
        assertThat(console.err()).contains("nothing to amend");
    }

    private void appoint(String person, Role role, String... of) {
        console.access().people().appoint(new Appointment(person, role, Optional.of(ExampleLedger.LEA),
                Sets.of(of), LocalDate.of(2020, 7, 1), Optional.empty(), "test", LocalDate.of(2020, 7, 1)));
    }

    @Test
    @DisplayName("nobody certifies alone: a certification takes a second person, who approves these very words")
    void nobodyCertifiesAlone() {
        appoint("ana", Role.ADMINISTRATOR);
        appoint("ben", Role.ADMINISTRATOR);
        long before = head();
        var words = "period:certify Annual --on 2023-07-01 --as-of " + before;

        assertThat(console.as("ana").run(words)).isEqualTo(NOT_ALLOWED);
        assertThat(console.err()).contains("takes a second person");
        assertThat(head()).isEqualTo(before);
        var code = console.err().replaceAll("(?s).*access:approve ([0-9a-f]+).*", "$1");

        assertThat(console.as("ben").run("access:approve " + code)).as(console.err()).isZero();
        assertThat(console.as("ana").run(words)).as(console.err()).isZero();
        assertThat(standing(Claim.class)).hasSize(1);
    }

    @Test
    @DisplayName("who sees a part of a school's pupils cannot say what they earned together")
    void aTeacherDoesNotCertifyForTheSchool() {
        appoint("tia", Role.TEACHER, "T-1");
        long before = head();

        assertThat(console.as("tia").run("period:certify Annual --on 2023-07-01 --as-of " + before))
                .isEqualTo(NOT_ALLOWED);

        assertThat(console.err()).contains("may not record certifiedPeriods");
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void aPrincipalCertifiesForHisOwnSchoolAndForNoOther() {
        appoint("pat", Role.PRINCIPAL, SCHOOL);
        appoint("quin", Role.PRINCIPAL, "34674470000002");
        appoint("ben", Role.ADMINISTRATOR);
        var words = "period:certify Annual --on 2023-07-01 --as-of " + head() + " --school " + SCHOOL;

        for (var principal : List.of("quin", "pat")) {
            assertThat(console.as(principal).run(words)).isEqualTo(NOT_ALLOWED);
            var code = console.err().replaceAll("(?s).*access:approve ([0-9a-f]+).*", "$1");
            assertThat(console.as("ben").run("access:approve " + code)).as(console.err()).isZero();
            console.as(principal).run(words);
            assertThat(standing(Claim.class)).as(principal).hasSize(principal.equals("pat") ? 1 : 0);
        }
        assertThat(standing(CertifiedPeriod.class)).singleElement()
                .satisfies(known -> assertThat(known.schools()).containsExactly(SCHOOL));
    }
}
