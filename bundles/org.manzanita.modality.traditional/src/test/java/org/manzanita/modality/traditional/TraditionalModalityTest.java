package org.manzanita.modality.traditional;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manzanita.model.Days;
import org.manzanita.model.Grade;
import org.manzanita.model.Minutes;
import org.manzanita.model.ParticipationEvidence;
import org.manzanita.rules.Finding;
import org.manzanita.rules.Reason;

class TraditionalModalityTest {

    private static final LocalDate MON_2026_09_14 = LocalDate.of(2026, 9, 14);
    private static final LocalDate FRI_2026_09_18 = LocalDate.of(2026, 9, 18);
    private static final LocalDate MON_2026_09_21 = LocalDate.of(2026, 9, 21);
    private static final LocalDate FRI_2026_09_25 = LocalDate.of(2026, 9, 25);

    private static Reason refusal(Finding finding) {
        return finding.reasons().stream().filter(Reason::isRefusal).findFirst().orElseThrow();
    }

    @Nested
    @DisplayName("EC 51747.5(b)(2)")
    class SumOfTheSchoolday {

        /** Work 150, asynchronous 30 and synchronous 60 evidenced minutes of a grade 6 pupil. */
        private Finding sixthGrader(String day, ParticipationEvidence evidence) {
            var schoolday = LocalDate.parse(day);
            return Study.of(Grade.GRADE_6, schoolday, schoolday).work("W", schoolday, 150)
                    .platform("P", schoolday, 30).session("S", schoolday, 60, evidence, Optional.of(Study.SUPERVISOR))
                    .on(schoolday);
        }

        @ParameterizedTest(name = "on {0}: {1} minutes, {2} days")
        @CsvSource({"2025-09-16, 240, 1", "2023-09-19, 210, 0", "2021-09-21, 150, 0", "2020-09-15, 150, 0",
                "2019-09-17, 150, 0", "2022-09-20, 210, 0", "2024-09-17, 240, 1", "2026-09-15, 240, 1"})
        void eachYearCountsWhatItsLawCounts(String day, int counted, int days) {
            var finding = sixthGrader(day, ParticipationEvidence.VERBAL);

            assertThat(finding.counted()).isEqualTo(Minutes.of(counted));
            assertThat(finding.credit()).isEqualTo(Days.of(days));
        }

        @Test
        void withoutEvidenceSynchronousTimeIsNamedAndNotCounted() {
            var finding = sixthGrader("2025-09-16", ParticipationEvidence.NONE);

            assertThat(finding.counted()).isEqualTo(Minutes.of(180));
            assertThat(finding.credit()).isEqualTo(Days.ZERO);
            assertThat(finding.reasons()).extracting(Reason::code)
                    .containsExactly("BELOW_MINIMUM_DAY", "WORK_COUNTED", "ASYNC_COUNTED", "NO_SYNC_EVIDENCE");
            assertThat(refusal(finding).held()).isEqualTo(
                    "180 of 240 minutes counted; 60 too few for the minimum day of grade 6 (EC 46113).");
        }

        @ParameterizedTest(name = "grade {0}: {1} minutes earn {2}")
        @CsvSource({"2, 229, 0", "2, 230, 1", "2, 460, 1", "TK, 179, 0", "TK, 180, 1", "K, 179, 0", "K, 180, 1",
                "3, 230, 1", "4, 239, 0", "4, 240, 1", "8, 239, 0", "9, 240, 1", "12, 239, 0"})
        void theMinimumDayOfTheGradeIsTheBoundary(String grade, int minutes, int days) {
            assertThat(Study.of(Grade.of(grade), MON_2026_09_14, FRI_2026_09_18).work("W", MON_2026_09_14, minutes)
                    .credits()).isEqualTo(days + " 0 0 0 0");
        }
    }

    @Nested
    @DisplayName("EC 51747.5(b)(1): work after its due date")
    class LateWork {

        @Test
        void aWeekHandedInOnTheMondayAfterEarnsNoneOfItsDays() {
            var study = Study.of(Grade.GRADE_6, MON_2026_09_14, FRI_2026_09_25)
                    .packet("W", MON_2026_09_14, FRI_2026_09_18, MON_2026_09_21, 1_200);

            assertThat(study.credits()).isEqualTo("0 0 0 0 0 0 0 0 0 0");
            var refusal = refusal(study.on(FRI_2026_09_18));
            assertThat(refusal.code()).isEqualTo("LATE_WORK");
            assertThat(refusal.under().toString()).isEqualTo("EC 51747.5(b)(1) [T-06]");
            assertThat(refusal.held()).contains("due 2026-09-18 and handed in 2026-09-21");
            assertThat(refusal(study.on(MON_2026_09_21)).code()).isEqualTo("NOTHING_RECORDED");
        }

        @Test
        void onItsDueDateWorkIsInTime() {
            assertThat(Study.of(Grade.GRADE_6, MON_2026_09_14, FRI_2026_09_18)
                    .packet("W", MON_2026_09_14, FRI_2026_09_18, FRI_2026_09_18, 1_200).credits())
                    .isEqualTo("1 1 1 1 1");
        }
    }
}
