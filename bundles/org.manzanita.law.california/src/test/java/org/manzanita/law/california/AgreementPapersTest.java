package org.manzanita.law.california;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.manzanita.model.AgreementEnd;
import org.manzanita.model.IssuedPaper;
import org.manzanita.model.Party;
import org.manzanita.model.Signature;
import org.manzanita.model.SignatureMethod;
import org.manzanita.model.SigningEvidence;
import org.manzanita.rules.Ruling;

class AgreementPapersTest {

    private static final LocalDate MON_2025_08_18 = LocalDate.of(2025, 8, 18);
    private static final LocalDate FRI_2025_12_19 = LocalDate.of(2025, 12, 19);
    private static final LocalDate AUGUST_4 = LocalDate.of(2025, 8, 4);
    private static final LocalDate AUGUST_11 = LocalDate.of(2025, 8, 11);
    private static final LocalDate MON_2025_10_06 = LocalDate.of(2025, 10, 6);
    private static final String FIRST = "a".repeat(64);
    private static final String SECOND = "b".repeat(64);

    private final SignatureRule signatures = new SignatureRule();
    private final AmendmentRule amendments = new AmendmentRule();

    @Nested
    @DisplayName("EC 51747(g)(9)(E), Gov. Code 16.5: an electronic signature is bound to bytes and language")
    class Bound {

        @Test
        void aSignatureOnTheVeryBytesThatWereIssuedCounts() {
            var study = signed(issued(FIRST, "es"), FIRST, "es", AUGUST_11);

            assertThat(study.left(signatures)).isEqualTo(study.period().schooldays());
        }

        @Test
        void aSignatureOnBytesThatDifferInOneDigitOfTheirDigestIsVoid() {
            var study = signed(issued(FIRST, "es"), "a".repeat(63) + "b", "es", AUGUST_11);

            assertThat(study.left(signatures)).isEmpty();
            assertThat(study.refusals(signatures)).singleElement()
                    .satisfies(reason -> assertThat(reason.held()).contains("lacks the signature of the parent"));
            assertThat(study.says(signatures)).map(Ruling::reason).map(reason -> reason.held())
                    .anyMatch(held -> held.contains("no paper that was issued for agreement A-1 has them"));
        }

        @Test
        void aSignatureOnAnotherLanguageThanThePaperShowsIsVoid() {
            var study = signed(issued(FIRST, "en"), FIRST, "es", AUGUST_11);

            assertThat(study.left(signatures)).isEmpty();
            assertThat(study.says(signatures)).map(Ruling::reason).map(reason -> reason.held())
                    .anyMatch(held -> held.contains("shown in 'es', and the paper with these bytes is in 'en'"));
        }

        @Test
        void aSignatureThatIsOlderThanThePaperIsVoid() {
            var study = signed(issued(FIRST, "en"), FIRST, "en", AUGUST_4.minusDays(1));

            assertThat(study.left(signatures)).isEmpty();
        }

        @Test
        void fault28_anActAtTheLastSecondOfADayInCaliforniaBelongsToThatDayWhateverItsOffset() {
            assertThat(at("2025-08-12T06:59:59Z", AUGUST_11).left(signatures)).isNotEmpty();
            assertThat(at("2025-08-11T23:59:59-07:00", AUGUST_11).left(signatures)).isNotEmpty();

            var study = at("2025-08-12T07:00:00Z", AUGUST_11);
            assertThat(study.left(signatures)).isEmpty();
            assertThat(study.says(signatures)).map(Ruling::reason).map(reason -> reason.held())
                    .anyMatch(held -> held.contains("has the act at 2025-08-12T07:00:00Z, which is 2025-08-12 in"));
        }

        @Test
        void fault27_theHourThatComesTwiceAndTheOneThatIsMissingBelongToTheirDay() {
            var twice = LocalDate.of(2025, 11, 2);
            assertThat(at("2025-11-02T01:30:00-07:00", twice).refusals(signatures)).isNotEmpty()
                    .isEqualTo(at("2025-11-02T01:30:00-08:00", twice).refusals(signatures));

            var missing = LocalDate.of(2025, 3, 9);
            var study = Study.inDistrict().agreement("A-1", LocalDate.of(2025, 3, 17), LocalDate.of(2025, 6, 6))
                    .with(new IssuedPaper("A-1/1/en", Study.MAYA, "A-1", 1, "en", "application/pdf", FIRST,
                            LocalDate.of(2025, 3, 3), Optional.empty()))
                    .signed("A-1", Party.PUPIL, missing).signed("A-1", Party.SUPERVISING_TEACHER, missing);
            assertThat(electronic(study, FIRST, "en", missing, "2025-03-09T02:30:00-08:00").left(signatures))
                    .isNotEmpty();
        }

        private static Study at(String time, LocalDate on) {
            return electronic(issued(FIRST, "en"), FIRST, "en", on, time);
        }

        @Test
        void aSignatureWhoseEvidenceIsKeptElsewhereCountsAsBefore() {
            var study = issued(FIRST, "en").with(new Signature("A-1", Study.MAYA, Party.PARENT_OR_GUARDIAN, "someone",
                    AUGUST_11, SignatureMethod.ELECTRONIC, Optional.empty(), Optional.of("VENDOR-77")));

            assertThat(study.left(signatures)).isEqualTo(study.period().schooldays());
        }
    }

    @Nested
    @DisplayName("EC 51747(g): from its first day on, an amended agreement is the current one")
    class Amended {

        @Test
        void daysFromTheAmendmentOnAreNotCoveredWhileItIsUnsigned() {
            var study = signed(issued(FIRST, "en"), FIRST, "en", AUGUST_11).with(amendment());

            assertThat(study.left(amendments)).isNotEmpty().allMatch(day -> day.isBefore(MON_2025_10_06));
            assertThat(study.refusals(amendments)).singleElement().satisfies(reason -> {
                assertThat(reason.code()).isEqualTo("AGREEMENT_NOT_SIGNED");
                assertThat(reason.held()).contains("paper A-1/2/en", "the pupil", "the parent or guardian");
            });
        }

        @Test
        void fault32_signaturesOnTheFirstVersionThatArriveAfterTheSecondWasIssuedStandForTheFirst() {
            var study = signed(issued(FIRST, "en").with(amendment()), FIRST, "en", LocalDate.of(2025, 9, 29));

            assertThat(study.left(amendments)).allMatch(day -> day.isBefore(MON_2025_10_06));
            assertThat(study.refusals(amendments)).singleElement()
                    .satisfies(reason -> assertThat(reason.held()).contains("the parent or guardian"));
        }

        @Test
        void anAmendmentThatAllSignedBeforeItsFirstDayCoversEveryDay() {
            var study = signed(issued(FIRST, "en").with(amendment()), SECOND, "en", LocalDate.of(2025, 10, 3))
                    .signed("A-1", Party.PUPIL, LocalDate.of(2025, 10, 3))
                    .signed("A-1", Party.SUPERVISING_TEACHER, LocalDate.of(2025, 10, 3));

            assertThat(study.left(amendments)).isEqualTo(study.period().schooldays());
        }

        @Test
        void anAmendmentThatWasSignedLateCoversTheDaysAfterTheLastSignature() {
            var study = signed(issued(FIRST, "en").with(amendment()), SECOND, "en", LocalDate.of(2025, 10, 8))
                    .signed("A-1", Party.PUPIL, LocalDate.of(2025, 10, 3))
                    .signed("A-1", Party.SUPERVISING_TEACHER, LocalDate.of(2025, 10, 3));

            assertThat(study.left(amendments)).contains(LocalDate.of(2025, 10, 3), LocalDate.of(2025, 10, 9))
                    .doesNotContain(MON_2025_10_06, LocalDate.of(2025, 10, 7), LocalDate.of(2025, 10, 8));
        }
    }

    @Test
    @DisplayName("EC 51747(g): an agreement that was ended covers no day after its end")
    void anAgreementThatWasEndedCoversNoDayAfterItsEnd() {
        var study = issued(FIRST, "en").with(new AgreementEnd("A-1", Study.MAYA, MON_2025_10_06,
                "the pupil returned to the classroom", Optional.of("A-2")));

        assertThat(study.left(new AgreementEndRule())).isNotEmpty().allMatch(day -> !day.isAfter(MON_2025_10_06));
        assertThat(study.refusals(new AgreementEndRule())).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("AGREEMENT_EXPIRED");
            assertThat(reason.held()).contains("returned to the classroom", "A-2 takes its place");
        });
    }

    /** A long agreement whose first paper was issued, and which pupil and teacher have signed. */
    private static Study issued(String sha256, String language) {
        return Study.inDistrict().agreement("A-1", MON_2025_08_18, FRI_2025_12_19)
                .with(new IssuedPaper("A-1/1/" + language, Study.MAYA, "A-1", 1, language, "application/pdf", sha256,
                        AUGUST_4, Optional.empty()))
                .signed("A-1", Party.PUPIL, AUGUST_11).signed("A-1", Party.SUPERVISING_TEACHER, AUGUST_11);
    }

    private static IssuedPaper amendment() {
        return new IssuedPaper("A-1/2/en", Study.MAYA, "A-1", 2, "en", "application/pdf", SECOND,
                LocalDate.of(2025, 9, 22), Optional.of(MON_2025_10_06));
    }

    /** The parent signs electronically. */
    private static Study signed(Study study, String sha256, String language, LocalDate on) {
        return electronic(study, sha256, language, on, on + "T18:00:00-07:00");
    }

    private static Study electronic(Study study, String sha256, String language, LocalDate on, String at) {
        return study.with(new SigningEvidence("SIG-1", Study.MAYA, "A-1", sha256, language, at,
                "link to a verified address", "parent of record", "I sign electronically.", Optional.empty()))
                .with(new Signature("A-1", Study.MAYA, Party.PARENT_OR_GUARDIAN, "someone", on,
                        SignatureMethod.ELECTRONIC, Optional.empty(), Optional.of("SIG-1")));
    }
}
