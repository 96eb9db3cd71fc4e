package org.manzanita.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import org.manzanita.model.Agreement;
import org.manzanita.model.Assignment;
import org.manzanita.model.CourseEnrollment;
import org.manzanita.model.CourseMode;
import org.manzanita.model.Enrollment;
import org.manzanita.model.Grade;
import org.manzanita.model.Judgement;
import org.manzanita.model.Minutes;
import org.manzanita.model.Participation;
import org.manzanita.model.ParticipationEvidence;
import org.manzanita.model.Party;
import org.manzanita.model.Permission;
import org.manzanita.model.Progress;
import org.manzanita.model.Pupil;
import org.manzanita.model.PupilFact;
import org.manzanita.model.PupilId;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.Sets;
import org.manzanita.model.Signature;
import org.manzanita.model.SignatureMethod;
import org.manzanita.model.Status;
import org.manzanita.model.WorkKind;
import org.manzanita.benchmarks.Mix.Stream;
import org.manzanita.benchmarks.SyntheticYear.Band;

/** One pupil of a synthetic year. */
final class SyntheticPupil {

    private static final SortedSet<String> ELEMENTS = Sets.of("submission", "reporting", "parentCommunication",
            "objectives", "methods", "evaluation", "resources", "connectivity", "assignmentLength",
            "satisfactoryProgress", "missedAssignments", "supports", "optional", "classroomAlternative",
            "policySummary", "courseDuration", "progressMeasure");
    private static final SortedSet<String> STATED = Sets.of("dates", "methods", "evaluation", "resources");
    private static final SortedSet<String> INDICATORS = Sets.of("achievement", "completion", "learning", "progressing");
    private static final List<String> SUBJECTS = List.of("english", "mathematics", "science", "historySocialScience",
            "art");
    private static final int SEMESTER = SyntheticCalendar.WEEKS / 2;
    private static final int COURSES_OF_PUPIL = 6;

    private final SyntheticYear year;
    private final Mix mix;
    private final int number;
    private final PupilId id;
    private final Grade grade;
    private final int school;
    private final String teacher;
    private final boolean courseBased;
    private final int firstWeek;
    private final int lastWeek;

    SyntheticPupil(SyntheticYear year, Mix mix, int number) {
        this.year = year;
        this.mix = mix;
        this.number = number;
        this.id = new PupilId(String.format("P-%07d", number));
        this.grade = grade(mix.below(10_000, Stream.GRADE, number, 0));
        this.school = mix.below(year.schools(), Stream.SCHOOL, number, 0);
        this.teacher = year.teacherOf(school, number);
        this.courseBased = grade.compareTo(Grade.GRADE_9) >= 0 && mix.perMille(300, Stream.COURSE_BASED, number, 0);
        this.firstWeek = mix.perMille(60, Stream.ENTERS, number, 0) ? 1 + mix.below(31, Stream.ENTERS, number, 1) : 0;
        this.lastWeek = mix.perMille(30, Stream.LEAVES, number, 0)
                ? firstWeek + mix.below(SyntheticCalendar.WEEKS - firstWeek, Stream.LEAVES, number, 1)
                : SyntheticCalendar.WEEKS - 1;
    }

    private static Grade grade(int share) {
        var grades = Grade.values();
        return share < 2_800
                ? grades[share * 7 / 2_800]
                : share < 4_500
                        ? grades[7 + (share - 2_800) * 3 / 1_700]
                        : grades[10 + (share - 4_500) * 4 / 5_500];
    }

    PupilId id() {
        return id;
    }

    /** Everything about the pupil, in the order of the weeks. */
    List<PupilFact> facts() {
        var facts = new ArrayList<PupilFact>(600);
        facts.addAll(start());
        for (int week = firstWeek; week <= lastWeek; week++) {
            facts.addAll(week(week));
        }
        return facts;
    }

    /** What is known before any work: who it is, where it is enrolled, the agreements and who signed them. */
    List<PupilFact> start() {
        var facts = new ArrayList<PupilFact>();
        facts.add(new Pupil(id, LocalDate.of(2025 - 4 - List.of(Grade.values()).indexOf(grade), 3, 1 + number % 28),
                Optional.empty(),
                Optional.empty()));
        facts.add(new PupilStatus(id, Status.RESIDENCE_COUNTY, LocalDate.of(2020, 7, 1), Optional.empty(),
                "Sacramento"));
        facts.add(new Enrollment("E-" + id, id, SyntheticYear.schoolId(school), grade, "independent study",
                year.calendar().monday(firstWeek), lastWeek == SyntheticCalendar.WEEKS - 1
                        ? Optional.empty()
                        : Optional.of(year.calendar().friday(lastWeek))));
        for (int semester = 0; semester < 2; semester++) {
            int from = Math.max(firstWeek, semester * SEMESTER);
            int until = Math.min(lastWeek, semester * SEMESTER + SEMESTER - 1);
            if (from <= until) {
                agreement(semester, from, until, facts);
            }
        }
        return facts;
    }

    private void agreement(int semester, int from, int until, List<PupilFact> facts) {
        var agreementId = agreementId(semester);
        var first = year.calendar().monday(from);
        boolean secondary = grade.compareTo(Grade.GRADE_9) >= 0;
        facts.add(new Agreement(agreementId, id, courseBased ? "course-based" : "traditional",
                courseBased ? SyntheticYear.COURSE_BASED : SyntheticYear.TRADITIONAL, first,
                year.calendar().friday(until), OptionalInt.empty(), teacher, Optional.empty(), ELEMENTS,
                secondary ? Optional.of(new BigDecimal("27.5")) : Optional.empty(),
                secondary ? Optional.empty() : Optional.of("standards of grade " + grade)));
        var before = first.minusDays(7);
        facts.add(new Permission(agreementId, id, before, STATED));
        sign(agreementId, Party.PUPIL, id.value(), before, facts);
        sign(agreementId, Party.SUPERVISING_TEACHER, teacher, before, facts);
        int signed = mix.below(1_000, Stream.SIGNED, number, semester);
        if (signed < 990) {
            sign(agreementId, Party.PARENT_OR_GUARDIAN, "parent of " + id,
                    signed < 950 ? before : first.plusDays(mix.below(10, Stream.LATE_BY, number, semester)), facts);
        }
        for (int i = 0; courseBased && i < COURSES_OF_PUPIL; i++) {
            int course = course(i);
            facts.add(new CourseEnrollment("CE-" + id + "-" + semester + "-" + i, id, SyntheticYear.course(course),
                    CourseMode.COURSE_BASED, Optional.of(agreementId), teacher, Optional.empty(), first,
                    Optional.of(year.calendar().friday(until))));
        }
    }

    private void sign(String agreementId, Party party, String signer, LocalDate on, List<PupilFact> facts) {
        facts.add(new Signature(agreementId, id, party, signer, on, SignatureMethod.PAPER, Optional.of(on),
                Optional.empty()));
    }

    /** The pupil's six courses are different ones, beginning anywhere in the catalogue. */
    private int course(int place) {
        return (mix.below(SyntheticYear.COURSES, Stream.COURSE, number, 0) + place * 7) % SyntheticYear.COURSES;
    }

    private String agreementId(int semester) {
        return "A-" + id + "-" + semester;
    }

    /** What was recorded of one week: work assigned and judged, sessions, decisions on progress. */
    List<PupilFact> week(int week) {
        if (week < firstWeek || week > lastWeek) {
            return List.of();
        }
        var facts = new ArrayList<PupilFact>(20);
        if (courseBased) {
            progress(week, facts);
        } else {
            work(week, facts);
            sessions(week, facts);
        }
        return facts;
    }

    private void progress(int week, List<PupilFact> facts) {
        if (week % 9 != 8 && week != lastWeek) {
            return;
        }
        for (int i = 0; i < COURSES_OF_PUPIL; i++) {
            boolean none = mix.perMille(50, Stream.NO_PROGRESS, number, i);
            facts.add(new Progress(id, SyntheticYear.course(course(i)), year.calendar().friday(week), !none,
                    INDICATORS, teacher));
        }
    }

    private void work(int week, List<PupilFact> facts) {
        var monday = year.calendar().monday(week);
        var friday = year.calendar().friday(week);
        int value = minimumDay() * 4 / 5 * diligence() / 100;
        boolean project = mix.perMille(139, Stream.PROJECT, number, week);
        for (int i = 0; i < SUBJECTS.size() + (project ? 1 : 0); i++) {
            var assignment = "W-" + id + "-" + week + "-" + i;
            boolean isProject = i == SUBJECTS.size();
            var subject = isProject ? "project" : SUBJECTS.get(i);
            facts.add(new Assignment(assignment, id, agreementId(week / SEMESTER), subject, Optional.empty(), monday,
                    friday, subject + ", week " + (week + 1)));
            long item = week * 8L + i;
            if (!mix.perMille(60, Stream.MISSING, number, item)) {
                facts.add(new Judgement("J" + assignment.substring(1), id, assignment, WorkKind.WORK_PRODUCT, friday,
                        friday.plusDays(3), teacher, Optional.empty(), Minutes.of(isProject ? 60 : value), monday,
                        friday, mix.perMille(10, Stream.UNEVIDENCED, number, item)
                                ? Optional.empty()
                                : Optional.of("portfolio/" + assignment),
                        true));
            }
        }
    }

    private void sessions(int week, List<PupilFact> facts) {
        var band = Band.of(grade);
        for (int i = 0; i < 5; i++) {
            int schoolday = week * 5 + i;
            int offered = band.minutes(year.calendar().day(schoolday).getDayOfWeek());
            if (offered > 0) {
                boolean attends = mix.below(100, Stream.ATTENDS, number, schoolday) < diligence();
                facts.add(new Participation(SyntheticYear.session(school, band, schoolday), id,
                        Minutes.of(attends ? offered : 0),
                        attends ? ParticipationEvidence.VERBAL : ParticipationEvidence.NONE,
                        attends ? Optional.of(band.teacher(school)) : Optional.empty()));
            }
        }
    }

    /** From 60 to 104 percent. */
    private int diligence() {
        return 60 + mix.below(45, Stream.DILIGENCE, number, 0);
    }

    /** EC 46112-46141: minutes of a day; the benchmark checks itself against the law's own. */
    private int minimumDay() {
        return grade.compareTo(Grade.KINDERGARTEN) <= 0 ? 180 : grade.compareTo(Grade.GRADE_3) <= 0 ? 230 : 240;
    }
}
