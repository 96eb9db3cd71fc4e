package org.manzanita.modality.coursebased.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.manzanita.model.CourseEnrollment;
import org.manzanita.model.Credential;
import org.manzanita.model.Educator;
import org.manzanita.model.EntryId;
import org.manzanita.model.Grade;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.Recorded;

/**
 * EC 51749.5(a)(3): a course's teacher is certificated, holds the course's subject on the day, and is employed by the
 * LEA, or by one with which it has a memorandum of understanding.
 */
final class CourseTeachers {

    private static final Citation TEACHERS = new Citation("C-03", "EC 51749.5(a)(3)");

    private static final String SUBJECT_CREDENTIAL = "subjectCredential";

    private final ProgramFile program;
    private final Law law;
    private final Map<String, List<Recorded<Credential>>> held = new HashMap<>();

    CourseTeachers(ProgramFile program, Law law) {
        this.program = program;
        this.law = law;
    }

    /** What was found of a teacher: what is amiss, if anything is, and the entries it rests on. */
    record Found(Optional<Shortcoming> shortcoming, List<EntryId> evidence) {}

    /** Adds by which subjects the law lets a course be taught on the day. */
    void date(Grade grade, LocalDate day, List<Object> dated) {
        dated.add(law.rows(SUBJECT_CREDENTIAL, grade, day));
    }

    /** Adds what of the teacher may be another on another day. */
    void date(String teacher, LocalDate day, List<Object> dated) {
        boolean hasSubject = false;
        for (var credential : held(teacher)) {
            if (isValid(credential.fact(), day)) {
                dated.add(credential);
                hasSubject |= !credential.fact().subjects().isEmpty();
            }
        }
        // What is said of a teacher without any names the day.
        if (!hasSubject) {
            dated.add(day);
        }
    }

    Found find(Recorded<CourseEnrollment> enrollment, String course, Grade grade, LocalDate day) {
        var teacher = enrollment.fact().teacher();
        var educator = program.educator(teacher);
        if (educator.isEmpty()) {
            return amiss(course + " is taught by " + teacher + ", of whom no record of staff is held.",
                    List.of(enrollment.id()));
        }
        var known = educator.get();
        if (!known.fact().certificated()) {
            return amiss(course + " is taught by " + teacher + ", who is not certificated.",
                    List.of(enrollment.id(), known.id()));
        }
        var employment = employment(enrollment, known, course);
        if (employment.isPresent()) {
            return amiss(employment.get(), List.of(enrollment.id(), known.id()));
        }
        return credential(enrollment, known, course, grade, day);
    }

    private Optional<String> employment(Recorded<CourseEnrollment> enrollment, Recorded<Educator> educator,
            String course) {
        var employer = educator.fact().employer();
        var here = program.lea().lea();
        if (employer.equals(here) || enrollment.fact().mouWith().filter(employer::equals).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(course + " is taught by " + educator.fact().educatorId() + ", an employee of " + employer
                + ", and " + enrollment.fact().mouWith()
                        .map(lea -> "the memorandum of understanding is with " + lea + ".")
                        .orElse("no memorandum of understanding with that LEA is recorded."));
    }

    private Found credential(Recorded<CourseEnrollment> enrollment, Recorded<Educator> educator, String courseName,
            Grade grade, LocalDate day) {
        var course = program.course(enrollment.fact().courseId());
        if (course.isEmpty()) {
            return amiss(courseName + " is in no catalogue of the LEA, so its subject is not known.",
                    List.of(enrollment.id()));
        }
        var authorising = new TreeSet<String>();
        authorising.add(course.get().fact().subject());
        law.rows(SUBJECT_CREDENTIAL, grade, day).forEach(row -> authorising.addAll(row.words()));
        var held = held(educator.fact().educatorId());
        for (var credential : held) {
            if (isValid(credential.fact(), day)
                    && credential.fact().subjects().stream().anyMatch(authorising::contains)) {
                return new Found(Optional.empty(), List.of(educator.id(), course.get().id(), credential.id()));
            }
        }
        var evidence = new ArrayList<EntryId>(List.of(enrollment.id(), educator.id(), course.get().id()));
        held.forEach(credential -> evidence.add(credential.id()));
        return amiss(courseName + " is taught by " + educator.fact().educatorId() + ", who "
                + holds(held, day) + "; the course needs " + String.join(" or ", authorising) + ".", evidence);
    }

    private static String holds(List<Recorded<Credential>> credentials, LocalDate day) {
        var subjects = new TreeSet<String>();
        credentials.stream().map(Recorded::fact).filter(credential -> isValid(credential, day))
                .forEach(credential -> subjects.addAll(credential.subjects()));
        return subjects.isEmpty()
                ? "holds no credential that is valid on " + day
                : "holds a credential for " + String.join(", ", subjects);
    }

    /** Of each credential the statement recorded last. Looked for once: every day of every course asks. */
    private List<Recorded<Credential>> held(String educator) {
        return held.computeIfAbsent(educator, asked -> {
            var byKey = new LinkedHashMap<String, Recorded<Credential>>();
            program.credentialsOf(asked).forEach(statement -> byKey.put(statement.fact().key(), statement));
            return List.copyOf(byKey.values());
        });
    }

    private static boolean isValid(Credential credential, LocalDate day) {
        return !day.isBefore(credential.from()) && !day.isAfter(credential.until());
    }

    private static Found amiss(String held, List<EntryId> evidence) {
        return new Found(Optional.of(new Shortcoming("CBIS_TEACHER_NOT_QUALIFIED", TEACHERS, held, evidence)),
                evidence);
    }
}
