package org.manzanita.console.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.internal.show.Neutral;
import org.manzanita.model.FactForm;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Completes names of commands, their options, and the values that those take. No value is offered for a command that one may
 * not run, and none that one may not see.
 */
final class Completion implements Completer {

    private final CommandSet commands;
    private final KnownValues values;
    private final Predicate<ConsoleCommand> isPermitted;

    Completion(CommandSet commands, KnownValues values, Predicate<ConsoleCommand> isPermitted) {
        this.commands = commands;
        this.values = values;
        this.isPermitted = isPermitted;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        var before = line.words().subList(0, Math.min(line.wordIndex(), line.words().size()));
        var begun = line.word().substring(0, Math.min(line.wordCursor(), line.word().length()));
        var offers = suggestions(before, begun);
        for (int at = 0; at < offers.size(); at++) {
            // In the order given: grades are not sorted as words.
            var offer = offers.get(at);
            candidates.add(new Candidate(offer.text(), offer.isWhole() ? offer.text() : offer.text() + "…", null, null,
                    null, null, offer.isWhole(), at));
        }
    }

    /** What can stand after the words, given how the next one begins. */
    List<Offer> suggestions(List<String> before, String begun) {
        if (before.isEmpty() || before.equals(List.of(Besides.NAMES.getFirst()))) {
            var names = new ArrayList<>(commands.names());
            if (before.isEmpty()) {
                names.addAll(Besides.NAMES);
                names.addAll(List.of(Shell.EXIT, Startup.ALIAS, Jobs.JOBS, Jobs.BACKGROUND));
            }
            return Offer.whole(names);
        }
        var first = before.getFirst();
        if (first.equals("explain")) {
            return Offer.whole(FactForm.all().stream().map(FactForm::table).toList());
        }
        if (before.size() == 1 && (first.equals(Repeating.WATCH) || first.equals(Repeating.WAIT))) {
            return Offer.whole(List.copyOf(commands.names()));
        }
        if (first.equals(Repeating.WATCH) || first.equals(Repeating.WAIT)) {
            return suggestions(before.subList(1, before.size()), begun);
        }
        return commands.lend(first, command -> arguments(command, before, begun)).orElse(List.of());
    }

    private List<Offer> arguments(ConsoleCommand command, List<String> before, String begun) {
        var spec = new Parsing(command).line().getCommandSpec();
        var last = Optional.ofNullable(spec.optionsMap().get(before.getLast())).filter(Completion::takesValue);
        if (begun.startsWith("-") && last.isEmpty()) {
            return Offer.whole(spec.options().stream().filter(option -> !option.hidden())
                    .filter(option -> Arrays.stream(option.names()).noneMatch(before::contains))
                    .map(OptionSpec::longestName).toList());
        }
        var given = new HashMap<ValueKind, String>();
        var parameters = spec.positionalParameters();
        int count = 0;
        for (int at = 1; at < before.size(); at++) {
            var option = spec.optionsMap().get(before.get(at));
            if (option != null && takesValue(option)) {
                at++;
                note(option, at < before.size() ? before.get(at) : "", given);
            } else if (option == null && count < parameters.size()) {
                note(parameters.get(count), before.get(at), given);
                count++;
            }
        }
        ArgSpec next = count < parameters.size() ? parameters.get(count) : null;
        var wanted = last.<ArgSpec>map(option -> option).orElse(next);
        if (wanted == null || !isPermitted.test(command)) {
            return List.of();
        }
        return last.flatMap(option -> FieldOffers.of(option, command, begun))
                .orElseGet(() -> values(wanted, given, begun));
    }

    private static boolean takesValue(OptionSpec option) {
        return option.arity().max() > 0;
    }

    private static void note(ArgSpec argument, String word, Map<ValueKind, String> given) {
        ValueKind.of(argument).ifPresent(kind -> given.put(kind, word));
    }

    private List<Offer> values(ArgSpec argument, Map<ValueKind, String> given, String begun) {
        var offered = new ArrayList<String>();
        if (argument.completionCandidates() != null) {
            argument.completionCandidates().forEach(offered::add);
        }
        ValueKind.of(argument).ifPresent(kind -> offered.addAll(values.of(kind, new KnownValues.Given(
                said(given, ValueKind.LEA), said(given, ValueKind.PUPIL), said(given, ValueKind.YEAR), begun))));
        // A value that would steer the terminal cannot be offered without steering it.
        return Offer.of(offered.stream().filter(value -> Neutral.text(value).equals(value)).distinct().toList(), begun);
    }

    private static Optional<String> said(Map<ValueKind, String> given, ValueKind kind) {
        return Optional.ofNullable(given.get(kind)).filter(word -> !word.isEmpty());
    }
}
