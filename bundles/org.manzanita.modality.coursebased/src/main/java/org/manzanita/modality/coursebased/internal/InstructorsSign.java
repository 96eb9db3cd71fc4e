package org.manzanita.modality.coursebased.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.manzanita.modality.coursebased.CourseBasedModality;
import org.manzanita.model.CourseEnrollment;
import org.manzanita.model.Party;
import org.manzanita.model.Signature;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Period;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.StateRule;
import org.osgi.service.component.annotations.Component;

/**
 * EC 51749.6(b)(1), as it stood through 2020-21: every certificated employee who provides instruction signs the
 * learning agreement before instruction begins.
 *
 * <p>A late signature is read as general law reads one, by the setting {@code lateLongTermSignature}.
 */
@Component
public final class InstructorsSign implements StateRule {

    @Override
    public List<String> rules() {
        return List.of("C-26");
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        if (!period.agreement().fact().modality().equals(CourseBasedModality.NAME)) {
            return List.of();
        }
        var enrollments = EnrolledCourses.courseBased(period);
        return Runs.of(period.schooldays(), day -> law.find("allCourseTeachersSign", CourseBasedModality.NAME, day)
                .flatMap(row -> enrollments.stream().filter(enrollment -> isTaught(period, enrollment, day))
                        .flatMap(enrollment -> unsigned(period, enrollment, row, day).stream()).findFirst()));
    }

    private static boolean isTaught(Period period, Recorded<CourseEnrollment> enrollment, LocalDate day) {
        return enrollment.fact().holdsOn(day)
                && enrollment.fact().agreementId().filter(period.agreement().fact().agreementId()::equals).isPresent();
    }

    private static Optional<Reason> unsigned(Period period, Recorded<CourseEnrollment> enrollment, LawRow row,
            LocalDate day) {
        var teacher = enrollment.fact().teacher();
        var signature = period.pupil().signaturesOf(period.agreement().fact().agreementId()).stream()
                .filter(signed -> signed.fact().signer().equals(teacher) && isOfAnEmployee(signed.fact()))
                .min(Comparator.comparing(signed -> signed.fact().signedOn()));
        if (signature.isEmpty()) {
            return Optional.of(Reason.refuses("CBIS_TEACHER_UNSIGNED", row.citation(), teacher + ", who teaches "
                    + enrollment.fact().courseId() + ", has not signed the learning agreement.",
                    List.of(enrollment.id())));
        }
        var begins = enrollment.fact().from().isBefore(period.agreement().fact().from())
                ? period.agreement().fact().from()
                : enrollment.fact().from();
        var signedOn = signature.get().fact().signedOn();
        if (signedOn.isBefore(begins) || isCured(period, signedOn, day)) {
            return Optional.empty();
        }
        return Optional.of(Reason.refuses("CBIS_TEACHER_UNSIGNED", row.citation(), teacher + ", who teaches "
                + enrollment.fact().courseId() + " from " + begins + ", signed the learning agreement only on "
                + signedOn
                + " (reading lateLongTermSignature: " + reading(period, day) + ").",
                List.of(enrollment.id(), signature.get().id())));
    }

    private static boolean isCured(Period period, LocalDate signedOn, LocalDate day) {
        return switch (reading(period, day)) {
            case "reExecutedOnly", "voidAgreement" -> false;
            default -> day.isAfter(signedOn);
        };
    }

    private static String reading(Period period, LocalDate day) {
        return period.program().setting("lateLongTermSignature", day).map(setting -> setting.fact().value())
                .orElse("afterCompletion");
    }

    private static boolean isOfAnEmployee(Signature signature) {
        return signature.party() == Party.COURSE_TEACHER || signature.party() == Party.SUPERVISING_TEACHER
                || signature.party() == Party.SPECIAL_EDUCATION_TEACHER;
    }
}
