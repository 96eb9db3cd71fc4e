package org.manzanita.modality.coursebased.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.manzanita.model.CourseEnrollment;
import org.manzanita.model.CourseMode;
import org.manzanita.model.EntryId;
import org.manzanita.model.Grade;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.Recorded;

/** EC 51749.5(c)(1): the course-based courses in which the pupil is enrolled, as courses are added and dropped. */
final class EnrolledCourses {

    private static final Citation AGREEMENT = new Citation("C-02", "EC 51749.5(a)(2)");

    private final Period period;
    private final List<Recorded<CourseEnrollment>> enrollments;
    private final Set<String> courses = new LinkedHashSet<>();
    private final CourseCertifications certifications;
    private final CourseTeachers teachers;

    EnrolledCourses(Period period, Law law) {
        this.period = period;
        this.enrollments = courseBased(period);
        enrollments.forEach(enrollment -> courses.add(enrollment.fact().courseId()));
        this.certifications = new CourseCertifications(period.program(), period.year(), law,
                new Exemption(period.pupil(), period.program(), law));
        this.teachers = new CourseTeachers(period.program(), law);
    }

    /** The pupil's course-based enrollments, of each the statement recorded last. */
    static List<Recorded<CourseEnrollment>> courseBased(Period period) {
        var latest = new LinkedHashMap<String, Recorded<CourseEnrollment>>();
        period.pupil().all(CourseEnrollment.class).forEach(recorded -> latest.put(recorded.fact().key(), recorded));
        return latest.values().stream().filter(recorded -> recorded.fact().mode() == CourseMode.COURSE_BASED).toList();
    }

    /** The courses in which the pupil is enrolled on any day, under whatever agreement. */
    Set<String> courses() {
        return courses;
    }

    /** Adds what of these courses may be another on another day. */
    void date(LocalDate day, Grade grade, List<Object> dated) {
        certifications.date(grade, day, dated);
        teachers.date(grade, day, dated);
        for (var enrollment : enrollments) {
            if (enrollment.fact().holdsOn(day)) {
                dated.add(enrollment);
                certifications.date(enrollment.fact().courseId(), grade, day, dated);
                teachers.date(enrollment.fact().teacher(), day, dated);
            }
        }
    }

    /** The courses of this agreement on the day, each once. */
    List<CourseOnDay> on(LocalDate day, Grade grade) {
        var courses = new LinkedHashMap<String, CourseOnDay>();
        for (var enrollment : enrollments) {
            if (enrollment.fact().holdsOn(day) && isOfThisAgreement(enrollment)) {
                // Of two enrollments in one course the qualified one is the one that counts.
                courses.merge(enrollment.fact().courseId(), judge(enrollment, grade, day),
                        (one, other) -> one.counts() ? one : other);
            }
        }
        return List.copyOf(courses.values());
    }

    /** Course-based enrollments on the day that name no agreement, or another one: they are not counted under this one. */
    List<Shortcoming> elsewhere(LocalDate day) {
        return enrollments.stream().filter(enrollment -> enrollment.fact().holdsOn(day)
                && !isOfThisAgreement(enrollment))
                .map(enrollment -> new Shortcoming("CBIS_OTHER_AGREEMENT", AGREEMENT,
                        name(enrollment) + " is enrolled under "
                                + enrollment.fact().agreementId().map(other -> "agreement " + other)
                                        .orElse("no agreement")
                                + ", so it is not counted under agreement " + agreementId() + ".",
                        List.of(enrollment.id())))
                .toList();
    }

    private CourseOnDay judge(Recorded<CourseEnrollment> enrollment, Grade grade, LocalDate day) {
        var courseId = enrollment.fact().courseId();
        var name = name(enrollment);
        var certification = certifications.of(courseId);
        var teacher = teachers.find(enrollment, name, grade, day);
        var shortcomings = new ArrayList<Shortcoming>();
        certifications.find(courseId, name, grade, day).ifPresent(shortcomings::add);
        teacher.shortcoming().ifPresent(shortcomings::add);
        var evidence = new ArrayList<EntryId>();
        evidence.add(enrollment.id());
        certification.ifPresent(known -> evidence.add(known.id()));
        teacher.evidence().stream().filter(id -> !evidence.contains(id)).forEach(evidence::add);
        return new CourseOnDay(courseId, name, certification.map(known -> known.fact().dailyMinutes()), shortcomings,
                evidence);
    }

    private boolean isOfThisAgreement(Recorded<CourseEnrollment> enrollment) {
        return enrollment.fact().agreementId().filter(agreementId()::equals).isPresent();
    }

    private String agreementId() {
        return period.agreement().fact().agreementId();
    }

    private String name(Recorded<CourseEnrollment> enrollment) {
        var courseId = enrollment.fact().courseId();
        return period.program().course(courseId).map(course -> course.fact().title() + " (" + courseId + ")")
                .orElse(courseId);
    }
}
