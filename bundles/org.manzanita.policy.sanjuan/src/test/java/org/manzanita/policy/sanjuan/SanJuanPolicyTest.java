package org.manzanita.policy.sanjuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manzanita.model.*;
import org.manzanita.policy.PolicyException;
import org.manzanita.policy.PolicyReader;
import org.manzanita.rules.*;

/** The acceptance tests that the district's page gives us, by the ids of its sentences. */
class SanJuanPolicyTest extends SanJuanRecords {

    @Test
    void everyProvisionIsReadWithoutAFault() throws Exception {
        assertThat(published().policy().values()).hasSizeGreaterThan(40)
                .allSatisfy(value -> assertThat(value.value()).isNotBlank());
    }

    @ParameterizedTest(name = "SJ-13..18: grade {0} on {1} with {2} + {3} min of synchronous instruction: short {4}")
    @CsvSource({"1, 2026-09-15, 45, 30, false", "1, 2026-09-15, 45, 25, true", "TK, 2026-09-17, 60, 0, false",
            "3, 2026-09-15, 105, 0, false", "3, 2026-09-15, 104, 0, true", "5, 2026-09-17, 60, 0, false",
            "5, 2026-09-16, 60, 0, true", "5, 2026-09-16, 135, 0, false"})
    void synchronousMinutesAreOfferedByGradeAndWeekday(String grade, LocalDate day, int first, int second,
            boolean isShort) throws Exception {
        enrolled("34674476034342", grade);
        offered("one", "tk5-remote", day, SessionKind.SYNCHRONOUS, Channel.INTERNET, true, first);
        offered("two", "tk5-remote", day, SessionKind.SYNCHRONOUS, Channel.INTERNET, true, second);

        assertThat(notices("tk5-remote", grade, day, day)).anyMatch(each -> true).satisfies(
                all -> assertThat(all.stream().anyMatch(each -> each.reason().code().equals("POLICY_SYNCHRONOUS")))
                        .isEqualTo(isShort));
    }

    @Test
    @DisplayName("SJ-13, reading A04: office hours are no synchronous instruction")
    void officeHoursAreNotCounted() throws Exception {
        enrolled("34674476034342", "1");
        offered("one", "tk5-remote", TUE_2026_09_15, SessionKind.OFFICE_HOURS, Channel.INTERNET, true, 75);

        assertThat(notices("tk5-remote", "1", TUE_2026_09_15, TUE_2026_09_15))
                .anyMatch(each -> each.reason().code().equals("POLICY_SYNCHRONOUS"))
                .noneMatch(each -> each.reason().code().equals("POLICY_OFFICE_HOURS"));
    }

    @Test
    @DisplayName("SJ-24: one 25 minute call and one 15 minute group are 40 minutes of the week")
    void aCallAndASmallGroupMakeTheWeek() throws Exception {
        enrolled(EL_SERENO, "9");
        offered("call", "el-sereno-9-12", TUE_2026_09_15, SessionKind.SYNCHRONOUS, Channel.TELEPHONE, true, 25);
        offered("group", "el-sereno-9-12", FRI_2026_09_18, SessionKind.SYNCHRONOUS, Channel.IN_PERSON, true, 15);

        assertThat(notices("el-sereno-9-12", "9", TUE_2026_09_15, MON_2026_09_21)).isEmpty();
    }

    @Test
    @DisplayName("SJ-24: a 40 minute voice mail is not two-way")
    void aVoiceMailIsNoInstruction() throws Exception {
        enrolled(EL_SERENO, "9");
        offered("mail", "el-sereno-9-12", TUE_2026_09_15, SessionKind.SYNCHRONOUS, Channel.TELEPHONE, false, 40);

        assertThat(notices("el-sereno-9-12", "9", TUE_2026_09_15, MON_2026_09_21))
                .anyMatch(each -> each.reason().held().startsWith("0 min were scheduled"));
    }

    @Test
    @DisplayName("SJ-26: an IEP pupil is held until the change-of-placement meeting was held")
    void anIepPupilIsHeldUntilTheMeeting() throws Exception {
        elSerenoPupil();
        status(Status.IEP, LocalDate.of(2026, 8, 1), "");
        status(Status.IEP_PLACEMENT_MEETING, FRI_2026_09_18, "");

        var rulings = rulings("el-sereno-9-12");

        assertThat(rulings).hasSize(1);
        assertThat(rulings.getFirst().reason().under().rule()).isEqualTo("SJ-26");
        assertThat(rulings.getFirst().until()).isEqualTo(LocalDate.of(2026, 9, 17));
    }

    @Test
    @DisplayName("SJ-21: no master teacher, no day; two are as wrong as none")
    void exactlyOneMasterTeacher() throws Exception {
        enrolled(EL_SERENO, "9");
        status(Status.TRANSFER_APPLICATION, LocalDate.of(2026, 8, 1), "");
        assertThat(rulings("el-sereno-9-12")).anyMatch(each -> each.reason().under().rule().equals("SJ-21"));

        status(Status.MASTER_TEACHER, LocalDate.of(2026, 8, 1), "teacher");
        assertThat(rulings("el-sereno-9-12")).isEmpty();

        status(Status.MASTER_TEACHER, FRI_2026_09_18, "other");
        assertThat(rulings("el-sereno-9-12")).singleElement()
                .satisfies(each -> assertThat(each.from()).isEqualTo(FRI_2026_09_18));
    }

    @Test
    @DisplayName("SJ-25: no enrollment in grades 6-12 without a transfer application")
    void noDayWithoutTheTransferApplication() throws Exception {
        enrolled(EL_SERENO, "9");
        status(Status.MASTER_TEACHER, LocalDate.of(2026, 8, 1), "teacher");

        assertThat(rulings("el-sereno-9-12")).singleElement()
                .satisfies(each -> assertThat(each.reason().under().rule()).isEqualTo("SJ-25"));
    }

    @Test
    @DisplayName("SJ-19: pupils of grades 9-12 are enrolled in El Sereno")
    void anotherSchoolIsRefused() throws Exception {
        elSerenoPupil();
        pupil.removeIf(entry -> entry.fact() instanceof Enrollment);
        enrolled("34674473430048", "9");

        assertThat(rulings("el-sereno-9-12")).anyMatch(each -> each.reason().code().equals("POLICY_SCHOOL"));
    }

    @Test
    @DisplayName("SJ-27: Dual Immersion is offered in person only")
    void aSeatInDualImmersionCannotStandBeside() throws Exception {
        elSerenoPupil();
        status(Status.IN_PERSON_PROGRAM, LocalDate.of(2026, 8, 1), "DUAL_IMMERSION");

        assertThat(rulings("el-sereno-9-12")).anyMatch(each -> each.reason().code().equals("POLICY_NOT_TOGETHER"));
    }

    @Test
    @DisplayName("SJ-03, reading A11: an emergency permit is refused in TK-5, and accepted elsewhere")
    void anEmergencyPermitIsRefusedInTk5() throws Exception {
        elSerenoPupil();
        program(new Credential("teacher", CredentialKind.EMERGENCY, Sets.of("multipleSubject"),
                LocalDate.of(2026, 7, 1), LocalDate.of(2027, 6, 30)));

        assertThat(rulings("tk5-remote")).anyMatch(each -> each.reason().code().equals("POLICY_CREDENTIAL"));
        assertThat(rulings("el-sereno-9-12")).isEmpty();
    }

    @Test
    @DisplayName("A17: a stay of two schooldays is shorter than the district grants")
    void aStayOfTwoDaysIsRefused() throws Exception {
        enrolled("34674473430048", "9");

        assertThat(rulings("site-short-term", TUE_2026_09_15, TUE_2026_09_15.plusDays(1)))
                .anyMatch(each -> each.reason().code().equals("POLICY_SHORT_STAY"));
        assertThat(rulings("site-short-term", TUE_2026_09_15, FRI_2026_09_18)).isEmpty();
    }

    @Test
    @DisplayName("A15: an assignment that runs eight days is too long")
    void anAssignmentOfEightDaysIsTooLong() throws Exception {
        enrolled(EL_SERENO, "9");
        agreement("el-sereno-9-12", YEAR.firstDay(), YEAR.lastDay());
        assigned("seven", TUE_2026_09_15, TUE_2026_09_15.plusDays(7));
        assigned("eight", TUE_2026_09_15, TUE_2026_09_15.plusDays(8));

        assertThat(notices("el-sereno-9-12", "9", TUE_2026_09_15, TUE_2026_09_15))
                .filteredOn(each -> each.reason().code().equals("POLICY_ASSIGNMENT_LENGTH"))
                .singleElement().satisfies(each -> assertThat(each.duty()).contains("eight"));
    }

    @Test
    @DisplayName("SJ-07: an English learner without English language development is told")
    void anEnglishLearnerNeedsEnglishLanguageDevelopment() throws Exception {
        enrolled(EL_SERENO, "9");
        status(Status.ENGLISH_LEARNER, LocalDate.of(2026, 8, 1), "");
        assertThat(notices("el-sereno-9-12", "9", TUE_2026_09_15, TUE_2026_09_15))
                .anyMatch(each -> each.reason().code().equals("POLICY_SERVICE"));

        status(Status.SERVICE, LocalDate.of(2026, 8, 1), "englishLanguageDevelopment");
        assertThat(notices("el-sereno-9-12", "9", TUE_2026_09_15, TUE_2026_09_15))
                .noneMatch(each -> each.reason().code().equals("POLICY_SERVICE"));
    }

    @Test
    @DisplayName("SJ-23: a pupil of grade 10 after one semester is on pace with 82.5 credits")
    void creditsStandAgainstThePace() throws Exception {
        enrolled(EL_SERENO, "10");
        fact(pupil, new CourseCredit(PUPIL, "ENG-9", "english", new BigDecimal("60"), LocalDate.of(2026, 6, 1)));

        var table = published().reports().getFirst().run(
                Stream.of(judged("el-sereno-9-12", "10", TUE_2026_09_15)), surroundings(LocalDate.of(2027, 1, 15)));

        var row = table.rows().getFirst();
        assertThat(row.subList(2, 5)).usingElementComparator((one, other) -> one.toString().compareTo(other.toString()))
                .containsExactly("60", "82.5", "22.5");
        assertThat(row.get(5).toString()).contains("mathematics 30").doesNotContain("english");
    }

    @Test
    @DisplayName("A16: three missed assignments call for an evaluation")
    void threeMissedAssignments() throws Exception {
        assertThat(published().policy().value("evaluation.missedAssignments", Grade.GRADE_9, "el-sereno-9-12",
                TUE_2026_09_15)).map(PolicyValue::value).contains("3");
    }

    @Test
    void whileItIsADraftThatNobodyPutOnTrialItRefusesNothingAndEveryDaySaysSo() throws Exception {
        enrolled(EL_SERENO, "9");
        program(new Lea(new LeaId("3467447"), "San Juan Unified", EntityType.DISTRICT, "Sacramento"));
        var agreement = agreement("el-sereno-9-12", TUE_2026_09_15, FRI_2026_09_18);

        var rulings = published().policy().rule(new Period(new PupilFile(PUPIL, pupil),
                new ProgramFile(EntryId.LATEST, program), agreement, YEAR, List.of(TUE_2026_09_15, FRI_2026_09_18)),
                Law.of(List.of()));

        assertThat(rulings).extracting(each -> each.reason().code()).containsExactly("POLICY_DRAFT");
        assertThat(rulings).noneMatch(each -> each.reason().isRefusal());
    }

    @Test
    void aDayRefusedByADraftOnTrialRestsOnTheSettingThatPutItThere() throws Exception {
        enrolled(EL_SERENO, "9");

        assertThat(rulings("el-sereno-9-12")).isNotEmpty().allSatisfy(each -> assertThat(each.reason().evidence())
                .anyMatch(entry -> program.stream().anyMatch(fact -> fact.id().equals(entry)
                        && fact.fact() instanceof Setting)));
    }

    @Test
    void everyFaultOfAPolicyFileIsToldAtItsPlace() {
        var file = """
                format: manzanita-policy/1
                policy: {id: x, title: X, revision: 1, status: final, lea: "34", from: 2026-13-01, until: 2027-06-30}
                sources: {page: A page}
                provisions:
                  - {id: X-1, kind: synchronousPerWeek, source: leaf, minutes: -4, channels: [fax], per: week}
                  - {id: X-2, kind: loosen, source: page}
                  - {id: X-3, kind: consent, source: page}
                """;

        assertThatThrownBy(() -> PolicyReader.read("x.yaml", new StringReader(file), Law.of(List.of())))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("x.yaml:2:").hasMessageContaining("'final' is not one of draft, adopted")
                .hasMessageContaining("'34' is no LEA").hasMessageContaining("'2026-13-01' is no day")
                .hasMessageContaining("There is no source 'leaf'").hasMessageContaining("'-4' is below 1")
                .hasMessageContaining("'fax' is not one of").hasMessageContaining("'per' is not known here")
                .hasMessageContaining("x.yaml:6:").hasMessageContaining("no kind of provision 'loosen'")
                .hasMessageContaining("'consent' (E-01)");
    }
}
