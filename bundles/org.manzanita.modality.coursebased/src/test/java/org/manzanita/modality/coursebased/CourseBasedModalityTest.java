package org.manzanita.modality.coursebased;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manzanita.modality.coursebased.CourseBasedFile.HERE;
import static org.manzanita.modality.coursebased.CourseBasedFile.PUPIL;
import static org.manzanita.modality.coursebased.CourseBasedFile.TEACHER;
import static org.manzanita.modality.coursebased.CourseBasedFile.THERE;
import static org.manzanita.modality.coursebased.CourseBasedFile.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.manzanita.model.ClassroomAttendance;
import org.manzanita.model.CourseEnrollment;
import org.manzanita.model.CourseMode;
import org.manzanita.model.Credential;
import org.manzanita.model.CredentialKind;
import org.manzanita.model.Days;
import org.manzanita.model.Educator;
import org.manzanita.model.LeaId;
import org.manzanita.model.Minutes;
import org.manzanita.model.Sets;
import org.manzanita.rules.Effect;
import org.manzanita.rules.Finding;
import org.manzanita.rules.Reason;

class CourseBasedModalityTest {

    private static final LocalDate MON_2025_08_18 = LocalDate.of(2025, 8, 18);
    private static final LocalDate TUE_2025_08_19 = LocalDate.of(2025, 8, 19);
    private static final LocalDate FRI_2025_08_22 = LocalDate.of(2025, 8, 22);
    private static final LocalDate FRI_2026_04_17 = LocalDate.of(2026, 4, 17);
    private static final LocalDate MON_2026_04_20 = LocalDate.of(2026, 4, 20);
    private static final LocalDate FRI_2026_05_08 = LocalDate.of(2026, 5, 8);
    private static final LocalDate MON_2026_05_11 = LocalDate.of(2026, 5, 11);
    private static final LocalDate FRI_2026_06_05 = LocalDate.of(2026, 6, 5);

    private static CourseBasedFile year() {
        return CourseBasedFile.taught("2025-26", MON_2025_08_18, FRI_2026_06_05);
    }

    private static CourseBasedFile fourCourses() {
        return year().course("ALG", "mathematics", 60).course("ENG", "english", 60).course("BIO", "science", 60)
                .course("HIS", "historySocialScience", 60);
    }

    private static List<String> refusals(Finding finding) {
        return finding.reasons().stream().filter(Reason::isRefusal).map(Reason::code).toList();
    }

    private static Reason reason(Finding finding, String code) {
        return finding.reasons().stream().filter(reason -> reason.code().equals(code)).findFirst().orElseThrow();
    }

    @Nested
    @DisplayName("EC 51749.5(c)(1): certified minutes are added")
    class CertifiedMinutes {

        @Test
        void fourCoursesOfSixtyMinutesEarnTheDay() {
            var finding = fourCourses().on(MON_2025_08_18);

            assertThat(finding.credit()).isEqualTo(Days.ONE);
            assertThat(finding.counted()).isEqualTo(Minutes.of(240));
            assertThat(finding.needed()).isEqualTo(Minutes.of(240));
            assertThat(finding.reasons()).filteredOn(reason -> reason.code().equals("CBIS_COURSE_COUNTED")).hasSize(4)
                    .allMatch(reason -> reason.evidence().size() >= 4);
        }

        @Test
        void threeCoursesOfSixtyMinutesEarnNothing() {
            var finding = year().course("ALG", "mathematics", 60).course("ENG", "english", 60)
                    .course("BIO", "science", 60).on(MON_2025_08_18);

            assertThat(finding.counted()).isEqualTo(Minutes.of(180));
            assertThat(refusals(finding)).containsExactly("BELOW_MINIMUM_DAY");
            assertThat(reason(finding, "BELOW_MINIMUM_DAY").held()).contains("180 min", "240 min", "EC 46141");
        }

        @Test
        void threeOfFourHoursEarnThreeQuartersWhereTheLeaChoseTheProportionalReading() {
            var finding = year().course("ALG", "mathematics", 60).course("ENG", "english", 60)
                    .course("BIO", "science", 60).setting("cbisPartialDay", "proportional").on(MON_2025_08_18);

            assertThat(finding.credit()).isEqualTo(Days.of(3, 4));
            assertThat(reason(finding, "CBIS_PARTIAL_DAY").held()).contains("cbisPartialDay", "3/4");
        }

        @Test
        @DisplayName("ATT-04: 120 classroom minutes and 120 certified minutes make a day")
        void classroomMinutesWhoseRequirementsWereMetAreAdded() {
            var file = year().course("ALG", "mathematics", 60).course("ENG", "english", 60)
                    .with(new ClassroomAttendance(PUPIL, MON_2025_08_18, "PE", Minutes.of(60)),
                            new ClassroomAttendance(PUPIL, MON_2025_08_18, "ART", Minutes.of(60)));

            assertThat(file.on(MON_2025_08_18).credit()).isEqualTo(Days.ONE);
            assertThat(refusals(file.on(TUE_2025_08_19))).containsExactly("BELOW_MINIMUM_DAY");
        }

        @Test
        void classroomMinutesOfACourseThatCountsAsCertifiedAreNotCountedAgain() {
            var finding = year().course("ALG", "mathematics", 120)
                    .with(new ClassroomAttendance(PUPIL, MON_2025_08_18, "ALG", Minutes.of(120))).on(MON_2025_08_18);

            assertThat(finding.counted()).isEqualTo(Minutes.of(120));
        }

        @Test
        void classroomMinutesAloneEarnNoCourseBasedDay() {
            var finding = year().with(new ClassroomAttendance(PUPIL, MON_2025_08_18, "all", Minutes.of(240)))
                    .on(MON_2025_08_18);

            assertThat(refusals(finding)).containsExactly("CBIS_NO_COURSE");
        }

        @Test
        void aDroppedCourseCountsThroughItsLastDayAndAnAddedOneFromItsFirst() {
            var file = year().course("ALG", "mathematics", 120).catalogued("ENG", "english")
                    .certified("ENG", "2025-26", 120, MON_2025_08_18.minusDays(30))
                    .progress("ENG", MON_2025_08_18, true).enrolled("ENG", TUE_2025_08_19, FRI_2025_08_22);

            assertThat(file.earned()).hasSize(4).startsWith(TUE_2025_08_19).endsWith(FRI_2025_08_22);
        }

        @Test
        void aCourseUnderAnotherAgreementIsNotCountedAndSaysWhere() {
            var finding = year().course("ALG", "mathematics", 240)
                    .with(new CourseEnrollment("CE-ALG", PUPIL, "ALG", CourseMode.COURSE_BASED, Optional.of("A-9"),
                            TEACHER, Optional.empty(), MON_2025_08_18, Optional.empty()))
                    .on(MON_2025_08_18);

            assertThat(reason(finding, "CBIS_OTHER_AGREEMENT").held()).contains("A-9");
            assertThat(finding).isInstanceOf(Finding.NotEarned.class);
        }
    }

    @Nested
    @DisplayName("EC 51749.5(a)(4): each course is certified for the year by board resolution")
    class Certification {

        @Test
        @DisplayName("AUD-Y-02: of four courses one is certified only for last year, and every day is lost")
        void aCertificationEndsWithItsYear() {
            var file = year().course("ALG", "mathematics", 60).course("ENG", "english", 60)
                    .course("BIO", "science", 60).catalogued("HIS", "historySocialScience")
                    .certified("HIS", "2024-25", 60, LocalDate.of(2024, 6, 11)).enrolled("HIS", MON_2025_08_18, null)
                    .progress("HIS", MON_2025_08_18, true);
            var finding = file.on(MON_2025_08_18);

            assertThat(file.earned()).isEmpty();
            assertThat(finding.counted()).isEqualTo(Minutes.of(180));
            assertThat(refusals(finding)).containsExactly("CBIS_COURSE_NOT_CERTIFIED");
            assertThat(reason(finding, "CBIS_COURSE_NOT_CERTIFIED").held()).contains("2025-26", "2024-25");
        }

        @Test
        void daysBeforeTheResolutionAreLost() {
            var file = year().catalogued("ALG", "mathematics").certified("ALG", "2025-26", 240, TUE_2025_08_19)
                    .enrolled("ALG", MON_2025_08_18, null).progress("ALG", MON_2025_08_18, true);

            assertThat(refusals(file.on(MON_2025_08_18))).containsExactly("CBIS_COURSE_NOT_CERTIFIED");
            assertThat(file.on(TUE_2025_08_19).credit()).isEqualTo(Days.ONE);
        }

        @Test
        void anUncertifiedCourseBesideEnoughMinutesIsOnlyNoted() {
            var finding = fourCourses().catalogued("ART", "art").enrolled("ART", MON_2025_08_18, null)
                    .progress("ART", MON_2025_08_18, true).on(MON_2025_08_18);

            assertThat(finding.credit()).isEqualTo(Days.ONE);
            assertThat(reason(finding, "CBIS_COURSE_NOT_CERTIFIED").effect()).isEqualTo(Effect.NOTES);
        }

        @Test
        void aResolutionThatLeavesOutAccessDoesNotCertifyAHighSchoolCourse() {
            var finding = year().course("ALG", "mathematics", 240)
                    .with(certification("ALG", "2025-26", 240, LocalDate.of(2025, 6, 10), "rigor", "standards",
                            "duration", "synchronousPlan"))
                    .on(MON_2025_08_18);

            assertThat(reason(finding, "CBIS_COURSE_NOT_CERTIFIED").held()).contains("access is missing");
        }

        @Test
        @DisplayName("EC 51749.5(b): the synchronous plan is not asked for before the sixteenth schoolday")
        void theResolutionNeedsNoPlanForAPupilOfFewDays() {
            var file = year().course("ALG", "mathematics", 240).with(certification("ALG", "2025-26", 240,
                    LocalDate.of(2025, 6, 10), "rigor", "standards", "duration", "access"));

            assertThat(file.earned()).hasSize(15).endsWith(LocalDate.of(2025, 9, 5));
        }

        @Test
        @DisplayName("Before 2021-22 the resolution states neither access nor a plan")
        void theStatementsOfTheYearDecide() {
            var monday = LocalDate.of(2019, 8, 19);
            var file = CourseBasedFile.taught("2019-20", monday, LocalDate.of(2019, 10, 18))
                    .course("ALG", "mathematics", 240).with(certification("ALG", "2019-20", 240,
                            LocalDate.of(2019, 6, 11), "rigor", "standards", "duration"));

            assertThat(file.earned()).hasSize(45);
        }
    }

    @Nested
    @DisplayName("EC 51749.5(a)(3): teachers hold the subject")
    class Teachers {

        @Test
        @DisplayName("AUD-Y-05: chemistry taught on a mathematics credential loses its 60 minutes a day")
        void aTeacherWithoutTheSubjectLosesTheMinutes() {
            var finding = fourCourses().with(
                    new Credential(TEACHER, CredentialKind.CLEAR,
                            Sets.of("mathematics", "english", "historySocialScience"), LocalDate.of(2015, 1, 1),
                            LocalDate.of(2030, 12, 31)))
                    .with(new CourseEnrollment("CE-BIO", PUPIL, "BIO", CourseMode.COURSE_BASED, Optional.of("A-1"),
                            "T-2", Optional.empty(), MON_2025_08_18, Optional.empty()))
                    .teacher("T-2", HERE, "mathematics").on(MON_2025_08_18);

            assertThat(finding.counted()).isEqualTo(Minutes.of(180));
            assertThat(refusals(finding)).containsExactly("CBIS_TEACHER_NOT_QUALIFIED");
            assertThat(reason(finding, "CBIS_TEACHER_NOT_QUALIFIED").held()).contains("mathematics", "needs science");
        }

        @Test
        void aCredentialThatEndsLosesTheDaysAfterIt() {
            var file = year().course("ALG", "mathematics", 240)
                    .with(new Educator("T-3", HERE, true),
                            new Credential("T-3", CredentialKind.INTERN, Sets.of("mathematics"),
                                    LocalDate.of(2024, 8, 1), TUE_2025_08_19),
                            taughtBy("T-3", Optional.empty()));

            assertThat(file.earned()).containsExactly(MON_2025_08_18, TUE_2025_08_19);
        }

        @Test
        void ateacherOfAnotherLeaNeedsAMemorandumWithIt() {
            assertThat(refusals(year().course("ALG", "mathematics", 240).teacher("T-4", THERE, "mathematics")
                    .with(taughtBy("T-4", Optional.empty())).on(MON_2025_08_18)))
                    .containsExactly("CBIS_TEACHER_NOT_QUALIFIED");
            assertThat(year().course("ALG", "mathematics", 240).teacher("T-4", THERE, "mathematics")
                    .with(taughtBy("T-4", Optional.of(THERE))).on(MON_2025_08_18).credit()).isEqualTo(Days.ONE);
        }

        private static CourseEnrollment taughtBy(String teacher, Optional<LeaId> memorandum) {
            return new CourseEnrollment("CE-ALG", PUPIL, "ALG", CourseMode.COURSE_BASED, Optional.of("A-1"), teacher,
                    memorandum, MON_2025_08_18, Optional.empty());
        }
    }

    @Nested
    @DisplayName("EC 51749.5(c)(2): schooldays on which progress is satisfactory")
    class SatisfactoryProgress {

        @Test
        @DisplayName("AUD-Y-06: a decision of 17 April takes credit from 20 April on")
        void anUnsatisfactoryDecisionHoldsFromTheNextSchoolday() {
            var file = fourCourses().progress("BIO", FRI_2026_04_17, false).progress("BIO", FRI_2026_05_08, true);

            assertThat(file.on(FRI_2026_04_17).credit()).isEqualTo(Days.ONE);
            assertThat(refusals(file.on(MON_2026_04_20))).containsExactly("CBIS_NOT_PROGRESSING");
            assertThat(refusals(file.on(FRI_2026_05_08))).containsExactly("CBIS_NOT_PROGRESSING");
            assertThat(file.on(MON_2026_05_11).credit()).isEqualTo(Days.ONE);
        }

        @Test
        void droppingTheCourseEndsItsHold() {
            var file = fourCourses().course("ART", "mathematics", 60).progress("BIO", FRI_2026_04_17, false)
                    .enrolled("BIO", MON_2025_08_18, MON_2026_04_20);

            assertThat(file.on(MON_2026_04_20)).isInstanceOf(Finding.NotEarned.class);
            assertThat(file.on(LocalDate.of(2026, 4, 21)).credit()).isEqualTo(Days.ONE);
        }

        @Test
        @DisplayName("EC 51749.5(a)(8)(A): a decision by three of the four indicators cannot restore credit")
        void aSatisfactoryDecisionNeedsAllFourIndicators() {
            var finding = fourCourses().progress("BIO", FRI_2026_04_17, false)
                    .progress("BIO", FRI_2026_05_08, true, "achievement", "completion", "learning").on(MON_2026_05_11);

            assertThat(refusals(finding)).containsExactly("CBIS_NOT_PROGRESSING");
            assertThat(reason(finding, "CBIS_DECISION_INCOMPLETE").held()).contains("progressing");
        }

        @Test
        void withoutAnyDecisionNoDayIsShownToBeEarned() {
            var file = year().catalogued("ALG", "mathematics")
                    .certified("ALG", "2025-26", 240, LocalDate.of(2025, 6, 10)).enrolled("ALG", MON_2025_08_18, null);

            assertThat(refusals(file.on(MON_2025_08_18))).containsExactly("CBIS_PROGRESS_UNDECIDED");
            assertThat(file.setting("cbisFirstDecision", "presumed").on(MON_2025_08_18).credit()).isEqualTo(Days.ONE);
        }

        @Test
        void theFirstDecisionStandsForTheDaysBeforeItOnlyIfItIsSatisfactory() {
            assertThat(alreadyEnrolled().progress("ALG", FRI_2025_08_22, true).on(MON_2025_08_18).credit())
                    .isEqualTo(Days.ONE);
            assertThat(refusals(alreadyEnrolled().progress("ALG", FRI_2025_08_22, false).on(MON_2025_08_18)))
                    .containsExactly("CBIS_PROGRESS_UNDECIDED");
            assertThat(alreadyEnrolled().progress("ALG", FRI_2025_08_22, true)
                    .setting("cbisFirstDecision", "fromDecision").earned().getFirst())
                    .isEqualTo(LocalDate.of(2025, 8, 25));
        }

        private static CourseBasedFile alreadyEnrolled() {
            return year().catalogued("ALG", "mathematics")
                    .certified("ALG", "2025-26", 240, LocalDate.of(2025, 6, 10)).enrolled("ALG", MON_2025_08_18, null);
        }
    }

    @Test
    void theSameFactsGiveTheSameFindings() {
        assertThat(fourCourses().judged()).isEqualTo(fourCourses().judged());
    }

    @Test
    void everyCodeThatIsGivenIsExplained() {
        var law = CourseBasedFile.law();
        var given = fourCourses().progress("BIO", FRI_2026_04_17, false).catalogued("ART", "art")
                .enrolled("ART", MON_2025_08_18, null).judged().stream()
                .flatMap(value -> value.finding().reasons().stream()).map(Reason::code).distinct().toList();

        assertThat(given).hasSizeGreaterThan(4).allMatch(code -> law.reasonCode(code).isPresent());
    }
}
