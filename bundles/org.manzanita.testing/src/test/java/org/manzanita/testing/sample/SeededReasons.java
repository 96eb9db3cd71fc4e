package org.manzanita.testing.sample;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Agreement;
import org.manzanita.model.AgreementEnd;
import org.manzanita.model.Assignment;
import org.manzanita.model.Enrollment;
import org.manzanita.model.Judgement;
import org.manzanita.model.Minutes;
import org.manzanita.model.Party;
import org.manzanita.model.Permission;
import org.manzanita.model.Pupil;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.Signature;
import org.manzanita.model.SignatureMethod;
import org.manzanita.model.Status;

/**
 * A sound {@link SeededSchool}, and beside it a claimed week for each reason that the school does not plant for a step of
 * the guide; the pupil is called as the reason is.
 */
final class SeededReasons {

    private final SeededSchool school = new SeededSchool(false);
    private final Map<String, String> planted = new TreeMap<>();

    SeededReasons() {
        papers();
        work();
        pupils();
    }

    Submission submission() {
        return school.submission();
    }

    /** Each pupil, and the step and the reason of the exception. */
    Map<String, String> planted() {
        return planted;
    }

    private void plant(String step, String reason, Consumer<SeededStay> defect) {
        planted.put(reason, step + " " + reason);
        school.week(reason, defect);
    }

    private void papers() {
        plant("AUD-D-06", "AGREEMENT_EXPIRED", stay -> stay.add(new AgreementEnd(stay.agreement(), stay.pupil(),
                stay.day(2), "the trip was cut short", Optional.empty())));
        plant("AUD-D-08", "AGREEMENT_NOT_SIGNED", stay -> stay.drop(SeededReasons::isOfTheParent));
        plant("AUD-D-08", "PERMISSION_MISSING", stay -> {
            // A signature in time is permission too, where it comes before the first day.
            stay.drop(Permission.class::isInstance);
            stay.drop(SeededReasons::isOfTheParent);
            sign(stay, Party.PARENT_OR_GUARDIAN, "parent", 1);
        });
    }

    private static boolean isOfTheParent(Object fact) {
        return fact instanceof Signature signature && signature.party() == Party.PARENT_OR_GUARDIAN;
    }

    private static void sign(SeededStay stay, Party party, String signer, int day) {
        stay.add(new Signature(stay.agreement(), stay.pupil(), party, signer, stay.day(day), SignatureMethod.PAPER,
                Optional.of(stay.day(day)), Optional.empty()));
    }

    private void work() {
        plant("AUD-D-10", "LATE_WORK", stay -> stay.change(Judgement.class, one -> at(one, 3, 4)));
        plant("AUD-D-11", "JUDGED_BEFORE_SUBMITTED", stay -> stay.change(Judgement.class, one -> at(one, 0, -1)));
        plant("AUD-D-11", "NOT_REVIEWED", stay -> stay.change(Judgement.class, one -> by(one, "T-201")));
        plant("AUD-D-10", "NOTHING_RECORDED", SeededReasons::nothingAfterTheFirstDay);
        // One of the four packets is judged and kept, so that a sample of work is there.
        plant("AUD-D-11", "NOT_JUDGED", stay -> stay.drop(
                fact -> fact instanceof Judgement one && !one.judgementId().endsWith("-eng")));
    }

    private static Judgement by(Judgement one, String teacher) {
        return new Judgement(one.judgementId(), one.pupil(), one.assignmentId(), one.workKind(), one.submittedOn(),
                one.judgedOn(), teacher, Optional.empty(), one.minutes(), one.from(), one.until(), one.evidence(),
                one.retained());
    }

    /** Of the week one packet, of its first day, and nothing for the days after it. */
    private static void nothingAfterTheFirstDay(SeededStay stay) {
        var first = stay.day(0);
        stay.drop(fact -> (fact instanceof Judgement one && !one.judgementId().endsWith("-eng"))
                || (fact instanceof Assignment other && !other.assignmentId().endsWith("-eng")));
        stay.change(Assignment.class, one -> new Assignment(one.assignmentId(), one.pupil(), one.agreementId(),
                one.subject(), one.courseId(), first, first, one.title()));
        stay.change(Judgement.class, one -> new Judgement(one.judgementId(), one.pupil(), one.assignmentId(),
                one.workKind(), first, first.plusDays(1), one.judgedBy(), one.reviewedBy(), Minutes.of(300), first,
                first,
                one.evidence(), one.retained()));
    }

    private static Judgement at(Judgement one, int submitted, int judged) {
        return new Judgement(one.judgementId(), one.pupil(), one.assignmentId(), one.workKind(),
                one.until().plusDays(submitted), one.until().plusDays(judged), one.judgedBy(), one.reviewedBy(),
                one.minutes(), one.from(), one.until(), one.evidence(), one.retained());
    }

    private void pupils() {
        plant("AUD-D-19", "THING_OF_VALUE", stay -> status(stay, Status.THING_OF_VALUE, "gift card"));
        plant("AUD-D-20", "IEP_NOT_AUTHORIZED", stay -> {
            status(stay, Status.IEP, "specialEducationTeacher");
            stay.change(Agreement.class, one -> new Agreement(one.agreementId(), one.pupil(), one.modality(),
                    one.programId(), one.from(), one.until(), one.scheduledDays(), one.supervisor(),
                    Optional.of("T-301"), one.elements(), one.courseCredits(), one.measure()));
            sign(stay, Party.SPECIAL_EDUCATION_TEACHER, "T-301", 0);
        });
        plant("AUD-D-19", "EMPLOYMENT_RESIDENCY", stay -> {
            status(stay, Status.RESIDENCY_BY_EMPLOYMENT, "");
            stay.change(Agreement.class, one -> program(one, "tk5-remote"));
        });
        plant("AUD-D-20", "CLASSROOM_ALTERNATIVE", stay -> {
            status(stay, Status.EXPULSION_REFERRED, "48915");
            stay.change(Agreement.class, one -> with(one, "classroomAlternative"));
        });
        plant("AUD-D-20", "VOLUNTARY", stay -> status(stay, Status.CONSENT_WITHDRAWN, ""));
        plant("AUD-D-20", "PARENTAL_LEAVE", stay -> status(stay, Status.PARENTAL_LEAVE, ""));
        planted.put("NOT_ENROLLED", "AUD-D-25 NOT_ENROLLED");
        school.week("NOT_ENROLLED", stay -> stay.change(Enrollment.class, one -> new Enrollment(one.enrollmentId(),
                one.pupil(), one.schoolId(), one.grade(), one.placement(), stay.day(2), one.until())));
        plant("AUD-D-20", "HOME_HOSPITAL", stay -> status(stay, Status.HOME_HOSPITAL, ""));
        plant("AUD-D-20", "OVER_AGE", stay -> stay.change(Pupil.class,
                one -> new Pupil(one.pupil(), one.birthDate().minusYears(12), one.ssid(), one.group())));
    }

    private static Agreement with(Agreement one, String element) {
        var elements = new TreeSet<>(one.elements());
        elements.add(element);
        return new Agreement(one.agreementId(), one.pupil(), one.modality(), one.programId(), one.from(), one.until(),
                one.scheduledDays(), one.supervisor(), one.specialEducationTeacher(), elements, one.courseCredits(),
                one.measure());
    }

    private static Agreement program(Agreement one, String program) {
        return new Agreement(one.agreementId(), one.pupil(), one.modality(), program, one.from(), one.until(),
                one.scheduledDays(), one.supervisor(), one.specialEducationTeacher(), one.elements(),
                one.courseCredits(), one.measure());
    }

    private static void status(SeededStay stay, Status status, String detail) {
        stay.add(new PupilStatus(stay.pupil(), status, stay.day(0), Optional.of(stay.day(4)), detail));
    }
}
