package org.manzanita.law.california;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manzanita.model.Agreement;
import org.manzanita.model.BoardPolicy;
import org.manzanita.model.Credential;
import org.manzanita.model.CredentialKind;
import org.manzanita.model.Educator;
import org.manzanita.model.Sets;
import org.manzanita.rules.Reason;

class ProgramRulesTest {

    private static final LocalDate MON_2025_08_18 = LocalDate.of(2025, 8, 18);
    private static final LocalDate TUE_2025_09_16 = LocalDate.of(2025, 9, 16);
    private static final LocalDate MON_2025_09_15 = LocalDate.of(2025, 9, 15);
    private static final LocalDate FRI_2025_12_19 = LocalDate.of(2025, 12, 19);

    @Nested
    @DisplayName("EC 51747, P-00")
    class Policy {

        private final BoardPolicyRule rule = new BoardPolicyRule();

        @Test
        void daysBeforeTheAdoptionAreLost() {
            var study = study().policy(TUE_2025_09_16, "assignmentLength", "synchronousPlan");

            assertThat(study.left(rule).getFirst()).isEqualTo(TUE_2025_09_16);
            assertThat(study.refusals(rule)).singleElement().satisfies(reason -> assertThat(reason.held())
                    .contains("from 2025-08-18 to 2025-09-15", "BP-2025-09-16 was adopted on 2025-09-16"));
        }

        @Test
        void aPolicyCannotTakeEffectBeforeItIsAdopted() {
            var study = study().with(new BoardPolicy("BP", StudyLaw.MODALITY, TUE_2025_09_16, MON_2025_08_18,
                    Optional.empty(), Optional.empty(), Sets.of("assignmentLength", "synchronousPlan")));

            assertThat(study.left(rule).getFirst()).isEqualTo(TUE_2025_09_16);
        }

        @Test
        void aPolicyThatLacksAnElementIsNoneUntilItIsAmended() {
            var study = study().policy(LocalDate.of(2020, 1, 14), "assignmentLength")
                    .policy(TUE_2025_09_16, "assignmentLength", "synchronousPlan");

            assertThat(study.left(rule).getFirst()).isEqualTo(TUE_2025_09_16);
            assertThat(study.refusals(rule)).singleElement().satisfies(reason -> {
                assertThat(reason.under().rule()).isEqualTo("P-08");
                assertThat(reason.held()).contains("lacks synchronous plan (EC 51747(e))");
            });
        }

        @Test
        void withoutAnyPolicyNothingIsEarned() {
            assertThat(study().refusals(rule)).extracting(Reason::code).containsExactly("NO_POLICY");
            assertThat(study().left(rule)).isEmpty();
        }
    }

    @Nested
    @DisplayName("EC 51747.5(a), D-06")
    class Supervision {

        private final SupervisionRule rule = new SupervisionRule();

        @Test
        void aCertificatedEmployeeWithAValidCredentialSupervises() {
            assertThat(supervisedBy("T-1").left(rule)).isEqualTo(supervisedBy("T-1").period().schooldays());
        }

        @ParameterizedTest(name = "{0} {1}")
        @CsvSource({"aide, is not a certificated employee", "nobody, is not recorded among the LEA's staff",
                "elsewhere, 'is employed by 3967447, and not by the LEA 3467447'"})
        void noOneElseDoes(String supervisor, String because) {
            assertThat(supervisedBy(supervisor).left(rule)).isEmpty();
            assertThat(supervisedBy(supervisor).refusals(rule)).singleElement().satisfies(reason -> {
                assertThat(reason.code()).isEqualTo("UNQUALIFIED_TEACHER");
                assertThat(reason.held()).isEqualTo("The supervisor " + supervisor + " " + because + ".");
            });
        }

        @Test
        void theDaysOfALapsedCredentialAreLost() {
            var study = supervisedBy("T-9").with(new Educator("T-9", Study.LEA, true))
                    .with(new Credential("T-9", CredentialKind.CLEAR, Sets.of(), LocalDate.of(2020, 1, 1),
                            MON_2025_09_15.minusDays(1)))
                    .with(new Credential("T-9", CredentialKind.EMERGENCY, Sets.of(), TUE_2025_09_16,
                            LocalDate.of(2026, 6, 30)));

            assertThat(study.left(rule)).doesNotContain(MON_2025_09_15).contains(TUE_2025_09_16, MON_2025_08_18);
            assertThat(study.refusals(rule)).singleElement()
                    .satisfies(reason -> assertThat(reason.held()).contains("on 2025-09-15"));
        }

        private static Study supervisedBy(String supervisor) {
            return Study.inDistrict().with(new Agreement("A-1", Study.MAYA, StudyLaw.MODALITY, "full-time",
                    MON_2025_08_18, FRI_2025_12_19, OptionalInt.empty(), supervisor, Optional.empty(), Sets.of(),
                    Optional.of(BigDecimal.TEN), Optional.empty()));
        }
    }

    private static Study study() {
        return Study.inDistrict().agreement("A-1", MON_2025_08_18, FRI_2025_12_19);
    }
}
