package org.manzanita.testing.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.manzanita.model.ActionKind;
import org.manzanita.model.ActionTaken;
import org.manzanita.model.Agreement;
import org.manzanita.model.Course;
import org.manzanita.model.CourseCertification;
import org.manzanita.model.CourseEnrollment;
import org.manzanita.model.CourseMode;
import org.manzanita.model.Channel;
import org.manzanita.model.EntityType;
import org.manzanita.model.Enrollment;
import org.manzanita.model.Lea;
import org.manzanita.model.School;
import org.manzanita.model.SchoolType;
import org.manzanita.model.Session;
import org.manzanita.model.SessionForm;
import org.manzanita.model.SessionKind;
import org.manzanita.model.Signature;
import org.manzanita.model.Minutes;
import org.manzanita.model.ProgramTerm;
import org.manzanita.model.Progress;
import org.manzanita.model.Sets;

/** San Juan with a course-based program beside its own. */
final class SeededCourses extends SeededProgram {

    private static final String HIGH = "34674473430493";
    private static final String OTHER = "34674473433322";
    private static final List<String> COURSES = List.of("ENG", "ALG", "BIO", "WLD");
    private static final SortedSet<String> INDICATORS = Sets.of("achievement", "completion", "learning",
            "progressing");

    SeededCourses(boolean seeded) {
        super(SampleFacts.SAN_JUAN, HIGH, "san-juan");
        facts.add(new Lea(SampleFacts.SAN_JUAN, "San Juan Unified", EntityType.DISTRICT, "Sacramento"));
        facts.add(new School(HIGH, "Bella Vista High", SchoolType.REGULAR, "san-juan"));
        facts.add(new School(OTHER, "Mira Loma High", SchoolType.REGULAR, "san-juan"));
        facts.calendar(calendar);
        facts.teacher("T-201", "Nguyen", "Linh", "english;historySocialScience");
        facts.teacher("T-202", "Haddad", "Samir", "mathematics;science");
        facts.teacher("T-301", "Larsen", "Ingrid", "specialEducation");
        facts.program("courses", "Courses", "course-based", ProgramTerm.SHORT, true, "9", "12");
        facts.program("courses-long", "Courses, long-term", "course-based", ProgramTerm.LONG, true, "9", "12");
        SamplePupil.weeks(all).values().forEach(week -> facts.add(new Session("S-" + week.getFirst(), "courses-long",
                week.getFirst(), SessionKind.SYNCHRONOUS, SessionForm.SMALL_GROUP, Channel.INTERNET, "T-201",
                Minutes.of(40), true, true)));
        facts.boardPolicy("BP-6158-C", "course-based", adopted());
        facts.setting("ratioOption", "A", LocalDate.of(2021, 7, 1), "Board of Education, synthetic");
        facts.figure(YEAR, "otherProgramsAda", "24000", "synthetic");
        facts.figure(YEAR, "otherProgramsFte", "1000", "synthetic");
        facts.staffing("T-201", "courses", seeded ? "0.001" : "1.0", YEAR);
        COURSES.forEach(course -> course(course, true));
        course("AST", false);
        sound("sound-1");
        stay("sound-long", month(), 20, stay -> {});
        if (seeded) {
            plantInAgreements("AUD-Y-03", "AUD-Y-04");
            plantInPupils("AUD-Y-10", "AUD-Y-11");
            plantInCourses();
            plantInLongStays();
            plantBeforeThePolicy("AUD-Y-01");
            plant("AUD-Y-10", "NOT_IDENTIFIED", stay -> stay.change(Enrollment.class, one -> new Enrollment(
                    one.enrollmentId(), one.pupil(), one.schoolId(), one.grade(), "", one.from(), one.until())));
            plant("AUD-Y-04", "PERMISSION_MISSING", stay -> {
                withoutPermission(stay);
                stay.change(Signature.class,
                        one -> new Signature(one.agreementId(), one.pupil(), one.party(), one.signer(), stay.day(1),
                                one.method(),
                                Optional.of(stay.day(1)), Optional.empty()));
            });
            planted("AUD-Y-10", "MIN_CONSECUTIVE_DAYS MIN_CONSECUTIVE_DAYS");
            stay("MIN_CONSECUTIVE_DAYS", week().subList(0, 2), 2, stay -> {});
            planted("AUD-Y-12", "CLAIM_DIFFERS");
            claim("total", OTHER, 10, Optional.empty());
            planted("AUD-Y-13", "RATIO_EXCESS");
        }
    }

    private void course(String id, boolean certified) {
        facts.add(new Course(id, id, subject(id), true, true));
        if (certified) {
            facts.add(new CourseCertification(id, YEAR, "R-" + id, LocalDate.of(2022, 6, 21), Minutes.of(60),
                    Minutes.of(10_800), new BigDecimal("6.875"),
                    Sets.of("rigor", "standards", "access", "duration", "synchronousPlan")));
        }
    }

    private static String subject(String course) {
        return switch (course) {
            case "ENG" -> "english";
            case "ALG" -> "mathematics";
            case "WLD" -> "historySocialScience";
            default -> "science";
        };
    }

    private static String teacher(String course) {
        return List.of("ALG", "BIO", "AST").contains(course) ? "T-202" : "T-201";
    }

    @Override
    void study(SamplePupil pupil, SampleFacts into, List<LocalDate> days) {
        var agreement = pupil.agreement("course-based", days.size() < 15 ? "courses" : "courses-long", "T-201",
                days.getFirst(), days.getLast(),
                days.getFirst().minusDays(7), true);
        COURSES.forEach(course -> enroll(pupil, into, agreement, course, days));
    }

    private static void enroll(SamplePupil pupil, SampleFacts into, String agreement, String course,
            List<LocalDate> days) {
        into.add(new CourseEnrollment("C-" + pupil.id() + "-" + course, pupil.id(), course, CourseMode.COURSE_BASED,
                Optional.of(agreement), teacher(course), Optional.empty(), days.getFirst(),
                Optional.of(days.getLast())));
        into.add(new Progress(pupil.id(), course, days.getFirst().minusDays(1), true, INDICATORS, teacher(course)));
        into.add(new ActionTaken("G-" + pupil.id() + "-" + course, pupil.id(), ActionKind.GRADEBOOK_FILED,
                days.getLast().plusDays(7), Optional.empty(), Sets.of(course)));
    }

    private void plantInCourses() {
        plant("AUD-Y-02", "CBIS_COURSE_NOT_CERTIFIED", stay -> {
            stay.change(CourseEnrollment.class, one -> one.courseId().equals("BIO")
                    ? enrolled(one, "AST", one.agreementId(), "T-202")
                    : one);
            stay.change(Progress.class, one -> one.courseId().equals("BIO")
                    ? new Progress(one.pupil(), "AST", one.decidedOn(), true, INDICATORS, "T-202")
                    : one);
            stay.add(new ActionTaken("G-AST", stay.pupil(), ActionKind.GRADEBOOK_FILED, stay.day(4).plusDays(7),
                    Optional.empty(), Sets.of("AST")));
        });
        plant("AUD-Y-03", "CBIS_CREDITS_DIFFER", stay -> stay.change(Agreement.class, one -> agreement(one,
                one.supervisor(), Optional.of(new BigDecimal("30")), one.specialEducationTeacher())));
        plant("AUD-Y-05", "CBIS_TEACHER_NOT_QUALIFIED", stay -> stay.change(CourseEnrollment.class,
                one -> one.courseId().equals("BIO") ? enrolled(one, "BIO", one.agreementId(), "aide") : one));
        plant("AUD-Y-05", "UNQUALIFIED_TEACHER", stay -> stay.change(Agreement.class, one -> agreement(one, "T-900",
                one.courseCredits(), one.specialEducationTeacher())));
        plant("AUD-Y-06", "CBIS_PROGRESS_UNDECIDED", stay -> stay.drop(
                fact -> fact instanceof Progress progress && progress.courseId().equals("ENG")));
        plant("AUD-Y-06", "CBIS_NOT_PROGRESSING", stay -> {
            stay.add(new Progress(stay.pupil(), "ENG", stay.day(0), false, INDICATORS, "T-201"));
        });
        planted("AUD-Y-06", "DUTY CBIS_NOT_PROGRESSING");
        plant("AUD-Y-08", "DUTY", stay -> stay.drop(fact -> fact instanceof ActionTaken taken
                && taken.covers().contains("ENG")));
        plant("AUD-Y-11", "BELOW_MINIMUM_DAY", stay -> {
            stay.drop(fact -> fact instanceof CourseEnrollment one && one.courseId().equals("ENG"));
            stay.change(Agreement.class, one -> agreement(one, one.supervisor(),
                    Optional.of(new BigDecimal("20.625")), one.specialEducationTeacher()));
        });
        plant("AUD-Y-11", "CBIS_OTHER_AGREEMENT", stay -> stay.change(CourseEnrollment.class,
                one -> enrolled(one, one.courseId(), Optional.of("A-other"), one.teacher())));
        plant("AUD-Y-11", "CBIS_NO_COURSE", stay -> stay.drop(CourseEnrollment.class::isInstance));
    }

    /** Progress lost on the last day, which costs no day; and a return that was asked for in vain. */
    private void plantInLongStays() {
        planted("AUD-Y-07", "DUTY reengagement");
        planted("AUD-Y-06", "DUTY reengagement");
        planted("AUD-Y-09", "DUTY return");
        stay("reengagement", month(), 20, stay -> {
            stay.add(new Progress(stay.pupil(), "ENG", stay.day(19), false, INDICATORS, "T-201"));
        });
        stay("return", month(), 20, stay -> stay.add(new ActionTaken("R-" + stay.id(), stay.pupil(),
                ActionKind.RETURN_REQUESTED, stay.day(17), Optional.empty(), Sets.of())));
    }

    private List<LocalDate> month() {
        return all.subList(30, 50);
    }

    private static CourseEnrollment enrolled(CourseEnrollment one, String course, Optional<String> agreement,
            String teacher) {
        return new CourseEnrollment(one.courseEnrollmentId(), one.pupil(), course, one.mode(), agreement, teacher,
                one.mouWith(), one.from(), one.until());
    }
}
