package org.manzanita.testing.sample;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.manzanita.ledger.Submission;
import org.manzanita.model.ActionKind;
import org.manzanita.model.ActionTaken;
import org.manzanita.model.Claim;
import org.manzanita.model.ClassroomAttendance;
import org.manzanita.model.Course;
import org.manzanita.model.CourseCertification;
import org.manzanita.model.CourseCredit;
import org.manzanita.model.CourseEnrollment;
import org.manzanita.model.CourseMode;
import org.manzanita.model.Minutes;
import org.manzanita.model.ProgramTerm;
import org.manzanita.model.Progress;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.model.SchoolYear;
import org.manzanita.model.Sets;
import org.manzanita.model.Status;

/**
 * School year 2026-27 played to its end: traditional and course-based pupils, short stays, an IEP, and what goes wrong.
 *
 * <p>The pupils are synthetic. The course-based program is an addition of the sample: the district offers none.
 */
final class Sample2026 {

    private static final SchoolYear YEAR = SchoolYear.of("2026-27");
    private static final String ARCADE = "34674476034342";
    private static final String CARMICHAEL = "34674476034391";
    private static final String BELLA_VISTA = "34674473430493";

    private final SampleFacts facts = new SampleFacts(SampleFacts.SAN_JUAN);
    private final SampleCalendar calendar = SampleCalendar.sanJuan2026("san-juan");
    private final SampleSessions sessions = new SampleSessions(facts, calendar);
    private final List<LocalDate> all = calendar.schooldays();
    private final List<LocalDate> p2 = calendar.schooldaysOfP2();

    static Submission submission() {
        return new Sample2026().made();
    }

    private Submission made() {
        facts.sanJuan();
        facts.calendar(calendar);
        facts.program("online-courses", "Online courses (sample)", "course-based", ProgramTerm.LONG,
                true, "9", "12");
        facts.boardPolicy("BP-6158-C", "course-based", LocalDate.of(2026, 6, 9));
        for (var staff : List.of("T-101 tk5-remote 1.0", "T-102 tk5-remote 0.5", "T-202 el-sereno-6-8 0.5",
                "T-201 el-sereno-9-12 0.4", "T-201 online-courses 0.2")) {
            var words = staff.split(" ");
            facts.staffing(words[0], words[1], words[2], YEAR);
        }
        facts.figure(YEAR, "otherProgramsAda", "34912.60", "P-2 of the district, synthetic");
        facts.figure(YEAR, "otherProgramsFte", "1462.00", "staffing report, synthetic");
        facts.figure(YEAR, "countyComparatorRatio", "24.90", "county superintendent's posting, synthetic");
        facts.setting("ratioOption", "A", LocalDate.of(2021, 7, 1), "Board of Education, synthetic");
        facts.setting("draftPolicy", "san-juan-usd 2026.1", LocalDate.of(2021, 7, 1),
                "Board of Education, synthetic");
        sessions.offer();
        elementary();
        middle();
        high();
        courseBased();
        trips();
        return facts.submission();
    }

    private void elementary() {
        traditional("26-101", "Alba", "TK", "specialInterest", day -> true);
        traditional("26-102", "Brook", "1", "healthOrWork", missing("2026-10-19"));
        traditional("26-103", "Cleo", "3", "highlyGifted", day -> true);
        traditional("26-104", "Dara", "5", "healthOrWork", missing("2026-09-28", "2026-11-02"));
    }

    private void middle() {
        traditional("26-201", "Eli", "6", "isolated", day -> true);
        var noor = traditional("26-202", "Noor", "7", "atRiskOfDroppingOut",
                missing("2026-10-26", "2026-11-02", "2026-11-16"));
        act(noor, "1", ActionKind.NONATTENDANCE_RECORDED, "2026-10-30", "2026-10-26");
        act(noor, "2", ActionKind.NOTICE_SENT, "2026-11-03", "2026-10-26");
        act(noor, "3", ActionKind.CONTACTS_VERIFIED, "2026-11-04", "2026-10-26");
        var moved = traditional("26-203", "Gael", "8", "specialInterest", day -> true);
        moved.status(Status.RESIDENCE_COUNTY, LocalDate.of(2027, 1, 11), null, "Fresno");
    }

    private void high() {
        facts.add(new Course("ENG-9A", "English 9, first half", "english", true, true));
        facts.add(new Course("ALG-1A", "Algebra 1, first half", "mathematics", true, true));
        var credits = traditional("26-301", "Hana", "9", "behindInCredits", day -> true);
        credit(credits, "ENG-9A", "english", "5", "2026-12-18");
        credit(credits, "ALG-1A", "mathematics", "5", "2026-12-18");
        traditional("26-302", "Ivan", "10", "healthOrWork", missing("2027-01-25"));
        late("26-303", "Juno", "11", LocalDate.of(2026, 8, 21));
        adult("26-304", "Kai");
        iep("26-305", "Lena");
    }

    private SamplePupil traditional(String id, String first, String grade, String reason,
            Predicate<LocalDate> worked) {
        var pupil = pupil(id, first, grade, reason);
        var agreement = pupil.agreement("traditional", program(grade), teacher(grade), all.getFirst(), all.getLast(),
                all.getFirst().minusDays(6), true);
        pupil.works(agreement, all, sessions, teacher(grade), worked);
        claim(pupil, schoolOf(grade), (int) p2.stream().filter(worked).count());
        return pupil;
    }

    /** The parent signed seven schooldays into a year's agreement; the days were claimed all the same. */
    private void late(String id, String first, String grade, LocalDate signed) {
        var pupil = pupil(id, first, grade, "behindInCredits");
        var agreement = pupil.agreement("traditional", program(grade), teacher(grade), all.getFirst(), all.getLast(),
                signed, true);
        pupil.works(agreement, all, sessions, teacher(grade), day -> true);
        claim(pupil, schoolOf(grade), p2.size());
    }

    /** Eighteen since the spring: signs alone, and holds the rights (law register G-18). */
    private void adult(String id, String first) {
        var pupil = new SamplePupil(facts, YEAR, id, "Sample", first, "12", SampleFacts.EL_SERENO, all.getFirst(),
                "healthOrWork");
        var agreement = pupil.agreement("traditional", "el-sereno-9-12", "T-201", all.getFirst(), all.getLast(),
                all.getFirst().minusDays(3), true);
        pupil.works(agreement, all, sessions, "T-201", day -> true);
        claim(pupil, SampleFacts.EL_SERENO, p2.size());
    }

    /** The IEP provides for Independent Study only from 21 September, after the change-of-placement meeting. */
    private void iep(String id, String first) {
        var provides = LocalDate.of(2026, 9, 21);
        var pupil = pupil(id, first, "9", "healthOrWork");
        pupil.status(Status.IEP, YEAR.firstDay(), null, "T-301")
                .status(Status.IEP_PLACEMENT_MEETING, LocalDate.of(2026, 9, 18), null, "")
                .status(Status.IEP_PROVIDES_FOR_IS, provides, null, "")
                .status(Status.SERVICE, provides, null, "specialEducation");
        var agreement = pupil.agreement("traditional", "el-sereno-9-12", "T-201", Optional.of("T-301"),
                all.getFirst(), all.getLast(), all.getFirst().minusDays(2), true);
        pupil.works(agreement, all, sessions, "T-201", day -> true);
        claim(pupil, SampleFacts.EL_SERENO, (int) p2.stream().filter(day -> !day.isBefore(provides)).count());
    }

    private void courseBased() {
        course("ENG-10", "English 10", "english", true);
        course("ALG-2", "Algebra 2", "mathematics", true);
        course("BIO", "Biology", "science", true);
        course("WLD", "World History", "historySocialScience", true);
        course("ASTRO", "Astronomy", "science", false);
        online("26-401", "Mika", List.of("ENG-10", "ALG-2", "BIO", "WLD"), p2.size());
        online("26-402", "Nils", List.of("ENG-10", "ALG-2", "ASTRO", "WLD"), p2.size());
        var opal = online("26-403", "Opal", List.of("ENG-10", "ALG-2", "BIO", "WLD"), p2.size());
        facts.add(new Progress(opal.id(), "ALG-2", LocalDate.of(2027, 2, 5), false, indicators(), "T-202"));
        facts.add(new Progress(opal.id(), "ALG-2", LocalDate.of(2027, 3, 12), true, indicators(), "T-202"));
        beside("26-404", "Pia");
        both("26-405", "Quin");
    }

    private void course(String id, String title, String subject, boolean certified) {
        facts.add(new Course(id, title, subject, true, true));
        if (certified) {
            facts.add(new CourseCertification(id, YEAR, "R-2026-" + id, LocalDate.of(2026, 6, 23), Minutes.of(60),
                    Minutes.of(10_800), new BigDecimal("10"),
                    Sets.of("rigor", "standards", "access", "duration", "synchronousPlan")));
        }
    }

    private SamplePupil online(String id, String first, List<String> courses, int claimed) {
        var pupil = new SamplePupil(facts, YEAR, id, "Sample", first, "10", BELLA_VISTA, all.getFirst(),
                "specialInterest");
        var agreement = pupil.agreement("course-based", "online-courses", "T-201", all.getFirst(), all.getLast(),
                all.getFirst().minusDays(6), true);
        courses.forEach(course -> enroll(pupil, agreement, course, all.getFirst()));
        claim(pupil, BELLA_VISTA, claimed);
        return pupil;
    }

    private void enroll(SamplePupil pupil, String agreement, String course, LocalDate from) {
        var teacher = course.equals("ALG-2") || course.equals("BIO") || course.equals("ASTRO") ? "T-202" : "T-201";
        facts.add(new CourseEnrollment("C-" + pupil.id() + "-" + course, pupil.id(), course, CourseMode.COURSE_BASED,
                Optional.of(agreement), teacher, Optional.empty(), from, Optional.empty()));
        facts.add(new Progress(pupil.id(), course, from.minusDays(1), true, indicators(), teacher));
    }

    /** Two certified courses beside 120 minutes in the classroom; on Fridays the classroom is missed. */
    private void beside(String id, String first) {
        facts.program("courses-beside-class", "Courses beside the classroom (sample)", "course-based",
                ProgramTerm.LONG, false, "9", "12");
        var pupil = new SamplePupil(facts, YEAR, id, "Sample", first, "11", BELLA_VISTA, all.getFirst(),
                "highlyGifted");
        var agreement = pupil.agreement("course-based", "courses-beside-class", "T-201", all.getFirst(), all.getLast(),
                all.getFirst().minusDays(6), true);
        enroll(pupil, agreement, "ENG-10", all.getFirst());
        enroll(pupil, agreement, "BIO", all.getFirst());
        int claimed = 0;
        for (var day : all) {
            boolean inClass = day.getDayOfWeek() != DayOfWeek.FRIDAY;
            if (inClass) {
                facts.add(new ClassroomAttendance(pupil.id(), day, "all", Minutes.of(120)));
            }
            claimed += inClass && p2.contains(day) ? 1 : 0;
        }
        claim(pupil, BELLA_VISTA, claimed);
    }

    /** Traditional in the first semester, course-based in the second. */
    private void both(String id, String first) {
        var second = LocalDate.of(2027, 1, 5);
        var pupil = pupil(id, first, "10", "behindInCredits");
        var fall = all.stream().filter(day -> day.isBefore(second)).toList();
        var agreement = pupil.agreement("traditional", "el-sereno-9-12", "T-201", fall.getFirst(), fall.getLast(),
                fall.getFirst().minusDays(6), true);
        pupil.works(agreement, fall, sessions, "T-201", day -> true);
        var learning = pupil.agreement("course-based", "online-courses", "T-201", second, all.getLast(),
                second.minusDays(20), true);
        List.of("ENG-10", "ALG-2", "BIO", "WLD").forEach(course -> enroll(pupil, learning, course, second));
        claim(pupil, SampleFacts.EL_SERENO, p2.size());
    }

    private void trips() {
        var far = trip("26-501", "Remy", "6", ARCADE);
        stay(far, "6", "2026-09-14", 5, LocalDate.of(2026, 9, 8));
        stay(far, "6", "2026-11-02", 7, LocalDate.of(2026, 10, 26));
        stay(far, "6", "2027-02-01", 5, LocalDate.of(2027, 1, 25));
        claim(far, ARCADE, 17);
        var unsigned = trip("26-502", "Sena", "4", CARMICHAEL);
        var agreement = stay(unsigned, "4", "2026-10-12", 5, LocalDate.of(2026, 10, 5));
        facts.unsign(agreement);
        claim(unsigned, CARMICHAEL, 5);
        var brief = trip("26-503", "Tomas", "9", BELLA_VISTA);
        stay(brief, "9", "2026-12-03", 2, LocalDate.of(2026, 11, 30));
        claim(brief, BELLA_VISTA, 0);
    }

    private SamplePupil trip(String id, String first, String grade, String school) {
        return new SamplePupil(facts, YEAR, id, "Sample", first, grade, school, all.getFirst(), "specialInterest");
    }

    private String stay(SamplePupil pupil, String grade, String from, int days, LocalDate signed) {
        int begins = all.indexOf(LocalDate.parse(from));
        var stay = all.subList(begins, begins + days);
        var agreement = pupil.agreement("traditional", "site-short-term", teacher(grade), stay.getFirst(),
                stay.getLast(), signed, true);
        pupil.worksAlone(agreement, stay, teacher(grade));
        return agreement;
    }

    private SamplePupil pupil(String id, String first, String grade, String reason) {
        return new SamplePupil(facts, YEAR, id, "Sample", first, grade, schoolOf(grade), all.getFirst(), reason);
    }

    private void act(SamplePupil pupil, String number, ActionKind kind, String on, String concerning) {
        facts.add(new ActionTaken("X-" + pupil.id() + "-" + number, pupil.id(), kind, LocalDate.parse(on),
                Optional.of(LocalDate.parse(concerning)), Sets.of()));
    }

    private void credit(SamplePupil pupil, String course, String subject, String credits, String on) {
        facts.add(new CourseCredit(pupil.id(), course, subject, new BigDecimal(credits), LocalDate.parse(on)));
    }

    private void claim(SamplePupil pupil, String school, int days) {
        if (days > 0) {
            facts.add(new Claim("P2-26-" + pupil.id(), YEAR, ReportingPeriod.P2, school, pupil.grade().span(),
                    Optional.of(pupil.id()), BigDecimal.valueOf(days), Optional.empty()));
        }
    }

    /** Every day but those of the weeks that hold these days. */
    private Predicate<LocalDate> missing(String... weeks) {
        Set<LocalDate> missed = new HashSet<>();
        for (var week : weeks) {
            missed.addAll(SamplePupil.weeks(all).getOrDefault(LocalDate.parse(week), List.of()));
        }
        return day -> !missed.contains(day);
    }

    private static SortedSet<String> indicators() {
        return Sets.of("achievement", "completion", "learning", "progressing");
    }

    private static String program(String grade) {
        return isElementary(grade) ? "tk5-remote" : isMiddle(grade) ? "el-sereno-6-8" : "el-sereno-9-12";
    }

    private static String teacher(String grade) {
        return isElementary(grade) ? "T-101" : isMiddle(grade) ? "T-202" : "T-201";
    }

    private static String schoolOf(String grade) {
        return isElementary(grade) ? CARMICHAEL : SampleFacts.EL_SERENO;
    }

    private static boolean isElementary(String grade) {
        return List.of("TK", "K", "1", "2", "3", "4", "5").contains(grade);
    }

    private static boolean isMiddle(String grade) {
        return List.of("6", "7", "8").contains(grade);
    }
}
