package org.manzanita.audit.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.manzanita.audit.ExceptionTaken;
import org.manzanita.audit.Standing;
import org.manzanita.credit.ContainedWatch;
import org.manzanita.model.Days;
import org.manzanita.model.Program;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Watch;

/**
 * AUD-D-03: whether what law and policy ask for was done when it was due. A duty that is overdue, or was done late, is an
 * exception under the step that looks at its watch.
 */
final class Duties implements Procedure {

    private final Surroundings around;
    private final List<Programme.Task> tasks;
    private final List<Watch> watches;

    Duties(Surroundings around, Programme programme, List<Watch> watches) {
        this.around = around;
        this.tasks = programme.tasks("duties");
        this.watches = watches.stream()
                .filter(watch -> tasks.stream().anyMatch(task -> task.words().contains(watch.name()))).toList();
    }

    @Override
    public void look(JudgedPupil pupil, Consumer<ExceptionTaken> taken) {
        for (var watch : watches) {
            for (var notice : watch.look(pupil, around)) {
                modality(pupil, notice.since()).ifPresent(modality -> tell(watch, notice, modality, taken));
            }
        }
    }

    @Override
    public void conclude(Consumer<ExceptionTaken> taken) {
        for (var watch : watches) {
            for (var notice : watch.look(around)) {
                tell(watch, notice, modality(watch, notice), taken);
            }
        }
    }

    private void tell(Watch watch, Notice notice, String modality, Consumer<ExceptionTaken> taken) {
        if (isAnException(notice)) {
            var how = notice.state() == Notice.State.DONE_LATE ? " It was done late." : " It is not done.";
            tasks.stream().filter(task -> task.words().contains(watch.name())
                    && Programme.concerns(task.step(), modality)).findFirst()
                    .ifPresent(task -> taken.accept(new ExceptionTaken(task.step(), Standing.DUTY, notice.pupil(), "",
                            "", Optional.empty(), told(notice, how), notice.duty(), List.of(notice.since()), Days.ZERO,
                            Days.ZERO)));
        }
    }

    /**
     * A duty for which nothing sets a day is an exception once the year is over and it is still not done; what a watch of a
     * plug-in did not see, at once.
     */
    private boolean isAnException(Notice notice) {
        return ContainedWatch.isFailure(notice) || switch (notice.state()) {
            case OVERDUE, DONE_LATE -> true;
            case DUE -> notice.due().isEmpty() && !around.on().isBefore(around.year().lastDay());
            case DONE -> false;
        };
    }

    /** A duty of the LEA is that of the modality whose program it rests on, or else of the first step that asks. */
    private String modality(Watch watch, Notice notice) {
        return around.program().all(Program.class).stream()
                .filter(program -> notice.reason().evidence().contains(program.id()))
                .map(program -> program.fact().modality()).findFirst()
                .or(() -> tasks.stream().filter(task -> task.words().contains(watch.name()))
                        .map(task -> task.step().modality()).findFirst())
                .orElse("");
    }

    private static Reason told(Notice notice, String how) {
        var reason = notice.reason();
        return Reason.notes(reason.code(), reason.under(), reason.held()
                + notice.due().map(due -> " Due by " + due + ".").orElse("") + how, reason.evidence());
    }

    private static Optional<String> modality(JudgedPupil pupil, LocalDate day) {
        return pupil.file().agreements().stream().map(agreement -> agreement.fact())
                .filter(agreement -> agreement.covers(day)).map(agreement -> agreement.modality()).findFirst()
                .or(() -> pupil.days().stream().map(judged -> judged.modality()).findFirst());
    }
}
