package org.manzanita.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzanita.exchange.FaultCode;
import org.manzanita.exchange.Progress;

/** Rows that contradict themselves, one another or what is on record. */
class BadRowTest extends FolderTest {

    @Test
    void fault12_theSameRowTwiceIsTakenOnceAndNoted() {
        sample.add("actions");

        assertThat(rowNotes()).containsExactly(FaultCode.DUPLICATE_ROW);
    }

    @Test
    void fault12_oneKeyWithTwoContentsIsRefusedWithBothLines() {
        sample.add("actions", "takenOn", "2026-09-23");

        assertThat(rowFault()).isEqualTo("actions.csv:3 DUPLICATE_KEY Lines 2 and 3 both have the key 'X-301', and say"
                + " different things.");
    }

    @Test
    void fault12_oneIdentifierForAPupilAndAnEducatorIsRefused() {
        sample.add("pupils", "pupil", "E-17");

        assertThat(rowFault()).startsWith("pupils.csv:3 PERSON_TWICE");
    }

    @Test
    void fault13_aDanglingReferenceNamesBothFiles() {
        sample.set("judgements", "assignmentId", "W-0");

        assertThat(rowFault()).isEqualTo("judgements.csv:2:3 DANGLING_REFERENCE assignmentId is 'W-0', but neither"
                + " assignments.csv nor the ledger has it as assignmentId.");
    }

    @Test
    void fault13_whatTheLedgerHasDoesNotDangle() {
        SampleFolder.door(ledger, "traditional").importFrom(sample.write(), "registrar", Progress.NONE);
        var more = temp.resolve("more");
        SampleFolder.in(more).only("lea", "judgements").set("judgements", "judgementId", "J-2").write();

        assertThat(SampleFolder.faults(more, ledger)).isEmpty();
    }

    @Test
    void fault13_whatBelongsToAnotherPupilIsRefused() {
        sample.add("pupils", "pupil", "P-2").set("signatures", "pupil", "P-2");

        assertThat(rowFault()).isEqualTo("signatures.csv:2:1 OTHER_PUPIL agreementId 'A-3107' belongs to pupil 'P-1042'"
                + " (agreements.csv:2), and this row is about pupil 'P-2'.");
    }

    @Test
    void fault25_aDueDateOfAnotherSchoolYearIsRefusedWithTheYearsBounds() {
        sample.set("assignments", "dueOn", "2027-09-18");

        assertThat(rowFault()).isEqualTo("assignments.csv:2:7 OTHER_YEAR dueOn is 2027-09-18, but agreement 'A-3107'"
                + " belongs to 2026-27, from 2026-07-01 to 2027-06-30.");
    }

    @Test
    void fault26_aLeapDayIsADay() {
        sample.set("pupils", "birthDate", "2012-02-29").set("calendar", "day", "2028-02-29");

        assertThat(rowFaults()).isEmpty();
    }

    @Test
    void fault29_twoGradesOfOneSchoolAtOnceAreRefused() {
        sample.add("enrollments", "enrollmentId", "N-2", "grade", "10", "from", "2026-10-01");

        assertThat(rowFault())
                .startsWith("enrollments.csv:3 OVERLAPPING_GRADES Pupil 'P-1042' would be in grade 10 and,"
                        + " by enrollments.csv:2, in grade 9 of one school at once.");
    }

    @Test
    void fault29_theLedgersEnrollmentCountsToo() {
        SampleFolder.door(ledger, "traditional").importFrom(sample.write(), "registrar", Progress.NONE);
        var more = temp.resolve("more");
        SampleFolder.in(more).only("lea", "enrollments").set("enrollments", "enrollmentId", "N-2", "grade", "10")
                .write();

        assertThat(SampleFolder.faults(more, ledger)).singleElement().asString()
                .contains("OVERLAPPING_GRADES").contains("of the ledger");
    }

    @Test
    void fault30_aSignatureBeforeBirthIsRefused() {
        sample.set("signatures", "signedOn", "2011-02-28");

        assertThat(rowFault()).startsWith("signatures.csv:2:5 IMPOSSIBLE_BIRTH");
    }

    @Test
    void fault30_aTeacherWhomNobodyKnowsCannotSign() {
        sample.set("signatures", "signer", "E-99");

        assertThat(rowFault()).isEqualTo("signatures.csv:2:4 DANGLING_REFERENCE signer is 'E-99', but neither"
                + " educators.csv nor the ledger has it as educatorId.");
    }

    @Test
    void fault30_anUnknownPartyCannotSign() {
        sample.set("signatures", "party", "neighbor");

        assertThat(rowFault()).startsWith("signatures.csv:2:3 UNKNOWN_TOKEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "1905-01-01"})
    void fault30_aBirthInTheFutureOrBeyondMemoryIsRefused(String day) {
        sample.set("pupils", "birthDate", day);

        assertThat(rowFaults())
                .anyMatch(fault -> fault.startsWith("pupils.csv:2:2 IMPOSSIBLE_BIRTH birthDate is " + day));
    }

    @Test
    void fault34_anAgreementBeyondThirtyJuneIsRefused() {
        sample.set("agreements", "until", "2027-06-30");
        assertThat(rowFaults()).isEmpty();

        sample.set("agreements", "until", "2027-07-01");
        assertThat(rowFault())
                .isEqualTo("agreements.csv:2:6 OTHER_YEAR An agreement that begins on 2026-08-13 belongs to"
                        + " 2026-27, from 2026-07-01 to 2027-06-30; until is 2027-07-01. Split it at the end of the school"
                        + " year.");
    }

    @Test
    void fault34_anAgreementThatEndsBeforeItBeginsIsRefused() {
        sample.set("agreements", "until", "2026-08-12");

        assertThat(rowFault()).isEqualTo("agreements.csv:2:6 ENDS_BEFORE_START until is 2026-08-12, before from,"
                + " 2026-08-13.");
    }

    @Test
    void fault42_workThatIsNotPlausibleIsLeftToTheRules() {
        sample.set("judgements", "judgedOn", "2026-09-01");

        assertThat(rowFaults()).isEmpty();
    }

    @Test
    void aPaperThatAmendsSaysFromWhichDayOn() {
        sample.set("papers", "version", "2");

        assertThat(rowFault()).startsWith("papers.csv:2:9 OUT_OF_RANGE version is 2 and amendsFrom is empty.");
    }

    @Test
    void fault14_agreementsThatTakeEachOthersPlaceInACircleAreRefused() {
        sample.add("agreements", "agreementId", "A-2", "from", "2027-06-05", "until", "2027-06-10")
                .set("agreementEnds", "supersededBy", "A-2").add("agreementEnds", "agreementId", "A-2",
                        "supersededBy", "A-3107", "lastDay", "2027-06-08");

        assertThat(rowFault()).startsWith("agreementEnds.csv:3 CIRCLE Agreements take each other's place in a circle: ")
                .contains("'A-3107', by 'A-2'");
    }

    @Test
    void fault14_aChainThatEndsIsNoCircle() {
        sample.add("agreements", "agreementId", "A-2", "from", "2027-06-05", "until", "2027-06-10")
                .set("agreementEnds", "supersededBy", "A-2");

        assertThat(rowFaults()).isEmpty();
    }

    @Test
    void fault29_twoFullTimeAgreementsAtOnceAreRefusedWithBothIdentifiers() {
        sample.without("agreementEnds").add("agreements", "agreementId", "A-9", "from", "2027-06-04", "until",
                "2027-06-10");

        assertThat(rowFault()).isEqualTo("agreements.csv:3 OVERLAPPING_AGREEMENTS Pupil 'P-1042' would study full time"
                + " under agreement 'A-9', 2027-06-04 to 2027-06-10, and under 'A-3107', 2026-08-13 to 2027-06-04"
                + " (agreements.csv:2). End the earlier one in agreementEnds.csv, or name a part-time program.");
    }

    @Test
    void fault29_anAgreementThatEndedEarlierMakesRoomForTheNext() {
        sample.set("agreementEnds", "lastDay", "2027-06-03").add("agreements", "agreementId", "A-9", "from",
                "2027-06-04", "until", "2027-06-10");

        assertThat(rowFaults()).isEmpty();
    }

    @Test
    void fault29_partTimeAgreementsMayStandBesideOneAnother() {
        sample.without("agreementEnds").add("programs", "programId", "IS-PART", "fullTime", "false").add("agreements",
                "agreementId", "A-9", "programId", "IS-PART");

        assertThat(rowFaults()).isEmpty();
    }

    @Test
    void fault29_theLedgersAgreementCountsToo() {
        SampleFolder.door(ledger, "traditional").importFrom(sample.write(), "registrar", Progress.NONE);
        var more = temp.resolve("more");
        SampleFolder.in(more).only("lea", "agreements").set("agreements", "agreementId", "A-9").write();

        assertThat(SampleFolder.faults(more, ledger)).singleElement().asString()
                .contains("OVERLAPPING_AGREEMENTS", "'A-9'", "'A-3107'", "of the ledger");
    }

    @Test
    void fault30_aPupilWhoIsNotOfAgeCannotSignAsAParent() {
        sample.add("pupils", "pupil", "P-2", "birthDate", "2008-08-12", "ssid", "").set("signatures", "party",
                "parentOrGuardian", "signer", "P-2", "signedOn", "2026-08-11");
        assertThat(rowFault()).isEqualTo("signatures.csv:2:4 SIGNER_UNDER_AGE The parent who signed on 2026-08-11 is"
                + " said to be pupil 'P-2', who is of age from 2026-08-12 on, by pupils.csv:3.");

        sample.set("signatures", "signedOn", "2026-08-12");
        assertThat(rowFaults()).isEmpty();
    }

    @Test
    void fault26_whoeverWasBornOn29FebruaryIsOfAgeOnTheFirstOfMarch() {
        sample.add("pupils", "pupil", "P-2", "birthDate", "2008-02-29", "ssid", "").set("signatures", "party",
                "parentOrGuardian", "signer", "P-2", "signedOn", "2026-02-28");
        assertThat(rowFault()).contains("of age from 2026-03-01 on");

        sample.set("signatures", "signedOn", "2026-03-01");
        assertThat(rowFaults()).isEmpty();
    }
}
