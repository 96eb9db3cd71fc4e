package org.manzanita.testing.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.manzanita.ledger.Submission;
import org.manzanita.model.ActionKind;
import org.manzanita.model.ActionTaken;
import org.manzanita.model.Agreement;
import org.manzanita.model.Assignment;
import org.manzanita.model.Claim;
import org.manzanita.model.ClassroomAttendance;
import org.manzanita.model.Course;
import org.manzanita.model.CourseEnrollment;
import org.manzanita.model.CourseMode;
import org.manzanita.model.Enrollment;
import org.manzanita.model.Fact;
import org.manzanita.model.GradeSpan;
import org.manzanita.model.Judgement;
import org.manzanita.model.Minutes;
import org.manzanita.model.Participation;
import org.manzanita.model.ParticipationEvidence;
import org.manzanita.model.Permission;
import org.manzanita.model.PupilId;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.model.School;
import org.manzanita.model.SchoolType;
import org.manzanita.model.SchoolYear;
import org.manzanita.model.Sets;
import org.manzanita.model.Signature;
import org.manzanita.model.Status;

/**
 * San Juan's programs in 2022-23 with sound pupils, and with one pupil or thing amiss for each step of the audit guide.
 *
 * <p>Each defect stands in a stay of its own, so that it can be told from every other.
 */
final class SeededSchool {

    static final SchoolYear YEAR = SchoolYear.of("2022-23");
    private static final String ELEMENTARY = "34674476034367";
    private static final String CONTINUATION = "34674473430999";

    private final SampleFacts facts = new SampleFacts(SampleFacts.SAN_JUAN);
    private final SampleCalendar calendar = SampleCalendar.sanJuan2022("san-juan");
    private final SampleSessions sessions = new SampleSessions(facts, calendar);
    private final List<LocalDate> all = calendar.schooldays();
    private final List<LocalDate> p2 = calendar.schooldaysOfP2();
    /** Step and pupil of each defect; the pupil is empty where it is the LEA's. */
    private final Map<String, String> planted = new TreeMap<>();
    private final List<Claim> claims = new ArrayList<>();

    SeededSchool(boolean seeded) {
        facts.sanJuan();
        facts.calendar(calendar);
        facts.setting("ratioOption", "A", LocalDate.of(2021, 7, 1), "Board of Education, synthetic");
        facts.figure(YEAR, "otherProgramsAda", "24000", "synthetic");
        facts.figure(YEAR, "otherProgramsFte", "1000", "synthetic");
        sessions.offer();
        // A pupil of each band is there all year, so that every session has somebody to record.
        sound("sound-1", "1");
        sound("sound-3", "3");
        sound("sound-5", "5");
        sound("sound-7", "7");
        sound("sound-10", "10");
        trip("sound-trip", stay -> {});
        if (seeded) {
            plantInPupils();
            plantInTheLea();
        } else {
            facts.staffing("T-101", "tk5-remote", "1.0", YEAR);
            facts.staffing("T-201", "el-sereno-9-12", "1.0", YEAR);
            facts.staffing("T-202", "el-sereno-6-8", "1.0", YEAR);
        }
    }

    /** Step to pupil; the pupil is empty where the exception is the LEA's. */
    Map<String, String> planted() {
        return planted;
    }

    Submission submission() {
        var made = facts.submission();
        var lines = new ArrayList<>(made.lines());
        claims.forEach(claim -> lines.add(new Submission.Line(claim, "")));
        return new Submission(made.lea(), made.by(), lines, made.names());
    }

    private void plantInPupils() {
        defect("AUD-D-03", pupil -> {
            sound(pupil, "7");
            act(pupil, ActionKind.RETURN_REQUESTED, all.get(40));
        });
        trip("AUD-D-06", stay -> claim(stay.id(), ELEMENTARY, 5 + 3));
        trip("AUD-D-07", stay -> stay.change(Agreement.class, one -> new Agreement(one.agreementId(), one.pupil(),
                one.modality(), one.programId(), one.from(), one.until(), one.scheduledDays(), one.supervisor(),
                one.specialEducationTeacher(), one.elements(), one.courseCredits(), Optional.empty())));
        trip("AUD-D-08", stay -> stay.change(Signature.class, one -> new Signature(one.agreementId(), one.pupil(),
                one.party(), one.signer(), all.get(all.indexOf(stay.days().getFirst()) + 12), one.method(),
                Optional.empty(), Optional.empty())));
        trip("AUD-D-10", stay -> stay.change(Judgement.class, one -> judged(one, one.judgedBy(),
                Minutes.of(one.minutes().count() * 4 / 5), one.retained())));
        trip("AUD-D-11", stay -> stay.change(Judgement.class,
                one -> judged(one, "aide", one.minutes(), one.retained())));
        trip("AUD-D-12", stay -> stay.change(Judgement.class,
                one -> judged(one, one.judgedBy(), one.minutes(), false)));
        trip("AUD-D-13", stay -> stay.add(new ClassroomAttendance(stay.pupil(), stay.days().get(1), "all",
                Minutes.of(300))));
        trip("AUD-D-14", stay -> stay.add(new Participation(
                "S22-4-5-" + String.valueOf(stay.days().get(1)).substring(5), stay.pupil(), Minutes.of(30),
                ParticipationEvidence.NONE, Optional.empty())));
        trip("AUD-D-15", stay -> stay.add(new CourseEnrollment("CE-" + stay.id(), stay.pupil(), "art",
                CourseMode.TRADITIONAL, Optional.of("A-" + stay.id() + "-1"), "T-101", Optional.empty(),
                stay.days().getFirst(), Optional.of(stay.days().getLast()))));
        trip("AUD-D-17", stay -> {
            for (int i = 0; i < 5; i++) {
                stay.add(new Assignment("M-" + i, stay.pupil(), "A-" + stay.id() + "-1", "english",
                        Optional.empty(), stay.days().getFirst(), stay.days().get(i), "Missed " + i));
            }
        });
        trip("AUD-D-18", stay -> stay.change(Agreement.class, one -> new Agreement(one.agreementId(), one.pupil(),
                one.modality(), one.programId(), one.from(), one.until(), one.scheduledDays(), "T-900",
                one.specialEducationTeacher(), one.elements(), one.courseCredits(), one.measure())));
        trip("AUD-D-19", stay -> {
            stay.drop(fact -> fact instanceof PupilStatus status
                    && status.status() == Status.RESIDENCE_COUNTY);
            stay.add(new PupilStatus(stay.pupil(), Status.RESIDENCE_COUNTY, YEAR.firstDay(),
                    Optional.empty(), "Fresno"));
        });
        trip("AUD-D-20", stay -> stay.add(new PupilStatus(stay.pupil(), Status.SUSPENDED,
                stay.days().get(1), Optional.of(stay.days().get(2)), "")));
        trip("AUD-D-25", stay -> stay.change(Enrollment.class, one -> new Enrollment(one.enrollmentId(), one.pupil(),
                one.schoolId(), one.grade(), "", one.from(), one.until())));
        defect("AUD-D-22", pupil -> trip(pupil, ELEMENTARY, "5", all.subList(30, 32), stay -> {}));
        defect("AUD-D-09", this::twoStaysOfWhichTheSecondIsSignedLate);
        defect("AUD-D-16", pupil -> pupilAllYear(pupil, "10", day -> !isWeekOf(day, all.get(60))));
    }

    private void plantInTheLea() {
        planted.put("AUD-D-01", "");
        claims.add(new Claim("total", YEAR, ReportingPeriod.P2, "34674476034391", GradeSpan.TK_3, Optional.empty(),
                BigDecimal.TEN, Optional.empty()));
        planted.put("AUD-D-04", "");
        planted.put("AUD-D-05", "");
        claims.replaceAll(claim -> claim.claimId().equals("P2-sound-10")
                ? new Claim(claim.claimId(), YEAR, claim.period(), claim.schoolId(), claim.gradeSpan(), claim.pupil(),
                        claim.days(), Optional.of(new BigDecimal("9.99")))
                : claim);
        planted.put("AUD-D-21", "");
        facts.add(new Course("economics", "Economics", "historySocialScience", true, false));
        planted.put("AUD-D-23", "");
        facts.staffing("T-101", "tk5-remote", "0.01", YEAR);
        facts.staffing("T-201", "el-sereno-9-12", "0.01", YEAR);
        facts.staffing("T-202", "el-sereno-6-8", "0.01", YEAR);
        planted.put("AUD-D-24", "");
        facts.add(new School(CONTINUATION, "Continuation", SchoolType.CONTINUATION, "san-juan"));
        trip("continuation", CONTINUATION, "10", p2.subList(p2.size() - 5, p2.size()), stay -> {});
    }

    private void defect(String step, Consumer<String> plant) {
        planted.put(step, step);
        plant.accept(step);
    }

    /** A claimed stay of one whole week, so that its work is one packet a subject. */
    void week(String id, Consumer<SeededStay> defect) {
        var week = SamplePupil.weeks(all.subList(30, 60)).values().stream().filter(days -> days.size() == 5).findFirst()
                .orElseThrow();
        trip(id, ELEMENTARY, "5", week, defect);
    }

    private void trip(String id, Consumer<SeededStay> defect) {
        if (id.startsWith("AUD")) {
            planted.put(id, id);
        }
        trip(id, ELEMENTARY, "5", all.subList(30, 35), defect);
    }

    private void trip(String id, String school, String grade, List<LocalDate> days, Consumer<SeededStay> defect) {
        var gathered = new SampleFacts(SampleFacts.SAN_JUAN);
        var pupil = new SamplePupil(gathered, YEAR, id, "Trip", id, grade, school, all.getFirst(), "specialInterest");
        var agreement = pupil.agreement("traditional", "site-short-term", "T-101", days.getFirst(), days.getLast(),
                days.getFirst().minusDays(3), true);
        pupil.worksAlone(agreement, days, "T-101");
        var stay = new SeededStay(id, days);
        gathered.submission().lines().forEach(line -> stay.add(line.fact()));
        defect.accept(stay);
        stay.made().forEach(facts::add);
        if (claims.stream().noneMatch(claim -> claim.claimId().equals("P2-" + id))) {
            claim(id, school, days.size());
        }
    }

    private void sound(String id, String grade) {
        pupilAllYear(id, grade, day -> true);
    }

    private void pupilAllYear(String id, String grade, Predicate<LocalDate> worked) {
        boolean elementary = List.of("1", "3", "5").contains(grade);
        var school = elementary ? ELEMENTARY : SampleFacts.EL_SERENO;
        var pupil = new SamplePupil(facts, YEAR, id, "Sound", id, grade, school, all.getFirst(), "healthOrWork");
        var teacher = elementary ? "T-101" : grade.equals("7") ? "T-202" : "T-201";
        var program = elementary ? "tk5-remote" : grade.equals("7") ? "el-sereno-6-8" : "el-sereno-9-12";
        var agreement = pupil.agreement("traditional", program, teacher, all.getFirst(), all.getLast(),
                all.getFirst().minusDays(6), true);
        pupil.works(agreement, all, sessions, teacher, worked);
        claim(id, school, (int) p2.stream().filter(worked).count());
    }

    /** Ten schooldays, and five more of which the fifth is the fifteenth of the year; the second is signed on it. */
    private void twoStaysOfWhichTheSecondIsSignedLate(String id) {
        var pupil = new SamplePupil(facts, YEAR, id, "Twice", id, "5", ELEMENTARY, all.getFirst(), "specialInterest");
        var first = all.subList(30, 40);
        var second = all.subList(60, 65);
        var one = pupil.agreement("traditional", "site-short-term", "T-101", first.getFirst(), first.getLast(),
                first.getFirst().minusDays(3), true);
        pupil.worksAlone(one, first, "T-101");
        var two = pupil.agreement("traditional", "site-short-term", "T-101", second.getFirst(), second.getLast(),
                second.getLast(), true);
        pupil.worksAlone(two, second, "T-101");
        facts.add(new Permission(two, pupil.id(), second.getFirst().minusDays(3),
                Sets.of("dates", "methods", "evaluation", "resources")));
        // What the lost day sets off was done.
        for (var action : List.of(ActionKind.CONTACTS_VERIFIED, ActionKind.NOTICE_SENT, ActionKind.OUTREACH_PLANNED,
                ActionKind.CONFERENCE_HELD)) {
            facts.add(new ActionTaken("X-" + id + "-" + action, pupil.id(), action, second.getLast(),
                    Optional.of(second.getLast()),
                    action == ActionKind.CONFERENCE_HELD
                            ? Sets.of("pupil", "parentOrGuardian", "supervisingTeacher")
                            : Sets.of()));
        }
        // The last day is read as long-term and was not signed for before: it was rightly left out of the claim.
        claim(id, ELEMENTARY, first.size() + second.size() - 1);
    }

    private void claim(String id, String school, int days) {
        var grade = facts.submission().lines().stream().map(Submission.Line::fact)
                .filter(fact -> fact instanceof Enrollment enrollment && enrollment.pupil().value().equals(id))
                .map(fact -> ((Enrollment) fact).grade()).findFirst();
        claims.add(new Claim("P2-" + id, YEAR, ReportingPeriod.P2, school,
                grade.map(one -> one.span()).orElse(GradeSpan.GRADES_4_6), Optional.of(new PupilId(id)),
                BigDecimal.valueOf(days), Optional.empty()));
    }

    private void act(String id, ActionKind action, LocalDate on) {
        facts.add(new ActionTaken("X-" + id, new PupilId(id), action, on, Optional.empty(), Sets.of()));
    }

    private static boolean isWeekOf(LocalDate day, LocalDate other) {
        return SamplePupil.weeks(List.of(day)).keySet().equals(SamplePupil.weeks(List.of(other)).keySet());
    }

    private static Judgement judged(Judgement one, String by, Minutes minutes, boolean retained) {
        return new Judgement(one.judgementId(), one.pupil(), one.assignmentId(), one.workKind(), one.submittedOn(),
                one.judgedOn(), by, one.reviewedBy(), minutes, one.from(), one.until(), one.evidence(), retained);
    }
}
