package org.manzanita.audit.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manzanita.audit.Step;
import org.manzanita.model.EntityType;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.RegisteredRule;
import org.manzanita.rules.Surroundings;

/**
 * AUD-G-01: the steps of one fiscal year's guide, as the dated rows of the installed bundles have them.
 *
 * <p>A step is a row of {@code auditStep} for a modality and a kind of LEA, such as {@code traditional/district}; its
 * value names a procedure and what it looks for. Under which section of the guide it stands is a row of
 * {@code auditGuideSection} for the same word; a year whose guide has no such section has none of its steps. A third
 * word, as in {@code all/charter/mode}, tells sections apart that are for the same kind of LEA.
 */
final class Programme {

    /** A step, with one of its procedures: {@code days} and the codes that it looks for, say. */
    record Task(Step step, String procedure, List<String> words) {}

    private static final String EVERY = "all";

    private final List<Task> tasks;

    private Programme(List<Task> tasks) {
        this.tasks = tasks;
    }

    static Programme of(Surroundings around) {
        var last = around.year().lastDay();
        var tasks = new ArrayList<Task>();
        var titles = titles(around, last);
        for (var row : around.law().rows("auditStep", last)) {
            var guide = around.law().find("auditGuideSection", row.applies(), last);
            if (guide.isPresent() && isFor(row, around.program().lea().entityType())) {
                var words = row.value().split(" ", 2);
                tasks.add(new Task(step(row, guide.get(), Optional.ofNullable(titles.get(row.rule()))), words[0],
                        words.length > 1 ? List.of(words[1].split(";")) : List.of()));
            }
        }
        tasks.sort(Comparator.comparing((Task task) -> task.step().id()).thenComparing(Task::procedure)
                .thenComparing(task -> task.words().toString()));
        return new Programme(tasks);
    }

    private static Step step(LawRow row, LawRow guide, Optional<RegisteredRule> rule) {
        var modality = row.applies().split("/", 2)[0];
        return new Step(row.rule(), rule.map(RegisteredRule::title).orElse(row.rule()), guide.value(),
                modality.equals(EVERY) ? "" : modality, rule.map(RegisteredRule::words).orElse(""), row.section());
    }

    private static Map<String, RegisteredRule> titles(Surroundings around, LocalDate day) {
        var titles = new HashMap<String, RegisteredRule>();
        for (var rule : around.law().register()) {
            if (!rule.from().isAfter(day) && rule.until().map(until -> !day.isAfter(until)).orElse(true)) {
                titles.put(rule.rule(), rule);
            }
        }
        return titles;
    }

    private static boolean isFor(LawRow row, EntityType entity) {
        var whom = row.applies().split("/", 3);
        return whom.length < 2 || whom[1].equals(EVERY)
                || whom[1].equals(entity == EntityType.CHARTER ? "charter" : "district");
    }

    /** In order of the steps' ids. */
    List<Step> steps() {
        return tasks.stream().map(Task::step).distinct().toList();
    }

    /** The tasks of one procedure, in order of their steps. */
    List<Task> tasks(String procedure) {
        return tasks.stream().filter(task -> task.procedure().equals(procedure)).toList();
    }

    /** The first task of the procedure: what is about the LEA as a whole is examined once. */
    Optional<Task> first(String procedure) {
        return tasks(procedure).stream().findFirst();
    }

    /**
     * The step that examines days which the code refuses, for days of the modality; a code that ends in an underscore
     * and a star stands for all that begin so.
     */
    Optional<Step> ofCode(String modality, String code) {
        return tasks("days").stream().filter(task -> concerns(task.step(), modality))
                .filter(task -> task.words().stream().anyMatch(word -> matches(word, code))).map(Task::step)
                .findFirst();
    }

    static boolean concerns(Step step, String modality) {
        return step.modality().isEmpty() || step.modality().equals(modality);
    }

    private static boolean matches(String word, String code) {
        return word.endsWith("*") ? code.startsWith(word.substring(0, word.length() - 1)) : word.equals(code);
    }
}
