package org.manzanita.testing.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.manzanita.model.Agreement;
import org.manzanita.model.Assignment;
import org.manzanita.model.CalendarDay;
import org.manzanita.model.DayKind;
import org.manzanita.model.EntityType;
import org.manzanita.model.Figure;
import org.manzanita.model.Judgement;
import org.manzanita.model.Lea;
import org.manzanita.model.LeaId;
import org.manzanita.model.Minutes;
import org.manzanita.model.ProgramTerm;
import org.manzanita.model.School;
import org.manzanita.model.SchoolType;
import org.manzanita.model.SchoolYear;
import org.manzanita.model.WorkKind;

/** A charter school whose pupils hand in work on each day. */
final class SeededCharter extends SeededProgram {

    private static final String CHOICES = "34674473430758";
    private static final String OTHER = "34674473430759";
    private static final List<String> SUBJECTS = List.of("english", "mathematics", "science",
            "historySocialScience");

    /** A sound charter with these figures of the year. */
    SeededCharter(Map<String, String> figures) {
        super(new LeaId(CHOICES), CHOICES, "choices");
        facts.add(new Lea(new LeaId(CHOICES), "San Juan Choices Charter", EntityType.CHARTER, "Sacramento"));
        facts.add(new School(CHOICES, "Choices", SchoolType.CHARTER, "choices"));
        facts.calendar(calendar);
        facts.program("choices", "Choices", "traditional", ProgramTerm.SHORT, true, "6", "12");
        facts.teacher("C-1", "Ibarra", "Paz", "multipleSubject;english;historySocialScience;mathematics;science");
        facts.teacher("T-301", "Larsen", "Ingrid", "specialEducation");
        facts.boardPolicy("CH-6158", "traditional", adopted());
        facts.setting("ratioOption", "C", LocalDate.of(2021, 7, 1), "governing board of the charter, synthetic");
        figures.forEach((name, value) -> facts.figure(YEAR, name, value, "synthetic"));
        sound("sound-1");
        sound("sound-2");
    }

    /** The same with full-time teachers enough, and nothing amiss. */
    static SeededCharter sound() {
        var charter = new SeededCharter(Map.of("leaAda", "1000", "siteMinutes.9-12", "51840"));
        charter.facts.staffing("C-1", "choices", "1.0", YEAR);
        return charter;
    }

    /** With one of each thing amiss that pupils, claims and the school can have, and three of its determination. */
    static SeededCharter seeded() {
        var charter = new SeededCharter(Map.of("leaAda", "1", "siteMinutes.9-12", "49500",
                "fundingDeterminationPercent", "100", "publicRevenue", "1000000", "certificatedCompensation",
                "380000", "instructionalSpending", "800000", "audited.publicRevenue", "1000000"));
        charter.audited();
        charter.plantInAgreements("AUD-CC-05", "AUD-CC-05");
        charter.plantInPupils("AUD-CC-06", "AUD-CC-09");
        charter.plantInWork();
        charter.plantInTheSchool();
        return charter;
    }

    /** Without a determination of funding, or with one of an earlier year. */
    static SeededCharter undetermined(boolean earlier) {
        var charter = new SeededCharter(Map.of("leaAda", "0.1"));
        charter.facts.staffing("C-1", "choices", "1.0", YEAR);
        if (earlier) {
            charter.facts.add(new Figure(SchoolYear.of("2021-22"), "fundingDeterminationPercent",
                    new BigDecimal("100"), "State Board, synthetic"));
        }
        charter.planted(earlier ? "AUD-DD-04" : "AUD-DD-01",
                earlier ? "DETERMINATION_OTHER_YEAR" : "DETERMINATION_MISSING");
        return charter;
    }

    private void audited() {
        facts.figure(YEAR, "audited.certificatedCompensation", "360000", "synthetic");
        facts.figure(YEAR, "audited.instructionalSpending", "700000", "synthetic");
        facts.figure(YEAR, "determinationPupilRatio", "20", "the form, synthetic");
        facts.staffing("C-1", "choices", "0.005", YEAR);
        planted("AUD-BB-01", "MODE_NOT_CLASSROOM");
        planted("AUD-DD-02", "DETERMINATION_LEVEL");
        planted("AUD-DD-03", "DETERMINATION_AUDITED");
        planted("AUD-DD-05", "DETERMINATION_TEACHERS");
        planted("AUD-CC-03", "RATIO_EXCESS");
    }

    @Override
    void study(SamplePupil pupil, SampleFacts into, List<LocalDate> days) {
        var agreement = pupil.agreement("traditional", "choices", "C-1", days.getFirst(), days.getLast(),
                days.getFirst().minusDays(7), true);
        for (int i = 0; i < days.size(); i++) {
            var day = days.get(i);
            var subject = SUBJECTS.get(i % SUBJECTS.size());
            var work = "W-" + pupil.id() + "-" + i;
            into.add(new Assignment(work, pupil.id(), agreement, subject, Optional.empty(), day, day, subject));
            into.add(new Judgement("J-" + pupil.id() + "-" + i, pupil.id(), work, WorkKind.WORK_PRODUCT, day,
                    day.plusDays(1), "C-1", Optional.empty(), Minutes.of(245), day, day,
                    Optional.of("portfolio/" + work), true));
        }
    }

    private void plantInWork() {
        plant("AUD-CC-07", "WORK_SAMPLE_MISSING", change(one -> judged(one, one.judgedOn(), one.judgedBy(), 245,
                false)));
        plant("AUD-CC-08", "BELOW_MINIMUM_DAY", change(one -> judged(one, one.judgedOn(), one.judgedBy(), 120,
                true)));
        plant("AUD-CC-08", "UNQUALIFIED_JUDGE", change(one -> judged(one, one.judgedOn(), "aide", 245, true)));
        plant("AUD-CC-08", "JUDGED_BEFORE_SUBMITTED", change(one -> judged(one, one.judgedOn().minusDays(2),
                one.judgedBy(), 245, true)));
        plant("AUD-CC-08", "LATE_WORK", change(one -> new Judgement(one.judgementId(), one.pupil(),
                one.assignmentId(), one.workKind(), one.submittedOn().plusDays(4), one.judgedOn().plusDays(4),
                one.judgedBy(), one.reviewedBy(), one.minutes(), one.from(), one.until(), one.evidence(),
                one.retained())));
        facts.setting("charterEngagement", "required", YEAR.firstDay(), "Board of the charter, synthetic");
        plant("AUD-CC-08", "NOT_ENGAGED", SeededCharter::handedInOnceForTheWeek);
        facts.setting("agreementPastSchoolYear", "void", YEAR.firstDay(), "Board of the charter, synthetic");
        // What the days that are lost set off is not done either.
        planted("AUD-CC-02", "DUTY AGREEMENT_TOO_LONG");
        plant("AUD-CC-05", "AGREEMENT_TOO_LONG", stay -> stay.change(Agreement.class, one -> new Agreement(
                one.agreementId(), one.pupil(), one.modality(), one.programId(), one.from(),
                YEAR.lastDay().plusDays(60), one.scheduledDays(), one.supervisor(), one.specialEducationTeacher(),
                one.elements(), one.courseCredits(), one.measure())));
        plant("AUD-CC-08", "NOT_JUDGED", stay -> stay.drop(fact -> fact instanceof Judgement one
                && !one.judgementId().endsWith("-0")));
        plant("AUD-CC-08", "UNQUALIFIED_TEACHER", stay -> stay.change(Agreement.class, one -> agreement(one, "T-900",
                one.courseCredits(), one.specialEducationTeacher())));
        plantBeforeThePolicy("AUD-CC-02");
    }

    private void plantInTheSchool() {
        // A second track, taught on 100 days, with claimed days and no pupil.
        facts.add(new School(OTHER, "Choices, second track", SchoolType.CHARTER, "second"));
        all.subList(0, 100).forEach(day -> facts.add(new CalendarDay("second", day, DayKind.INSTRUCTION)));
        planted("AUD-AA-01", "TOO_FEW_DAYS_TAUGHT");
        claim("total", CHOICES + "X", 10, Optional.empty());
        planted("AUD-CC-04", "CLAIM_DIFFERS");
    }

    /** All the work of the week in one piece, handed in on its last day: only on that day is the pupil seen at work. */
    private static void handedInOnceForTheWeek(SeededStay stay) {
        stay.drop(fact -> (fact instanceof Judgement one && !one.judgementId().endsWith("-0"))
                || (fact instanceof Assignment other && !other.assignmentId().endsWith("-0")));
        stay.change(Assignment.class, one -> new Assignment(one.assignmentId(), one.pupil(), one.agreementId(),
                one.subject(), one.courseId(), stay.day(0), stay.day(4), one.title()));
        stay.change(Judgement.class, one -> new Judgement(one.judgementId(), one.pupil(), one.assignmentId(),
                one.workKind(), stay.day(4), stay.day(4).plusDays(3), one.judgedBy(), one.reviewedBy(),
                Minutes.of(5 * 245), stay.day(0), stay.day(4), one.evidence(), one.retained()));
    }

    private static Consumer<SeededStay> change(UnaryOperator<Judgement> to) {
        return stay -> stay.change(Judgement.class, to);
    }

    private static Judgement judged(Judgement one, LocalDate on, String by, int minutes, boolean retained) {
        return new Judgement(one.judgementId(), one.pupil(), one.assignmentId(), one.workKind(), one.submittedOn(),
                on, by, one.reviewedBy(), Minutes.of(minutes), one.from(), one.until(), one.evidence(), retained);
    }
}
