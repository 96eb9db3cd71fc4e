package org.manzanita.audit.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.manzanita.audit.ExceptionTaken;
import org.manzanita.audit.Standing;
import org.manzanita.audit.Step;
import org.manzanita.model.Assignment;
import org.manzanita.model.CourseEnrollment;
import org.manzanita.model.CourseMode;
import org.manzanita.model.Days;
import org.manzanita.model.EntryId;
import org.manzanita.model.Judgement;
import org.manzanita.model.Participation;
import org.manzanita.model.ParticipationEvidence;
import org.manzanita.model.PupilId;
import org.manzanita.model.Session;
import org.manzanita.model.SessionKind;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Effect;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Surroundings;

/** What has to be kept beside the days: samples of work, a gradebook for each class, the record of every session. */
final class Evidence implements Procedure {

    private final Surroundings around;
    private final Programme programme;
    /** Sessions of which somebody's participation is on record, and programs with the days on which pupils studied. */
    private final Set<String> attended = new HashSet<>();
    private final TreeMap<String, TreeSet<LocalDate>> studied = new TreeMap<>();

    Evidence(Surroundings around, Programme programme) {
        this.around = around;
        this.programme = programme;
    }

    @Override
    public void look(JudgedPupil pupil, Consumer<ExceptionTaken> taken) {
        programme.tasks("samples").forEach(task -> samples(task.step(), pupil, taken));
        programme.tasks("gradebooks").forEach(task -> gradebooks(task.step(), pupil, taken));
        programme.tasks("participation").forEach(task -> participation(task.step(), pupil, taken));
        programme.tasks("noted").forEach(task -> noted(task, pupil, taken));
    }

    /** 5 CCR 11703(b)(3): representative samples. Their number is not set, so only an agreement without any is told. */
    private void samples(Step step, JudgedPupil pupil, Consumer<ExceptionTaken> taken) {
        var kept = new HashSet<String>();
        for (var judgement : pupil.file().all(Judgement.class)) {
            if (judgement.fact().retained()) {
                pupil.file().assignment(judgement.fact().assignmentId())
                        .ifPresent(assignment -> kept.add(assignment.fact().agreementId()));
            }
        }
        agreements(step, pupil, true).forEach((agreement, days) -> {
            if (!kept.contains(agreement)) {
                taken.accept(exception(step, "WORK_SAMPLE_MISSING", pupil.pupil(), agreement, days, days.size()
                        + " days were earned under agreement " + agreement
                        + ", and no sample of the work is kept with it.",
                        pupil.file().agreements().stream()
                                .filter(one -> one.fact().agreementId().equals(agreement)).map(Recorded::id).toList()));
            }
        });
    }

    /** EC 51747.5(d): every class has a record that lists its assignments and grades. */
    private void gradebooks(Step step, JudgedPupil pupil, Consumer<ExceptionTaken> taken) {
        var listed = new HashSet<String>();
        pupil.file().all(Assignment.class)
                .forEach(one -> one.fact().courseId().ifPresent(course -> listed.add(course)));
        var days = agreements(step, pupil, false);
        for (var enrolled : pupil.file().all(CourseEnrollment.class)) {
            var fact = enrolled.fact();
            var under = fact.agreementId().map(days::get).orElse(null);
            if (fact.mode() == CourseMode.TRADITIONAL && under != null && under.stream().anyMatch(fact::holdsOn)
                    && !listed.contains(fact.courseId())) {
                taken.accept(exception(step, "GRADEBOOK_MISSING", pupil.pupil(), fact.agreementId().orElse(""),
                        under.stream().filter(fact::holdsOn).toList(), "No assignment of the class " + fact.courseId()
                                + " is on record: it has no gradebook.",
                        List.of(enrolled.id())));
            }
        }
    }

    /** EC 51747.5(c): minutes of a session stand with the evidence of them. */
    private void participation(Step step, JudgedPupil pupil, Consumer<ExceptionTaken> taken) {
        pupil.days().stream().filter(day -> Programme.concerns(step, day.modality())).forEach(day -> studied
                .computeIfAbsent(day.programId(), key -> new TreeSet<>()).add(day.day()));
        var without = new TreeMap<LocalDate, EntryId>();
        for (var recorded : pupil.file().all(Participation.class)) {
            var fact = recorded.fact();
            attended.add(fact.sessionId());
            around.program().session(fact.sessionId())
                    .filter(session -> around.year().contains(session.fact().day()))
                    .filter(session -> fact.minutes().count() > 0 && fact.evidence() == ParticipationEvidence.NONE)
                    .filter(session -> pupil.days().stream().anyMatch(day -> day.day().equals(session.fact().day())
                            && Programme.concerns(step, day.modality())))
                    .ifPresent(session -> without.put(session.fact().day(), recorded.id()));
        }
        if (!without.isEmpty()) {
            taken.accept(exception(step, "PARTICIPATION_UNPROVED", pupil.pupil(), "", List.copyOf(without.keySet()),
                    "Minutes of sessions on " + without.size()
                            + " days are recorded without evidence of them, the first "
                            + "on " + without.firstKey() + ".",
                    List.copyOf(without.values())));
        }
    }

    /** Things that a rule noted of days, and that an auditor takes exception to though no day is lost by them. */
    private void noted(Programme.Task task, JudgedPupil pupil, Consumer<ExceptionTaken> taken) {
        var found = new TreeMap<String, JudgedDay>();
        for (var day : pupil.days()) {
            if (Programme.concerns(task.step(), day.modality())) {
                found.putIfAbsent(day.agreementId(), day);
            }
        }
        for (var day : found.values()) {
            day.finding().reasons().stream()
                    .filter(reason -> reason.effect() == Effect.NOTES && task.words().contains(reason.code()))
                    .findFirst().ifPresent(reason -> taken.accept(new ExceptionTaken(task.step(), Standing.DUTY,
                            Optional.of(pupil.pupil()), day.agreementId(), day.schoolId(),
                            Optional.of(day.grade().span()), reason,
                            Printed.cure(around.law(), reason.code()), List.of(day.day()), Days.ZERO, Days.ZERO)));
        }
    }

    /** EC 51747.5(c): a session that was scheduled for pupils who studied that day, and nobody's part in it recorded. */
    @Override
    public void conclude(Consumer<ExceptionTaken> taken) {
        programme.first("participation").ifPresent(task -> {
            var unrecorded = new TreeMap<String, TreeMap<LocalDate, EntryId>>();
            for (Recorded<Session> recorded : around.program().all(Session.class)) {
                var session = recorded.fact();
                if (session.sessionKind() != SessionKind.OFFICE_HOURS && !session.day().isAfter(around.on())
                        && !attended.contains(session.sessionId())
                        && studied.getOrDefault(session.programId(), new TreeSet<>()).contains(session.day())) {
                    unrecorded.computeIfAbsent(session.programId(), key -> new TreeMap<>()).put(session.day(),
                            recorded.id());
                }
            }
            unrecorded.forEach((program, days) -> taken.accept(ExceptionTaken.ofLea(task.step(), Standing.DUTY,
                    Reason.notes("PARTICIPATION_UNRECORDED", citation(task.step()), "Of sessions of program " + program
                            + " on " + days.size() + " days, the first on " + days.firstKey()
                            + ", it is recorded of no pupil whether the pupil took part.",
                            List.copyOf(days.values())),
                    Printed.cure(around.law(), "PARTICIPATION_UNRECORDED")).on(List.copyOf(days.keySet()))));
        });
    }

    private static Map<String, List<LocalDate>> agreements(Step step, JudgedPupil pupil, boolean earned) {
        var days = new TreeMap<String, List<LocalDate>>();
        for (var day : pupil.days()) {
            if (Programme.concerns(step, day.modality()) && (day.earned() || !earned)) {
                days.computeIfAbsent(day.agreementId(), key -> new ArrayList<>()).add(day.day());
            }
        }
        return days;
    }

    private ExceptionTaken exception(Step step, String code, PupilId pupil, String agreement, List<LocalDate> days,
            String held, List<EntryId> evidence) {
        return new ExceptionTaken(step, Standing.DUTY, Optional.of(pupil), agreement, "", Optional.empty(),
                Reason.notes(code, citation(step), held, evidence), Printed.cure(around.law(), code), days, Days.ZERO,
                Days.ZERO);
    }

    private static Citation citation(Step step) {
        return new Citation(step.id(), step.section());
    }
}
