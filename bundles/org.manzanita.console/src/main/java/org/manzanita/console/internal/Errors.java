package org.manzanita.console.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;

/**
 * The ids of errors, and what is to be read about each. An error has an id of its own where it can come of any command, and
 * otherwise the name of its command and how that ended: {@code key:add/conflict}.
 */
final class Errors {

    static final String PAGE = "docs/reference/errors.md";

    private static final String FILE = "errors.tsv";
    private static final List<Field> FIELDS = List.of(new Field("id", "Error"), new Field("exitCode", "Exit code"),
            new Field("means", "What it means"), new Field("link", "More"));

    private Errors() {}

    /** An error as it is named, and where it can be read about. */
    record Named(String id, String link) {}

    /** An error that can come of any command. */
    record Known(String id, Outcome outcome, String means, String cure) {}

    /** @param command the command that it came of; empty if it came of none */
    static Named of(CommandException failure, String command) {
        if (!failure.id().isEmpty()) {
            return new Named(failure.id(), PAGE + "#" + failure.id());
        }
        var ended = token(failure.outcome());
        return command.isEmpty()
                ? new Named(ended, PAGE + "#" + ended)
                : new Named(command + "/" + ended, PAGE + "#" + ended);
    }

    /** How an outcome is written in ids. */
    static String token(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What there is to say about an error; empty if there is none of that id. */
    static Optional<Answer> explained(CommandSet commands, String id) {
        var known = all().stream().filter(error -> error.id().equals(id)).findFirst();
        if (known.isPresent()) {
            return Optional.of(told(id, known.get().outcome(), known.get().means(),
                    List.of(Line.of(2, "What to do: ", known.get().cure())), PAGE + "#" + id));
        }
        int slash = id.lastIndexOf('/');
        var command = slash < 0 ? "" : id.substring(0, slash);
        return Arrays.stream(Outcome.values()).filter(outcome -> token(outcome).equals(id.substring(slash + 1)))
                .findFirst().map(outcome -> told(id, outcome, "", commands.lend(command, asked -> List.of(
                        Line.of(2, "Of the command: ", command + ", which is to "
                                + Help.description(new Parsing(asked)) + ". How it is used: help " + command)))
                        .orElse(List.of()),
                        commands.lend(command, LongHelp::page).flatMap(page -> page)
                                .orElse(PAGE + "#" + token(outcome))));
    }

    private static Answer told(String id, Outcome outcome, String means, List<Line> more, String page) {
        var lines = new ArrayList<Line>();
        lines.add(Line.heading(id));
        if (!means.isEmpty()) {
            lines.add(Line.of(2, "What it means: ", means));
        }
        lines.addAll(more);
        lines.add(Line.of(2, "Exit code: ", outcome.exitCode() + ", " + outcome.meaning() + "."));
        lines.add(Line.of(2, "More: ", page));
        return Answer.of(new Part.Prose(lines), new Part.Data("errors", new Table("", FIELDS, List.of(
                List.<Object>of(id, outcome.exitCode(), means, page)), List.of())));
    }

    /** Every error that can come of any command, in the order of its exit code. */
    static List<Known> all() {
        try (var file = Objects.requireNonNull(Errors.class.getResourceAsStream(FILE), FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1)
                    .map(line -> line.split("\t", -1)).map(cells -> new Known(cells[0], Arrays
                            .stream(Outcome.values())
                            .filter(outcome -> Integer.toString(outcome.exitCode()).equals(cells[1])).findFirst()
                            .orElseThrow(), cells[2], cells[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
