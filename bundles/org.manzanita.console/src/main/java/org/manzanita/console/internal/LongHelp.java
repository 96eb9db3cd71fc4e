package org.manzanita.console.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.manzanita.access.Matrix;
import org.manzanita.access.Right;
import org.manzanita.access.Role;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;

/** What help says of a command on request, behind what it always says: who may, what it changes, how it ends, and where. */
record LongHelp(Matrix matrix) {

    /** The pages of the commands, by the packages that bring them; the longest that fits counts. */
    private static final Map<String, String> PAGES = new TreeMap<>(Map.of("org.manzanita.console.", "commands.md",
            "org.manzanita.console.ssh.", "commands-of-ssh.md", "org.manzanita.documents.", "commands-of-papers.md",
            "org.manzanita.health.", "commands-of-health.md", "org.manzanita.identity.", "commands-of-accounts.md",
            "org.manzanita.identity.oidc.", "commands-of-signing-in.md", "org.manzanita.shadow.",
            "commands-of-features.md", "org.manzanita.vendor.", "commands-of-features.md")).descendingMap();

    Answer of(ConsoleCommand command) {
        var lines = new ArrayList<Line>();
        lines.add(Line.empty());
        lines.add(Line.heading("Who may"));
        lines.addAll(command.needs().map(this::who).orElse(List.of(Line.of(2, "",
                "Nobody: it does not say which right it takes."))));
        lines.add(Line.empty());
        lines.add(Line.heading("What it does with names and records"));
        command.needs().map(LongHelp::what).orElse(List.of()).forEach(says -> lines.add(Line.of(2, "", says)));
        lines.add(Line.empty());
        lines.add(Line.heading("Output"));
        lines.add(Line.of(2, "",
                "Text is for people. --output json, csv and plain are for programs; their fields have the"
                        + " same names every time, " + (command.fields().isEmpty()
                                ? "and are the first line of --output csv."
                                : "those under Fields.")
                        + " --columns, --where and --sort name them."
                        + (command.needs().filter(Needs::changes).isPresent()
                                ? " What was changed is besides: " + AnswerFields.CHANGED + "."
                                : "")));
        lines.add(Line.empty());
        lines.add(Line.heading("Exit codes"));
        for (var outcome : Outcome.values()) {
            lines.add(Line.of(2, outcome.exitCode() + "  ", outcome.meaning()));
        }
        page(command).ifPresent(page -> {
            lines.add(Line.empty());
            lines.add(Line.of("More: " + page));
        });
        var parts = new ArrayList<>(Help.of(command).parts());
        parts.add(new Part.Prose(lines));
        return Answer.of(parts);
    }

    /** The page that describes the command, with its place there; empty if it is not of the release. */
    static Optional<String> page(ConsoleCommand command) {
        var name = command.spec().name();
        return PAGES.entrySet().stream().filter(page -> command.getClass().getName().startsWith(page.getKey()))
                .findFirst().map(page -> "docs/reference/" + page.getValue() + "#" + anchor(name));
    }

    /** How a heading is named in an address. */
    private static String anchor(String name) {
        return name.toLowerCase(Locale.ROOT).replace(":", "");
    }

    private List<Line> who(Needs needs) {
        var right = Right.of(needs.value());
        var lines = new ArrayList<Line>();
        lines.add(Line.of(2, "", "Whoever may " + matrix.words(right.action()) + " (" + needs.value() + "): "
                + String.join(", ", matrix.permitted(right).stream().map(Role::title).toList()) + "."));
        lines.add(
                Line.of(2, "", "How far that reaches is shown by access:whoami, and of every role by access:matrix."));
        return lines;
    }

    private static List<String> what(Needs needs) {
        var says = new ArrayList<String>();
        says.add(switch (needs.names()) {
            case NONE -> "It shows no names of pupils.";
            case MASKED -> "Names of pupils are masked. --reveal shows them, with --because WHY.";
            case FULL -> "It writes or shows names of pupils in full.";
        });
        says.add("The line is put on record before it is run" + (needs.conceals().length == 0
                ? "."
                : ", without what is given for " + String.join(", ", needs.conceals()) + "."));
        if (!needs.changes()) {
            says.add("It changes nothing.");
            return says;
        }
        says.add(needs.onlyRecords()
                ? "All that it changes is added to the ledger, so it can be one of several lines that are done whole or"
                        + " not at all: run --file FILE --all-or-nothing."
                : "It cannot be one of several lines that are done whole or not at all.");
        if (!needs.undo().isEmpty()) {
            says.add("--dry-run tries it and changes nothing; --diff shows each entry besides.");
        }
        if (needs.severe()) {
            says.add("It cannot be taken back, so it is confirmed: --confirm NAME.");
        }
        if (needs.because()) {
            says.add("It takes a reason: --because WHY, and --ticket TICKET if there is one.");
        }
        return says;
    }
}
