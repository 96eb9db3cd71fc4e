package org.manzanita.testing.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Agreement;
import org.manzanita.model.AgreementEnd;
import org.manzanita.model.Claim;
import org.manzanita.model.ClassroomAttendance;
import org.manzanita.model.GradeSpan;
import org.manzanita.model.LeaId;
import org.manzanita.model.Minutes;
import org.manzanita.model.Party;
import org.manzanita.model.Permission;
import org.manzanita.model.Pupil;
import org.manzanita.model.PupilId;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.model.SchoolYear;
import org.manzanita.model.Signature;
import org.manzanita.model.SignatureMethod;
import org.manzanita.model.Status;

/**
 * A program in 2022-23 with claimed stays of a week in grade 10, sound ones and one for each reason; its pupil is called
 * as the reason is. What every program can have amiss is planted here.
 */
abstract class SeededProgram {

    static final SchoolYear YEAR = SchoolYear.of("2022-23");

    final SampleFacts facts;
    final SampleCalendar calendar;
    final List<LocalDate> all;
    final String school;
    private final SortedSet<String> planted = new TreeSet<>();

    SeededProgram(LeaId lea, String school, String calendarId) {
        this.facts = new SampleFacts(lea);
        this.calendar = SampleCalendar.sanJuan2022(calendarId);
        this.all = calendar.schooldays();
        this.school = school;
    }

    /** What is amiss, each as its step, its reason and its pupil, if it has one. */
    SortedSet<String> planted() {
        return planted;
    }

    Submission submission() {
        return facts.submission();
    }

    /** A sound stay over the days, its learning recorded. */
    abstract void study(SamplePupil pupil, SampleFacts into, List<LocalDate> days);

    final List<LocalDate> week() {
        return SamplePupil.weeks(all.subList(30, 60)).values().stream().filter(days -> days.size() == 5).findFirst()
                .orElseThrow();
    }

    final void sound(String id) {
        stay(id, week(), 5, stay -> {});
    }

    /** A claimed week with something amiss of the pupil, under the step. */
    final void plant(String step, String reason, Consumer<SeededStay> defect) {
        plant(step, reason, 5, defect);
    }

    final void plant(String step, String reason, int claimed, Consumer<SeededStay> defect) {
        planted(step, reason + " " + reason);
        stay(reason, week(), claimed, defect);
    }

    /** A claimed week before the board adopted its policy. */
    final void plantBeforeThePolicy(String step) {
        planted(step, "NO_POLICY NO_POLICY");
        stay("NO_POLICY", all.subList(5, 10), 5, stay -> {});
    }

    /** When the policy was adopted. */
    final LocalDate adopted() {
        return all.get(15);
    }

    /** Something amiss of the LEA, or one more thing of a pupil, under the step. */
    final void planted(String step, String reason) {
        planted.add(step + " " + reason);
    }

    final void stay(String id, List<LocalDate> days, int claimed, Consumer<SeededStay> defect) {
        var gathered = new SampleFacts(facts.lea());
        var pupil = new SamplePupil(gathered, YEAR, id, "Seeded", id, "10", school, all.getFirst(), "specialInterest");
        study(pupil, gathered, days);
        var stay = new SeededStay(id, days);
        gathered.submission().lines().forEach(line -> stay.add(line.fact()));
        defect.accept(stay);
        stay.made().forEach(facts::add);
        claim(id, school, claimed, Optional.of(new PupilId(id)));
    }

    final void claim(String id, String at, int days, Optional<PupilId> pupil) {
        facts.add(new Claim("P2-" + id, YEAR, ReportingPeriod.P2, at, GradeSpan.GRADES_9_12, pupil,
                BigDecimal.valueOf(days), Optional.empty()));
    }

    /** What can be amiss of the agreement of any program; the steps differ. */
    final void plantInAgreements(String papers, String signatures) {
        plant(papers, "NO_DAY_ON_RECORD", 8, stay -> {});
        plant(papers, "AGREEMENT_ELEMENT_MISSING", stay -> stay.change(Agreement.class, one -> agreement(one,
                one.supervisor(), Optional.empty(), one.specialEducationTeacher())));
        plant(papers, "AGREEMENT_EXPIRED", stay -> stay.add(new AgreementEnd(stay.agreement(), stay.pupil(),
                stay.day(2), "the stay was cut short", Optional.empty())));
        plant(signatures, "AGREEMENT_NOT_SIGNED", stay -> stay.drop(fact -> fact instanceof Signature signature
                && signature.party() == Party.PARENT_OR_GUARDIAN));
        plant(signatures, "AGREEMENT_SIGNED_LATE", stay -> stay.change(Signature.class,
                one -> new Signature(one.agreementId(), one.pupil(), one.party(), one.signer(),
                        all.get(all.indexOf(stay.day(0)) + 12), one.method(), Optional.empty(), Optional.empty())));
    }

    /** What can be amiss of any pupil, all under one step. */
    final void plantInPupils(String step, String twice) {
        plant(step, "NOT_RESIDENT", stay -> {
            stay.drop(fact -> fact instanceof PupilStatus status && status.status() == Status.RESIDENCE_COUNTY);
            stay.add(new PupilStatus(stay.pupil(), Status.RESIDENCE_COUNTY, YEAR.firstDay(), Optional.empty(),
                    "Fresno"));
        });
        plant(step, "THING_OF_VALUE", stay -> status(stay, Status.THING_OF_VALUE, "gift card"));
        plant(step, "SUSPENDED", stay -> status(stay, Status.SUSPENDED, ""));
        plant(step, "HOME_HOSPITAL", stay -> status(stay, Status.HOME_HOSPITAL, ""));
        plant(step, "IEP_NOT_AUTHORIZED", stay -> {
            status(stay, Status.IEP, "specialEducationTeacher");
            stay.change(Agreement.class, one -> agreement(one, one.supervisor(), one.courseCredits(),
                    Optional.of("T-301")));
            stay.add(new Signature(stay.agreement(), stay.pupil(), Party.SPECIAL_EDUCATION_TEACHER, "T-301",
                    stay.day(0).minusDays(7), SignatureMethod.PAPER,
                    Optional.of(stay.day(0).minusDays(7)), Optional.empty()));
        });
        plant(step, "OVER_AGE", stay -> stay.change(Pupil.class,
                one -> new Pupil(one.pupil(), one.birthDate().minusYears(12), one.ssid(), one.group())));
        plant(twice, "DOUBLE_DAY", stay -> stay.add(new ClassroomAttendance(stay.pupil(), stay.day(1), "all",
                Minutes.of(300))));
    }

    static void withoutPermission(SeededStay stay) {
        stay.drop(Permission.class::isInstance);
    }

    static void status(SeededStay stay, Status status, String detail) {
        stay.add(new PupilStatus(stay.pupil(), status, stay.day(0), Optional.of(stay.day(4)), detail));
    }

    static Agreement agreement(Agreement one, String supervisor, Optional<BigDecimal> credits,
            Optional<String> specialEducation) {
        return new Agreement(one.agreementId(), one.pupil(), one.modality(), one.programId(), one.from(), one.until(),
                one.scheduledDays(), supervisor, specialEducation, one.elements(), credits, one.measure());
    }
}
