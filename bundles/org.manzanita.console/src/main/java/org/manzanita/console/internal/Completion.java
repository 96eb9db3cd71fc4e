package org.manzanita.console.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.manzanita.console.internal.show.Neutral;
import org.manzanita.model.FactForm;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completes names of commands, their options, and values: ids of pupils, school years, formats. */
final class Completion implements Completer {

    private final CommandSet commands;
    private final KnownValues values;

    Completion(CommandSet commands, KnownValues values) {
        this.commands = commands;
        this.values = values;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        var before = line.words().subList(0, Math.min(line.wordIndex(), line.words().size()));
        var words = suggestions(before, line.word());
        for (int at = 0; at < words.size(); at++) {
            // In the order given: grades are not sorted as words.
            candidates.add(new Candidate(words.get(at), words.get(at), null, null, null, null, true, at));
        }
    }

    /** What can stand after the words, given how the next one begins. */
    List<String> suggestions(List<String> before, String begun) {
        if (before.isEmpty() || before.equals(List.of(Dispatcher.HELP))) {
            var names = new ArrayList<>(commands.names());
            if (before.isEmpty()) {
                names.addAll(Dispatcher.BUILT_IN);
                names.addAll(List.of(Shell.EXIT, Startup.ALIAS, Jobs.JOBS, Jobs.BACKGROUND));
            }
            return names;
        }
        var first = before.getFirst();
        if (first.equals("explain")) {
            return FactForm.all().stream().map(FactForm::table).toList();
        }
        if (before.size() == 1 && (first.equals(Repeating.WATCH) || first.equals(Repeating.WAIT))) {
            return List.copyOf(commands.names());
        }
        if (first.equals(Repeating.WATCH) || first.equals(Repeating.WAIT)) {
            return suggestions(before.subList(1, before.size()), begun);
        }
        return commands.lend(first,
                command -> arguments(new Parsing(command).line().getCommandSpec(), before, begun)).orElse(List.of());
    }

    private List<String> arguments(CommandSpec spec, List<String> before, String begun) {
        var options = spec.optionsMap();
        var last = options.get(before.getLast());
        if (last != null && last.arity().max() > 0) {
            return values(last);
        }
        if (begun.startsWith("-")) {
            return spec.options().stream().filter(option -> !option.hidden())
                    .filter(option -> Arrays.stream(option.names()).noneMatch(before::contains))
                    .map(OptionSpec::longestName).toList();
        }
        int given = 0;
        for (int at = 1; at < before.size(); at++) {
            var option = options.get(before.get(at));
            if (option != null) {
                at += option.arity().max() > 0 ? 1 : 0;
            } else {
                given++;
            }
        }
        var parameters = spec.positionalParameters();
        return given < parameters.size() ? values(parameters.get(given)) : List.of();
    }

    private List<String> values(ArgSpec argument) {
        var offered = new ArrayList<String>();
        if (argument.completionCandidates() != null) {
            argument.completionCandidates().forEach(offered::add);
        }
        var type = argument.auxiliaryTypes().length > 0 ? argument.auxiliaryTypes()[0] : argument.type();
        offered.addAll(values.of(type));
        // A value that would steer the terminal cannot be offered without steering it.
        return offered.stream().filter(value -> Neutral.text(value).equals(value)).distinct().toList();
    }
}
