package org.manzanita.modality.traditional;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.manzanita.model.Channel;
import org.manzanita.model.Days;
import org.manzanita.model.Educator;
import org.manzanita.model.Grade;
import org.manzanita.model.Minutes;
import org.manzanita.model.Participation;
import org.manzanita.model.ParticipationEvidence;
import org.manzanita.model.Program;
import org.manzanita.model.ProgramTerm;
import org.manzanita.model.Session;
import org.manzanita.model.SessionForm;
import org.manzanita.model.SessionKind;
import org.manzanita.rules.Finding;
import org.manzanita.rules.Reason;

@DisplayName("EC 51747.5(b)(2)(B): synchronous instruction (T-04)")
class SynchronousInstructionTest {

    private static final LocalDate MON_2025_09_15 = LocalDate.of(2025, 9, 15);
    private static final LocalDate TUE_2025_09_16 = LocalDate.of(2025, 9, 16);
    private static final LocalDate FRI_2026_01_30 = LocalDate.of(2026, 1, 30);

    private final Study study = Study.of(Grade.GRADE_6, MON_2025_09_15, FRI_2026_01_30);

    private Finding tuesday() {
        return study.on(TUE_2025_09_16);
    }

    private Study held(SessionKind kind, String program, String by, int minutes, boolean twoWay, boolean underPlan,
            int attended) {
        return study.work("W", TUE_2025_09_16, 180)
                .fact(new Session("S", program, TUE_2025_09_16, kind, SessionForm.CLASSROOM, Channel.INTERNET, by,
                        Minutes.of(minutes), twoWay, underPlan))
                .fact(new Participation("S", Study.MAYA, Minutes.of(attended), ParticipationEvidence.VISUAL,
                        Optional.of(Study.SUPERVISOR)));
    }

    private void counts(int minutes, String note) {
        assertThat(tuesday().counted()).isEqualTo(Minutes.of(180 + minutes));
        assertThat(tuesday().reasons()).extracting(Reason::code).contains(note);
    }

    @Test
    void aSessionOfATeacherOfTheLeaCounts() {
        held(SessionKind.SYNCHRONOUS, "IS", Study.SUPERVISOR, 60, true, true, 60);

        counts(60, "MINIMUM_DAY_MET");
        assertThat(tuesday().reasons()).filteredOn(reason -> reason.code().equals("SYNC_COUNTED"))
                .singleElement().satisfies(reason -> {
                    assertThat(reason.held())
                            .isEqualTo("60 minutes of synchronous instruction: S 60 (visual, verified by T-1).");
                    assertThat(reason.under().section()).isEqualTo("EC 51747.5(b)(2)(B)(i)");
                });
    }

    @ParameterizedTest
    @EnumSource(value = SessionKind.class, names = {"LIVE_INTERACTION", "OFFICE_HOURS"})
    @DisplayName("EC 51745.5(a): live interaction does not by itself earn time value (D-03)")
    void otherMeetingsAreNoSynchronousInstruction(SessionKind kind) {
        held(kind, "IS", Study.SUPERVISOR, 60, true, true, 60);

        counts(0, "NOT_SYNCHRONOUS");
    }

    @Test
    void neverMoreCountsThanTheSessionLasted() {
        held(SessionKind.SYNCHRONOUS, "IS", Study.SUPERVISOR, 45, true, true, 60);

        counts(45, "SYNC_OVER_LENGTH");
    }

    @Test
    void onlyTheMinutesOfThePupilCount() {
        held(SessionKind.SYNCHRONOUS, "IS", Study.SUPERVISOR, 60, true, true, 59);

        counts(59, "BELOW_MINIMUM_DAY");
    }

    @Test
    @DisplayName("EC 51745.5(d): a broadcast is no synchronous instruction (D-04)")
    void withoutTwoWayCommunicationNothingCounts() {
        held(SessionKind.SYNCHRONOUS, "IS", Study.SUPERVISOR, 60, false, true, 60);

        counts(0, "NOT_SYNCHRONOUS");
    }

    @Test
    @DisplayName("EC 51745.5(d): a session by an aide is no synchronous instruction (D-04)")
    void aSessionByAnAideDoesNotCount() {
        held(SessionKind.SYNCHRONOUS, "IS", "aide", 60, true, true, 60).fact(new Educator("aide", Study.LEA, false));

        counts(0, "NOT_SYNCHRONOUS");
    }

    @Test
    void aSessionOfAnotherModalitysProgramDoesNotCount() {
        held(SessionKind.SYNCHRONOUS, "other", Study.SUPERVISOR, 60, true, true, 60).fact(new Program("other", "Other",
                "another", ProgramTerm.LONG, true, Grade.TK, Grade.GRADE_12));

        counts(0, "SYNC_OFF_PLAN");
    }

    @Test
    @DisplayName("G-08: a session outside the plan counts for nobody")
    void aSessionOutsideThePlanDoesNotCount() {
        held(SessionKind.SYNCHRONOUS, "IS", Study.SUPERVISOR, 60, true, false, 60);

        counts(0, "SYNC_OFF_PLAN");
    }

    @ParameterizedTest(name = "beginning {0}: {1} minutes")
    @CsvSource({"2025-08-27, 60", "2025-08-26, 0"})
    @DisplayName("G-08, as the LEA may read it: outside the plan sessions count for pupils whom it need not cover")
    void outsideThePlanSessionsCanCountForTheFirstFifteenDays(LocalDate begins, int counted) {
        var other = Study.of(Grade.GRADE_6, begins, FRI_2026_01_30).setting("syncOnlyUnderPlan", "false")
                .work("W", TUE_2025_09_16, 180)
                .fact(new Session("S", "IS", TUE_2025_09_16, SessionKind.SYNCHRONOUS, SessionForm.CLASSROOM,
                        Channel.TELEPHONE, Study.SUPERVISOR, Minutes.of(60), true, false))
                .fact(new Participation("S", Study.MAYA, Minutes.of(60), ParticipationEvidence.WORK,
                        Optional.empty()));

        assertThat(other.on(TUE_2025_09_16).counted()).isEqualTo(Minutes.of(180 + counted));
    }

    @ParameterizedTest(name = "{0} verified by {1}: {2}")
    @CsvSource({"NONE, T-1, 0", "WORK, '', 60", "VISUAL, T-1, 60", "VERBAL, T-1, 60", "VISUAL, '', 0",
            "VERBAL, aide, 0", "VERBAL, nobody, 0"})
    void evidenceIsNeeded(ParticipationEvidence evidence, String verifiedBy, int counted) {
        study.fact(new Educator("aide", Study.LEA, false)).work("W", TUE_2025_09_16, 180).session("S", TUE_2025_09_16,
                60, evidence, Optional.of(verifiedBy).filter(id -> !id.isEmpty()));

        counts(counted, counted == 0 ? "NO_SYNC_EVIDENCE" : "SYNC_COUNTED");
    }

    @Test
    @DisplayName("G-07: without work synchronous instruction augments nothing")
    void withoutWorkNothingCounts() {
        study.session("S", TUE_2025_09_16, 240);

        assertThat(tuesday().counted()).isEqualTo(Minutes.ZERO);
        assertThat(tuesday().reasons()).extracting(Reason::code)
                .containsExactly("BELOW_MINIMUM_DAY", "SYNC_WITHOUT_WORK");
    }

    @Test
    @DisplayName("G-07, as the LEA may read it: synchronous instruction alone can make the day")
    void anLeaMayReadThatWorkIsNotNeeded() {
        study.setting("syncNeedsWork", "false").session("S", TUE_2025_09_16, 240);

        assertThat(tuesday().credit()).isEqualTo(Days.ONE);
    }

    @Test
    @DisplayName("EC 51747.5(c): a missed session is nonparticipation, and work may still earn the day (T-07)")
    void aMissedSessionIsNotTheLossOfTheDay() {
        study.work("W", TUE_2025_09_16, 240)
                .fact(new Session("S", "IS", TUE_2025_09_16, SessionKind.LIVE_INTERACTION, SessionForm.CLASSROOM,
                        Channel.IN_PERSON, Study.SUPERVISOR, Minutes.of(30), true, true))
                .fact(new Participation("S", Study.MAYA, Minutes.ZERO, ParticipationEvidence.NONE, Optional.empty()));

        assertThat(tuesday().credit()).isEqualTo(Days.ONE);
        assertThat(tuesday().reasons()).extracting(Reason::code).contains("NONPARTICIPATORY");
    }

    @Test
    @DisplayName("D-04, as the LEA may narrow it: only the supervising or a course's teacher is the teacher of record")
    void anLeaMayNarrowWhoTheTeacherOfRecordIs() {
        held(SessionKind.SYNCHRONOUS, "IS", "T-2", 60, true, true, 60).teacher("T-2");
        counts(60, "SYNC_COUNTED");

        study.setting("syncTeacherOfRecord", "supervisorOrCourseTeacher");
        counts(0, "NOT_SYNCHRONOUS");
    }
}
