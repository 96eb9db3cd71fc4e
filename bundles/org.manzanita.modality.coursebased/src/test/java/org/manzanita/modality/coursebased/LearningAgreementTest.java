package org.manzanita.modality.coursebased;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manzanita.modality.coursebased.CourseBasedFile.HERE;
import static org.manzanita.modality.coursebased.CourseBasedFile.PUPIL;
import static org.manzanita.modality.coursebased.CourseBasedFile.TEACHER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.manzanita.modality.coursebased.internal.CertifiedCredits;
import org.manzanita.modality.coursebased.internal.InstructorsSign;
import org.manzanita.modality.coursebased.internal.PublicPolicy;
import org.manzanita.model.BoardPolicy;
import org.manzanita.model.CourseEnrollment;
import org.manzanita.model.CourseMode;
import org.manzanita.model.Party;
import org.manzanita.model.Sets;
import org.manzanita.model.Signature;
import org.manzanita.model.SignatureMethod;
import org.manzanita.rules.Effect;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.StateRule;

class LearningAgreementTest {

    private static final LocalDate MON_2019_08_19 = LocalDate.of(2019, 8, 19);
    private static final LocalDate FRI_2019_08_23 = LocalDate.of(2019, 8, 23);

    private static CourseBasedFile threeTeachers(LocalDate thirdSigned) {
        var file = CourseBasedFile.taught("2019-20", MON_2019_08_19, LocalDate.of(2019, 10, 18)).teacher("T-2", HERE,
                "english").teacher("T-3", HERE, "science");
        for (var teacher : List.of(TEACHER, "T-2", "T-3")) {
            file.with(new CourseEnrollment("CE-" + teacher, PUPIL, "C-" + teacher, CourseMode.COURSE_BASED,
                    Optional.of("A-1"), teacher, Optional.empty(), MON_2019_08_19, Optional.empty()),
                    new Signature("A-1", PUPIL, Party.COURSE_TEACHER, teacher,
                            teacher.equals("T-3") ? thirdSigned : LocalDate.of(2019, 8, 12), SignatureMethod.PAPER,
                            Optional.empty(), Optional.empty()));
        }
        return file;
    }

    private static List<Ruling> ruled(StateRule rule, CourseBasedFile file) {
        return rule.rule(file.period(), CourseBasedFile.law());
    }

    @Test
    @DisplayName("AUD-Y-04, 2019-20: of three teachers one signs at the end of the first week, and five days are lost")
    void everyTeacherWhoInstructsSignsBeforeInstruction() {
        var rulings = ruled(new InstructorsSign(), threeTeachers(FRI_2019_08_23));

        assertThat(rulings).hasSize(1);
        assertThat(rulings.getFirst().from()).isEqualTo(MON_2019_08_19);
        assertThat(rulings.getFirst().until()).isEqualTo(FRI_2019_08_23);
        assertThat(rulings.getFirst().reason().held()).contains("T-3", "2019-08-23");
        assertThat(ruled(new InstructorsSign(), threeTeachers(LocalDate.of(2019, 8, 16)))).isEmpty();
    }

    @Test
    void aTeacherWhoSignsLateVoidsTheAgreementWhereTheLeaReadsItSo() {
        assertThat(ruled(new InstructorsSign(),
                threeTeachers(FRI_2019_08_23).setting("lateLongTermSignature", "voidAgreement")).getFirst().until())
                .isEqualTo(LocalDate.of(2019, 10, 18));
    }

    @Test
    @DisplayName("EC 51749.6(b)(1): since 2021-22 the supervising employee signs for all")
    void laterYearsDoNotAskForEveryTeacher() {
        var file = CourseBasedFile.taught("2025-26", LocalDate.of(2025, 8, 18), LocalDate.of(2025, 9, 18))
                .course("ALG", "mathematics", 240);

        assertThat(ruled(new InstructorsSign(), file)).isEmpty();
    }

    @Test
    @DisplayName("EC 51749.5(a)(1)")
    void aPolicyThatWasNotAdoptedAtAPublicMeetingRefusesItsDays() {
        var adopted = LocalDate.of(2025, 6, 10);
        var file = CourseBasedFile.taught("2025-26", LocalDate.of(2025, 8, 18), LocalDate.of(2025, 9, 18));

        assertThat(ruled(new PublicPolicy(), file.with(new BoardPolicy("BP-1", CourseBasedModality.NAME, adopted,
                adopted, Optional.empty(), Optional.empty(), Sets.of())))).singleElement()
                .satisfies(ruling -> assertThat(ruling.reason().effect()).isEqualTo(Effect.REFUSES));
        assertThat(ruled(new PublicPolicy(), file.with(new BoardPolicy("BP-2", CourseBasedModality.NAME, adopted,
                adopted, Optional.empty(), Optional.of(adopted), Sets.of())))).isEmpty();
    }

    @Test
    @DisplayName("AUD-Y-03: the agreement states 20 credits, its one course is certified for 10")
    void creditsThatDifferFromTheCertificationsAreNoted() {
        var file = CourseBasedFile.taught("2025-26", LocalDate.of(2025, 8, 18), LocalDate.of(2025, 9, 18))
                .course("ALG", "mathematics", 120);

        assertThat(ruled(new CertifiedCredits(), file)).singleElement().satisfies(
                ruling -> assertThat(ruling.reason().held()).contains("20", "10"));
        assertThat(ruled(new CertifiedCredits(), file.course("ENG", "english", 120))).isEmpty();
    }
}
