package org.manzanita.watch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.manzanita.model.PupilId;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Report;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;
import org.osgi.service.component.annotations.Component;

/** EC 51747(d): from pupils in study to cases of re-engagement, and from step to step, how many are left on the way. */
@Component
public final class ReengagementReport implements Report {

    /** A step of re-engagement, and how it stands in the cases that need it. */
    private static final class Step {
        private final Set<PupilId> pupils = new HashSet<>();
        private final Map<Notice.State, Integer> states = new EnumMap<>(Notice.State.class);

        private int in(Notice.State state) {
            return states.getOrDefault(state, 0);
        }
    }

    @Override
    public String name() {
        return "reengagement";
    }

    @Override
    public String title() {
        return "Cases of re-engagement, and how far their steps have come";
    }

    @Override
    public Table run(Stream<JudgedPupil> pupils, Surroundings surroundings) {
        var watch = new ReengagementWatch();
        var steps = new LinkedHashMap<String, Step>();
        var inStudy = new HashSet<PupilId>();
        var withCase = new HashSet<PupilId>();
        pupils.forEach(pupil -> {
            if (pupil.days().stream().anyMatch(day -> !day.day().isAfter(surroundings.on()))) {
                inStudy.add(pupil.pupil());
            }
            for (var notice : watch.look(pupil, surroundings)) {
                withCase.add(pupil.pupil());
                var step = steps.computeIfAbsent(words(notice.duty()), words -> new Step());
                step.pupils.add(pupil.pupil());
                step.states.merge(notice.state(), 1, Integer::sum);
            }
        });
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of("In study", inStudy.size(), "", "", "", ""));
        rows.add(List.of("With a case", withCase.size(), "", "", "", ""));
        steps.forEach((words, step) -> rows.add(List.of(words, step.pupils.size(), step.in(Notice.State.DONE),
                step.in(Notice.State.DONE_LATE), step.in(Notice.State.DUE), step.in(Notice.State.OVERDUE))));
        return new Table("Re-engagement of " + surroundings.program().lea().name() + ", " + surroundings.year()
                + ", on " + surroundings.on(),
                List.of(new Table.Field("step", "Step"),
                        new Table.Field("pupils", "Pupils"), new Table.Field("done", "Done"),
                        new Table.Field("doneLate", "Late"), new Table.Field("due", "Due"),
                        new Table.Field("overdue", "Overdue")),
                rows,
                List.of("Pupils are counted once a row, steps once a case (EC 51747(d)); who is concerned: watch:list."));
    }

    /** A duty without what of it differs from pupil to pupil. */
    private static String words(String duty) {
        int end = duty.indexOf(':');
        var words = end < 0 ? duty : duty.substring(0, end);
        return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    }
}
