package org.manzanita.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.manzanita.model.ActionKind;
import org.manzanita.model.Assignment;
import org.manzanita.model.CourseEnrollment;
import org.manzanita.model.EntryId;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Watch;
import org.osgi.service.component.annotations.Component;

/**
 * EC 51747.5(d): for each class a gradebook, or a summary of it, lists all assignments, assessments and grades.
 *
 * <p>The law names no day for it; it is due by the end of the school year, for which an auditor asks for it. How long before
 * that it is shown is said by the setting {@code gradebookWarningDays}.
 */
@Component
public final class GradebookWatch implements Watch {

    private static final String WARNING_DAYS = "gradebookWarningDays";
    private static final int UNLESS_CHOSEN = 60;

    /** A class of the pupil, and since when. */
    private record Taken(LocalDate since, EntryId entry) {}

    @Override
    public String name() {
        return "gradebook";
    }

    @Override
    public List<Notice> look(JudgedPupil pupil, Surroundings surroundings) {
        if (surroundings.on().isBefore(pupil.year().lastDay().minusDays(warningDays(surroundings)))) {
            return List.of();
        }
        var steps = new Steps(pupil.file(), surroundings.on());
        var notices = new ArrayList<Notice>();
        var modalities = new LinkedHashMap<String, LocalDate>();
        for (JudgedDay day : pupil.days()) {
            modalities.putIfAbsent(day.modality(), day.day());
        }
        modalities.forEach((modality, first) -> surroundings.law().find("gradebook", modality, first)
                .ifPresent(row -> classes(row, modality, pupil).forEach((name, taken) -> notices.add(
                        duty(row, name, taken, pupil, steps).notice(name(), Optional.of(pupil.pupil()),
                                surroundings.on())))));
        return notices;
    }

    private static Duty duty(LawRow row, String name, Taken taken, JudgedPupil pupil, Steps steps) {
        var duty = Duty.of("File the gradebook of " + name + ", with all its assignments, assessments and grades.",
                row.citation(), taken.since(), "The pupil's class " + name + " began on " + taken.since() + ".",
                List.of(taken.entry())).due(Optional.of(pupil.year().lastDay()));
        return steps.of(ActionKind.GRADEBOOK_FILED).stream()
                .filter(filed -> filed.fact().covers().contains(name)
                        && !filed.fact().takenOn().isBefore(taken.since()))
                .findFirst().map(filed -> duty.done(filed.fact().takenOn(), filed.id())).orElse(duty);
    }

    /** The classes of the year, as the modality's law names them: the subjects of assignments, or courses. */
    private static Map<String, Taken> classes(LawRow row, String modality, JudgedPupil pupil) {
        var classes = new TreeMap<String, Taken>();
        if (row.value().equals("courses")) {
            for (Recorded<CourseEnrollment> course : pupil.file().all(CourseEnrollment.class)) {
                var from = later(course.fact().from(), pupil.year().firstDay());
                if (course.fact().agreementId().filter(id -> isOf(modality, id, pupil)).isPresent()
                        && pupil.year().contains(from)
                        && course.fact().until().map(last -> !last.isBefore(from)).orElse(true)) {
                    classes.putIfAbsent(course.fact().courseId(), new Taken(from, course.id()));
                }
            }
            return classes;
        }
        for (Recorded<Assignment> work : pupil.file().all(Assignment.class)) {
            if (isOf(modality, work.fact().agreementId(), pupil) && pupil.year().contains(work.fact().assignedOn())) {
                classes.merge(work.fact().subject(), new Taken(work.fact().assignedOn(), work.id()),
                        (one, other) -> other.since().isBefore(one.since()) ? other : one);
            }
        }
        return classes;
    }

    private static int warningDays(Surroundings surroundings) {
        return surroundings.program().setting(WARNING_DAYS, surroundings.on()).map(setting -> setting.fact().value())
                .filter(value -> value.matches("\\d{1,3}")).map(Integer::parseInt).orElse(UNLESS_CHOSEN);
    }

    private static boolean isOf(String modality, String agreementId, JudgedPupil pupil) {
        return pupil.file().agreements().stream().map(Recorded::fact).anyMatch(
                agreement -> agreement.agreementId().equals(agreementId) && agreement.modality().equals(modality));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
