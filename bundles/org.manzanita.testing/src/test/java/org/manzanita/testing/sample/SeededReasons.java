package org.manzanita.testing.sample;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Agreement;
import org.manzanita.model.AgreementEnd;
import org.manzanita.model.Judgement;
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

    /** Each reason, and the step that examines it. */
    Map<String, String> planted() {
        return planted;
    }

    private void plant(String step, String reason, Consumer<SeededStay> defect) {
        planted.put(reason, step);
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
        // One of the four packets is judged and kept, so that a sample of work is there.
        plant("AUD-D-11", "NOT_JUDGED", stay -> stay.drop(
                fact -> fact instanceof Judgement one && !one.judgementId().endsWith("-eng")));
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
        plant("AUD-D-20", "HOME_HOSPITAL", stay -> status(stay, Status.HOME_HOSPITAL, ""));
        plant("AUD-D-20", "OVER_AGE", stay -> stay.change(Pupil.class,
                one -> new Pupil(one.pupil(), one.birthDate().minusYears(12), one.ssid(), one.group())));
    }

    private static void status(SeededStay stay, Status status, String detail) {
        stay.add(new PupilStatus(stay.pupil(), status, stay.day(0), Optional.of(stay.day(4)), detail));
    }
}
