package org.manzanita.benchmarks;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.BoardPolicy;
import org.manzanita.model.Channel;
import org.manzanita.model.Course;
import org.manzanita.model.CourseCertification;
import org.manzanita.model.Credential;
import org.manzanita.model.CredentialKind;
import org.manzanita.model.Educator;
import org.manzanita.model.EntityType;
import org.manzanita.model.Grade;
import org.manzanita.model.Lea;
import org.manzanita.model.LeaId;
import org.manzanita.model.Minutes;
import org.manzanita.model.Program;
import org.manzanita.model.ProgramFact;
import org.manzanita.model.ProgramTerm;
import org.manzanita.model.School;
import org.manzanita.model.SchoolType;
import org.manzanita.model.SchoolYear;
import org.manzanita.model.Session;
import org.manzanita.model.SessionForm;
import org.manzanita.model.SessionKind;
import org.manzanita.model.Sets;
import org.manzanita.model.Staffing;

/**
 * One synthetic school year of an LEA of any size: deterministic, and without state.
 *
 * <p>Grades: 28 percent TK-5, 17 percent 6-8, 55 percent 9-12. Schools of about 400 pupils. 94 percent enroll on the
 * first day, 3 percent leave early. An agreement a semester; 95 percent are signed before they start, 4 percent one to
 * ten days late, 1 percent never. Five subjects a week and an occasional project; 6 percent of the work is missing. 30
 * percent of grades 9-12 are course-based, with six courses.
 */
final class SyntheticYear {

    static final LeaId LEA = new LeaId("3499999");
    static final SchoolYear YEAR = new SchoolYear(2025);
    static final String TRADITIONAL = "IS";
    static final String COURSE_BASED = "CB";
    static final int COURSES = 50;
    private static final int PUPILS_OF_SCHOOL = 400;
    private static final int TEACHERS_OF_SCHOOL = 16;
    private static final LocalDate LONG_AGO = LocalDate.of(2019, 7, 1);
    private static final LocalDate FAR_AHEAD = LocalDate.of(2031, 6, 30);
    private static final List<String> SUBJECTS = List.of("english", "mathematics", "science", "historySocialScience",
            "multipleSubject");

    private final Mix mix;
    private final int pupils;
    private final SyntheticCalendar calendar = new SyntheticCalendar();

    /**
     * @param start the start value: the same gives the same year
     * @param pupils how many, 1 or more
     */
    SyntheticYear(long start, int pupils) {
        this.mix = new Mix(start);
        this.pupils = pupils;
    }

    int pupils() {
        return pupils;
    }

    SyntheticCalendar calendar() {
        return calendar;
    }

    SyntheticPupil pupil(int number) {
        return new SyntheticPupil(this, mix, number);
    }

    int schools() {
        return Math.max(1, pupils / PUPILS_OF_SCHOOL);
    }

    static String schoolId(int school) {
        return String.format("3499999%07d", school + 1);
    }

    static String teacher(int school, int number) {
        return "T-" + school + "-" + number;
    }

    /** The teacher of the pupil. */
    String teacherOf(int school, int pupil) {
        return teacher(school, pupil % TEACHERS_OF_SCHOOL);
    }

    static String course(int number) {
        return "C-" + number;
    }

    /** Certified minutes a day of the course: 36 to 45. */
    int courseMinutes(int course) {
        return 36 + mix.below(10, Mix.Stream.COURSE_MINUTES, 0, course);
    }

    /** What the LEA recorded that is about no single pupil. */
    List<ProgramFact> program() {
        var facts = new ArrayList<ProgramFact>();
        facts.add(new Lea(LEA, "Synthetic Unified (made up)", EntityType.DISTRICT, "Sacramento"));
        facts.addAll(calendar.facts());
        for (var modality : List.of("traditional", "course-based")) {
            facts.add(new Program(modality.equals("traditional") ? TRADITIONAL : COURSE_BASED,
                    "Synthetic " + modality, modality, ProgramTerm.LONG, true, Grade.TK, Grade.GRADE_12));
            facts.add(new BoardPolicy("BP-6158-" + modality, modality, LONG_AGO, LONG_AGO, Optional.empty(),
                    Optional.of(LONG_AGO), Sets.of("assignmentLength", "evaluationTrigger", "satisfactoryProgress",
                            "content", "reengagement", "synchronousPlan", "returnPlan", "agreementRequirement",
                            "conference")));
        }
        for (int school = 0; school < schools(); school++) {
            school(school, facts);
        }
        for (int course = 0; course < COURSES; course++) {
            facts.add(new Course(course(course), "Course " + course, SUBJECTS.get(course % 4), true, true));
            if (!mix.perMille(20, Mix.Stream.UNCERTIFIED, 0, course)) {
                facts.add(new CourseCertification(course(course), YEAR, "R-" + course, LocalDate.of(2025, 6, 20),
                        Minutes.of(courseMinutes(course)), Minutes.of(courseMinutes(course) * SyntheticCalendar.DAYS),
                        BigDecimal.TEN, Sets.of("rigor", "standards", "access", "duration", "synchronousPlan")));
            }
        }
        return facts;
    }

    private void school(int school, List<ProgramFact> facts) {
        facts.add(new School(schoolId(school), "Synthetic School " + (school + 1), SchoolType.REGULAR,
                SyntheticCalendar.ID));
        for (int number = 0; number < TEACHERS_OF_SCHOOL; number++) {
            var teacher = teacher(school, number);
            facts.add(new Educator(teacher, LEA, true));
            facts.add(new Credential(teacher, CredentialKind.CLEAR, Sets.copyOf(SUBJECTS), LONG_AGO, FAR_AHEAD));
            facts.add(new Staffing(teacher, Optional.of(TRADITIONAL), BigDecimal.ONE, YEAR.firstDay(),
                    YEAR.lastDay()));
        }
        for (int schoolday = 0; schoolday < SyntheticCalendar.DAYS; schoolday++) {
            for (var band : Band.values()) {
                int minutes = band.minutes(calendar.day(schoolday).getDayOfWeek());
                if (minutes > 0) {
                    facts.add(new Session(session(school, band, schoolday), TRADITIONAL, calendar.day(schoolday),
                            SessionKind.SYNCHRONOUS, SessionForm.CLASSROOM, Channel.INTERNET,
                            band.teacher(school), Minutes.of(minutes), true, true));
                }
            }
        }
    }

    static String session(int school, Band band, int schoolday) {
        return "S-" + school + "-" + band + "-" + schoolday;
    }

    /** Grades that meet together, and the synchronous minutes offered to them. */
    enum Band {
        TK_1(75, 0), GRADES_2_3(105, 1), GRADES_4_5(135, 2), GRADES_6_8(40, 3), GRADES_9_12(40, 4);

        private final int minutes;
        private final int teacher;

        Band(int minutes, int teacher) {
            this.minutes = minutes;
            this.teacher = teacher;
        }

        /** Who of the school's teachers holds the band's sessions. */
        String teacher(int school) {
            return SyntheticYear.teacher(school, teacher);
        }

        static Band of(Grade grade) {
            return grade.compareTo(Grade.GRADE_1) <= 0
                    ? TK_1
                    : grade.compareTo(Grade.GRADE_3) <= 0
                            ? GRADES_2_3
                            : grade.compareTo(Grade.GRADE_5) <= 0
                                    ? GRADES_4_5
                                    : grade.compareTo(Grade.GRADE_8) <= 0 ? GRADES_6_8 : GRADES_9_12;
        }

        /** 0 where nothing is offered on that weekday: grades 9-12 meet on Monday, Wednesday and Friday. */
        int minutes(DayOfWeek weekday) {
            return switch (this) {
                case GRADES_6_8 -> minutes;
                case GRADES_9_12 -> weekday == DayOfWeek.TUESDAY || weekday == DayOfWeek.THURSDAY ? 0 : minutes;
                default -> weekday == DayOfWeek.THURSDAY ? 60 : minutes;
            };
        }
    }
}
