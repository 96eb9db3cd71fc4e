package org.manzanita.testing.sample;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.manzanita.model.ActionKind;
import org.manzanita.model.ActionTaken;
import org.manzanita.model.Agreement;
import org.manzanita.model.Assignment;
import org.manzanita.model.Enrollment;
import org.manzanita.model.Grade;
import org.manzanita.model.Judgement;
import org.manzanita.model.Minutes;
import org.manzanita.model.Party;
import org.manzanita.model.Permission;
import org.manzanita.model.Pupil;
import org.manzanita.model.PupilId;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.SchoolYear;
import org.manzanita.model.Sets;
import org.manzanita.model.Signature;
import org.manzanita.model.SignatureMethod;
import org.manzanita.model.Status;
import org.manzanita.model.WorkKind;

/** One synthetic pupil of a sample year: who it is, its agreements, and its work week by week. */
final class SamplePupil {

    private static final List<String> SUBJECTS = List.of("english", "mathematics", "science", "historySocialScience");
    private static final List<String> ELEMENTS = List.of("submission", "reporting", "parentCommunication",
            "objectives", "methods", "evaluation", "resources", "connectivity", "assignmentLength",
            "satisfactoryProgress", "missedAssignments", "supports", "optional", "policySummary", "courseDuration",
            "progressMeasure");

    private final SampleFacts facts;
    private final SchoolYear year;
    private final PupilId id;
    private final Grade grade;
    private int agreements;
    private int steps;

    SamplePupil(SampleFacts facts, SchoolYear year, String id, String last, String first, String grade, String school,
            LocalDate from, String reason) {
        this.facts = facts;
        this.year = year;
        this.id = new PupilId(id);
        this.grade = Grade.of(grade);
        int age = 4 + List.of(Grade.values()).indexOf(this.grade);
        facts.name(id, last, first);
        facts.add(new Pupil(this.id, LocalDate.of(year.starts() - age, 3, 14), Optional.empty(), Optional.empty()));
        facts.add(new Enrollment("E-" + id, this.id, school, this.grade, "independent study", from, Optional.empty()));
        status(Status.RESIDENCE_COUNTY, year.firstDay(), null, "Sacramento");
        status(Status.REASON, from, null, reason);
        if (school.equals(SampleFacts.EL_SERENO)) {
            status(Status.MASTER_TEACHER, from.minusDays(14), null, this.grade.compareTo(Grade.GRADE_8) <= 0
                    ? "T-202"
                    : "T-201");
            status(Status.TRANSFER_APPLICATION, from.minusDays(21), null, "completed");
        }
    }

    PupilId id() {
        return id;
    }

    Grade grade() {
        return grade;
    }

    SamplePupil status(Status status, LocalDate from, @Nullable LocalDate until,
            String detail) {
        facts.add(new PupilStatus(id, status, from, Optional.ofNullable(until), detail));
        return this;
    }

    /** A complete agreement, signed by everyone on the day; it states credits or a measure unless told otherwise. */
    String agreement(String modality, String program, String teacher, LocalDate from, LocalDate until,
            LocalDate signed, boolean statesCredits) {
        return agreement(modality, program, teacher, Optional.empty(), from, until, signed, statesCredits);
    }

    String agreement(String modality, String program, String teacher, Optional<String> specialEducation,
            LocalDate from, LocalDate until, LocalDate signed, boolean statesCredits) {
        var agreementId = "A-" + id + "-" + ++agreements;
        boolean secondary = grade.compareTo(Grade.GRADE_9) >= 0;
        facts.add(new Agreement(agreementId, id, modality, program, from, until, OptionalInt.empty(), teacher,
                specialEducation, Sets.copyOf(ELEMENTS),
                statesCredits && secondary ? Optional.of(new BigDecimal("27.5")) : Optional.empty(),
                statesCredits && !secondary ? Optional.of("standards of grade " + grade) : Optional.empty()));
        var before = from.minusDays(7);
        facts.add(new Permission(agreementId, id, before.isBefore(signed) ? before : signed,
                Sets.of("dates", "methods", "evaluation", "resources")));
        sign(agreementId, Party.PUPIL, id.value(), before.isBefore(signed) ? before : signed);
        sign(agreementId, Party.PARENT_OR_GUARDIAN, "parent of " + id, signed);
        sign(agreementId, Party.SUPERVISING_TEACHER, teacher, before.isBefore(signed) ? before : signed);
        specialEducation.ifPresent(each -> sign(agreementId, Party.SPECIAL_EDUCATION_TEACHER, each, signed));
        return agreementId;
    }

    void sign(String agreementId, Party party, String signer, LocalDate on) {
        facts.add(new Signature(agreementId, id, party, signer, on, SignatureMethod.PAPER, Optional.of(on),
                Optional.empty()));
    }

    /**
     * Works through the days, a packet a subject a week, each worth what the day lacks beside the synchronous minutes.
     *
     * @param worked the days whose week was worked for; other days are assigned and never handed in
     */
    void works(String agreementId, List<LocalDate> days, SampleSessions sessions, String teacher,
            Predicate<LocalDate> worked) {
        weeks(days).forEach((monday, week) -> {
            int needed = 0;
            for (var day : week) {
                boolean there = worked.test(day);
                sessions.scheduled(id, grade, day, there);
                needed += Math.max(20, minimumDay() + 8 - (there ? sessions.offered(grade, day) : 0));
            }
            packets(agreementId, week, needed, teacher, worked.test(week.getFirst()));
        });
    }

    /** Works through the days of a short stay, without synchronous instruction. */
    void worksAlone(String agreementId, List<LocalDate> days, String teacher) {
        weeks(days).forEach((monday, week) -> packets(agreementId, week, (minimumDay() + 8) * week.size(), teacher,
                true));
    }

    /**
     * What a sound program does about a week in which nothing was done: each day is recorded and the parent told on the
     * next schoolday; then contacts are verified, outreach is planned, all who signed meet, and the study is evaluated.
     */
    void reengaged(List<LocalDate> week, List<LocalDate> schooldays) {
        for (var day : week) {
            step(ActionKind.NONATTENDANCE_RECORDED, day, Optional.of(day));
            step(ActionKind.NOTICE_SENT, after(day, schooldays), Optional.of(day));
        }
        var then = after(week.getLast(), schooldays);
        step(ActionKind.CONTACTS_VERIFIED, then, Optional.empty());
        step(ActionKind.OUTREACH_PLANNED, then, Optional.empty());
        step(ActionKind.CONFERENCE_HELD, then, Optional.empty(), "pupil", "parentOrGuardian", "supervisingTeacher");
        step(ActionKind.EVALUATION_HELD, then, Optional.empty(), "achievement", "completion", "learning",
                "progressing");
    }

    private void step(ActionKind kind, LocalDate on, Optional<LocalDate> concerning, String... covers) {
        facts.add(new ActionTaken("X-" + id + "-" + ++steps, id, kind, on, concerning, Sets.of(covers)));
    }

    private static LocalDate after(LocalDate day, List<LocalDate> schooldays) {
        return schooldays.stream().filter(day::isBefore).findFirst().orElseThrow();
    }

    private void packets(String agreementId, List<LocalDate> week, int minutes, String teacher, boolean handedIn) {
        int each = (minutes + SUBJECTS.size() - 1) / SUBJECTS.size();
        for (var subject : SUBJECTS) {
            var assignment = "W-" + id + "-" + week.getFirst() + "-" + subject.substring(0, 3);
            facts.add(new Assignment(assignment, id, agreementId, subject, Optional.empty(), week.getFirst(),
                    week.getLast(), subject + ", week of " + week.getFirst()));
            if (handedIn) {
                facts.add(new Judgement("J" + assignment.substring(1), id, assignment, WorkKind.WORK_PRODUCT,
                        week.getLast(), week.getLast().plusDays(3), teacher, Optional.empty(), Minutes.of(each),
                        week.getFirst(), week.getLast(), Optional.of("portfolio/" + assignment),
                        true));
            }
        }
    }

    private int minimumDay() {
        return grade.compareTo(Grade.KINDERGARTEN) <= 0 ? 180 : grade.compareTo(Grade.GRADE_3) <= 0 ? 230 : 240;
    }

    static Map<LocalDate, List<LocalDate>> weeks(List<LocalDate> days) {
        var weeks = new LinkedHashMap<LocalDate, List<LocalDate>>();
        days.forEach(day -> weeks.computeIfAbsent(day.with(DayOfWeek.MONDAY), monday -> new ArrayList<>()).add(day));
        return weeks;
    }

    SchoolYear year() {
        return year;
    }
}
