package org.manzanita.law.california;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.manzanita.model.Agreement;
import org.manzanita.model.ClassroomAttendance;
import org.manzanita.model.Enrollment;
import org.manzanita.model.EntityType;
import org.manzanita.model.Grade;
import org.manzanita.model.Minutes;
import org.manzanita.model.SchoolType;
import org.manzanita.model.Sets;
import org.manzanita.model.Status;
import org.manzanita.rules.Reason;
import org.manzanita.rules.StateRule;

/** Who may take part: each rule once where it lets days be earned, and once where it does not. */
class EligibilityTest {

    private static final LocalDate MON_2026_08_17 = LocalDate.of(2026, 8, 17);
    private static final LocalDate WED_2026_10_07 = LocalDate.of(2026, 10, 7);
    private static final LocalDate THU_2026_10_08 = LocalDate.of(2026, 10, 8);
    private static final LocalDate FRI_2026_10_09 = LocalDate.of(2026, 10, 9);
    private static final LocalDate MON_2026_10_12 = LocalDate.of(2026, 10, 12);
    private static final LocalDate MON_2027_01_11 = LocalDate.of(2027, 1, 11);
    private static final LocalDate FRI_2027_06_04 = LocalDate.of(2027, 6, 4);

    @Test
    @DisplayName("EC 51747(g)(8), E-01")
    void fromTheDayConsentIsWithdrawnNothingIsEarned() {
        var study = year().since(Status.CONSENT_WITHDRAWN, THU_2026_10_08, "");

        assertThat(study.left(new ConsentRule())).contains(WED_2026_10_07).doesNotContain(THU_2026_10_08)
                .allMatch(day -> day.isBefore(THU_2026_10_08));
        assertEverythingEarned(year(), new ConsentRule());
    }

    @Test
    @DisplayName("EC 51747(j), E-01 in 2021-22")
    void aQuarantineOf2021To22NeedsNoConsentAndOneOf2022To23Does() {
        assertEverythingEarned(quarantined(2021), new ConsentRule());
        assertThat(quarantined(2022).left(new ConsentRule())).isEmpty();
    }

    @Test
    @DisplayName("EC 48915, 48917, E-02")
    void aReferredPupilEarnsOnceAClassroomIsOffered() {
        var study = year().since(Status.EXPULSION_REFERRED, WED_2026_10_07, "")
                .since(Status.CLASSROOM_ALTERNATIVE_OFFERED, FRI_2026_10_09, "");

        assertThat(study.left(new ExpulsionReferralRule())).doesNotContain(WED_2026_10_07, THU_2026_10_08)
                .contains(FRI_2026_10_09);
        assertEverythingEarned(year(), new ExpulsionReferralRule());
    }

    @Test
    @DisplayName("E-03")
    void daysOfSuspensionEarnNothing() {
        var study = year().status(Status.SUSPENDED, WED_2026_10_07, FRI_2026_10_09, "");
        var suspension = study.told();

        assertThat(study.left(new DisciplineRule())).doesNotContain(WED_2026_10_07, THU_2026_10_08, FRI_2026_10_09)
                .contains(MON_2026_10_12);
        assertThat(study.refusals(new DisciplineRule())).singleElement().satisfies(reason -> {
            assertThat(reason.held()).isEqualTo("The pupil was suspended from 2026-10-07 to 2026-10-09.");
            assertThat(reason.evidence()).containsExactly(suspension);
        });
    }

    @Test
    @DisplayName("E-03")
    void anExpelledPupilEarnsOnlyInAPlacementThatOffersAClassroom() {
        assertThat(year().since(Status.EXPELLED, WED_2026_10_07, "").left(new DisciplineRule()))
                .doesNotContain(WED_2026_10_07);
        assertEverythingEarned(year().since(Status.EXPELLED, WED_2026_10_07, "")
                .since(Status.CLASSROOM_ALTERNATIVE_OFFERED, WED_2026_10_07, ""), new DisciplineRule());
    }

    @Test
    @DisplayName("EC 51748, E-04")
    void aPupilIsIdentifiedByGradePlacementAndSchool() {
        assertEverythingEarned(year(), new EnrollmentRule());
        assertThat(year().with(new Enrollment("E-2", Study.MAYA, Study.SCHOOL, Grade.GRADE_6, " ", WED_2026_10_07,
                Optional.empty())).left(new EnrollmentRule())).doesNotContain(WED_2026_10_07)
                .contains(LocalDate.of(2026, 10, 6));
        assertThat(year().with(new Enrollment("E-2", Study.MAYA, "unknown", Grade.GRADE_6, "study", WED_2026_10_07,
                Optional.empty())).refusals(new EnrollmentRule())).extracting(Reason::code)
                .containsExactly("NOT_IDENTIFIED");
    }

    @Test
    @DisplayName("EC 51748, E-04")
    void daysAfterThePupilLeftEarnNothing() {
        assertThat(Study.leaving(WED_2026_10_07).agreement("A-1", MON_2026_08_17, FRI_2027_06_04)
                .left(new EnrollmentRule())).contains(WED_2026_10_07).doesNotContain(THU_2026_10_08);
    }

    @Test
    @DisplayName("EC 51747.3(c), E-05, test vector 8")
    void aNeighbouringCountyIsFineAndFresnoIsNotFromTheDayOfTheMove() {
        var study = year().status(Status.RESIDENCE_COUNTY, MON_2026_08_17, MON_2027_01_11.minusDays(1), "San Joaquin")
                .since(Status.RESIDENCE_COUNTY, MON_2027_01_11, "Fresno County");
        var moved = study.told();

        assertThat(study.left(new ResidenceRule())).isNotEmpty().allMatch(day -> day.isBefore(MON_2027_01_11));
        assertThat(study.refusals(new ResidenceRule())).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("NOT_RESIDENT");
            assertThat(reason.held()).contains("Fresno County", "from 2027-01-11");
            assertThat(reason.evidence()).containsExactly(moved);
        });
    }

    @Test
    @DisplayName("EC 51745(c), E-06")
    void aPupilWithAnIepEarnsFromTheDayItProvidesForIndependentStudy() {
        var study = year().since(Status.IEP, LocalDate.of(2025, 9, 1), "T-2")
                .since(Status.IEP_PROVIDES_FOR_IS, THU_2026_10_08, "");

        assertThat(study.left(new SpecialEducationRule())).doesNotContain(WED_2026_10_07).contains(THU_2026_10_08);
        assertEverythingEarned(year(), new SpecialEducationRule());
    }

    @Test
    @DisplayName("EC 48206.3, E-07")
    void homeAndHospitalInstructionTakesItsDays() {
        var study = year().status(Status.HOME_HOSPITAL, WED_2026_10_07, WED_2026_10_07, "");

        assertThat(study.left(new HomeHospitalRule())).doesNotContain(WED_2026_10_07).contains(THU_2026_10_08);
    }

    @Test
    @DisplayName("EC 48663, E-09")
    void aCommunityDaySchoolEarnsNothingAndAContinuationSchoolDoes() {
        assertThat(Study.in(SchoolType.COMMUNITY_DAY).agreement("A-1", MON_2026_08_17, FRI_2027_06_04)
                .left(new CommunityDayRule())).isEmpty();
        assertEverythingEarned(Study.in(SchoolType.CONTINUATION).agreement("A-1", MON_2026_08_17, FRI_2027_06_04),
                new CommunityDayRule());
    }

    @Test
    @DisplayName("EC 51747.3(d), E-10, test vector 8")
    void residencyByAParentsWorkBarsFullTimeStudyAndNotAShortStay() {
        assertThat(year().since(Status.RESIDENCY_BY_EMPLOYMENT, LocalDate.of(2024, 7, 1), "")
                .left(new EmploymentResidencyRule())).isEmpty();
        var partTime = Study.inDistrict().since(Status.RESIDENCY_BY_EMPLOYMENT, LocalDate.of(2024, 7, 1), "")
                .agreement("A-1", WED_2026_10_07, FRI_2026_10_09, "trip", Sets.of());
        assertEverythingEarned(partTime, new EmploymentResidencyRule());
    }

    @Test
    @DisplayName("EC 46300.1, E-11")
    void nothingIsFundedFromTwentyOneNorFromNineteenWithoutContinuousEnrollment() {
        var nineteenInOctober = Study.inDistrict(Grade.GRADE_12, THU_2026_10_08.minusYears(19))
                .agreement("A-1", MON_2026_08_17, FRI_2027_06_04);
        assertThat(nineteenInOctober.left(new AgeRule())).contains(WED_2026_10_07).doesNotContain(THU_2026_10_08);

        assertEverythingEarned(nineteenInOctober.since(Status.CONTINUOUSLY_ENROLLED, LocalDate.of(2025, 10, 8), ""),
                new AgeRule());

        var twentyOne = Study.inDistrict(Grade.GRADE_12, THU_2026_10_08.minusYears(21))
                .agreement("A-1", MON_2026_08_17, FRI_2027_06_04)
                .since(Status.CONTINUOUSLY_ENROLLED, LocalDate.of(2023, 10, 8), "");
        assertThat(twentyOne.left(new AgeRule())).contains(WED_2026_10_07).doesNotContain(THU_2026_10_08);
    }

    @Test
    @DisplayName("EC 47612(b), E-12")
    void overNineteenACharterPupilNeedsContinuousEnrollmentAndProgress() {
        var twenty = Study.in(EntityType.CHARTER, Grade.GRADE_12, THU_2026_10_08.minusYears(20))
                .agreement("A-1", MON_2026_08_17, FRI_2027_06_04)
                .since(Status.CONTINUOUSLY_ENROLLED, LocalDate.of(2024, 7, 1), "");
        assertThat(twenty.left(new AgeRule())).contains(WED_2026_10_07).doesNotContain(THU_2026_10_08);
        assertEverythingEarned(twenty.since(Status.DIPLOMA_PROGRESS, LocalDate.of(2024, 7, 1), ""), new AgeRule());
    }

    @Test
    @DisplayName("EC 51747.3(a), E-13")
    void aThingOfValueCostsTheWholeStudy() {
        assertThat(year().status(Status.THING_OF_VALUE, WED_2026_10_07, WED_2026_10_07, "gift card")
                .left(new ThingOfValueRule())).isEmpty();
        assertEverythingEarned(year().status(Status.THING_OF_VALUE, LocalDate.of(2025, 10, 7),
                LocalDate.of(2025, 10, 7), "gift card"), new ThingOfValueRule());
    }

    @Test
    @DisplayName("EC 46015(a)(5), E-16")
    void parentalLeaveTakesItsDays() {
        assertThat(year().status(Status.PARENTAL_LEAVE, WED_2026_10_07, FRI_2026_10_09, "")
                .left(new ParentalLeaveRule())).doesNotContain(WED_2026_10_07, FRI_2026_10_09)
                .contains(MON_2026_10_12);
    }

    @Test
    @DisplayName("G-13, E-18")
    void aWholeClassroomDayTakesTheDayAndAPartOfOneDoesNot() {
        var study = year()
                .with(new ClassroomAttendance(Study.MAYA, WED_2026_10_07, "mathematics", Minutes.of(120)))
                .with(new ClassroomAttendance(Study.MAYA, WED_2026_10_07, "english", Minutes.of(120)))
                .with(new ClassroomAttendance(Study.MAYA, THU_2026_10_08, "mathematics", Minutes.of(239)));

        assertThat(study.left(new ClassroomDayRule())).doesNotContain(WED_2026_10_07).contains(THU_2026_10_08);
        assertThat(study.refusals(new ClassroomDayRule())).extracting(Reason::code).containsExactly("DOUBLE_DAY");
    }

    @Test
    @DisplayName("EC 46300(e), E-19")
    void twoDaysIn2023To24AreTooShortForADistrictAndNotForACharter() {
        var tuesday = LocalDate.of(2023, 9, 12);
        assertThat(Study.inDistrict().agreement("A-1", tuesday, tuesday.plusDays(1)).left(new ShortestStayRule()))
                .isEmpty();
        assertEverythingEarned(Study.inDistrict().agreement("A-1", tuesday, tuesday.plusDays(2)),
                new ShortestStayRule());
        assertEverythingEarned(Study.in(EntityType.CHARTER).agreement("A-1", tuesday, tuesday.plusDays(1)),
                new ShortestStayRule());
    }

    @Test
    @DisplayName("EC 51747(j), E-19 in 2021-22")
    void aQuarantineOf2021To22HasNoShortestStay() {
        var tuesday = LocalDate.of(2021, 9, 14);
        var study = Study.inDistrict().agreement("A-1", tuesday, tuesday.plusDays(1));
        assertThat(study.left(new ShortestStayRule())).isEmpty();
        assertEverythingEarned(study.status(Status.QUARANTINE, tuesday, tuesday.plusDays(1), ""),
                new ShortestStayRule());
    }

    @Test
    @DisplayName("EC 46300(e), E-19")
    void scheduledDaysFewerThanTheTermAreWhatCounts() {
        var tuesday = LocalDate.of(2023, 9, 12);
        assertThat(Study.inDistrict().with(new Agreement("A-1", Study.MAYA, StudyLaw.MODALITY, "trip", tuesday,
                tuesday.plusDays(3), OptionalInt.of(2), "T-1", Optional.empty(), Sets.of(),
                Optional.of(BigDecimal.ONE), Optional.empty())).left(new ShortestStayRule())).isEmpty();
    }

    private static Study year() {
        return Study.inDistrict().agreement("A-1", MON_2026_08_17, FRI_2027_06_04);
    }

    private static Study quarantined(int year) {
        var from = LocalDate.of(year, 9, 14);
        return Study.inDistrict().agreement("A-1", from, from.plusDays(6))
                .status(Status.QUARANTINE, from, from.plusDays(6), "")
                .status(Status.CONSENT_WITHDRAWN, from, from.plusDays(6), "");
    }

    private static void assertEverythingEarned(Study study, StateRule rule) {
        assertThat(study.left(rule)).isNotEmpty().isEqualTo(study.period().schooldays());
    }
}
