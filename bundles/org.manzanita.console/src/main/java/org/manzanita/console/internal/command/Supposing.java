package org.manzanita.console.internal.command;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.manzanita.console.CommandException;
import org.manzanita.console.internal.Nearest;
import org.manzanita.credit.Assumption;
import org.manzanita.credit.Containment;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.PolicyFormat;

/** Reads what a command is to suppose: settings, figures and parameters of the law by name, and a policy by its file. */
final class Supposing {

    private static final String LAW = "law.";
    private static final String FIGURE = "figure.";
    private static final String POLICY = "policy.";

    private final List<PolicyFormat> formats;
    private final Law law;
    private final List<String> words = new ArrayList<>();
    private Assumption assumption = Assumption.NOTHING;

    Supposing(List<PolicyFormat> formats, Law law) {
        this.formats = List.copyOf(formats);
        this.law = law;
    }

    /** Takes in {@code name=value}. */
    Supposing set(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw CommandException.wrongUse("'" + text + "' does not say what to suppose.",
                    "Write name=value, as in --set lateLongTermSignature=voidAgreement.");
        }
        var name = text.substring(0, equals).strip();
        var value = text.substring(equals + 1).strip();
        words.add(name + " = " + value);
        if (name.startsWith(LAW)) {
            parameter(name.substring(LAW.length()), value);
        } else if (name.startsWith(FIGURE)) {
            assumption = assumption.figure(name.substring(FIGURE.length()), number(name, value));
        } else if (name.startsWith(POLICY)) {
            throw CommandException.wrongUse("What a district policy sets is said by its provisions, and '" + name
                    + "' is none.", "Change a copy of the policy file, and give it with --policy FILE.");
        } else {
            assumption = assumption.setting(name, value);
        }
        return this;
    }

    /** Takes in a file of such lines; empty lines, and what follows #, say nothing. */
    Supposing file(Path file) {
        try {
            for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                var said = line.replaceFirst("#.*", "").strip();
                if (!said.isEmpty()) {
                    set(said);
                }
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        return this;
    }

    /** Takes in a policy file; it stands in the place of the installed policy of the same id, if there is one. */
    Supposing policy(Path file) {
        var read = new PolicyFiles(formats.stream().findFirst(), List.of(), Containment.none()).sound(file, law);
        words.add("policy " + read.policyId() + " as " + file.getFileName() + " has it");
        assumption = assumption.policy(read);
        return this;
    }

    Assumption assumption() {
        return assumption;
    }

    boolean isNothing() {
        return words.isEmpty();
    }

    /** What is supposed, in a few words. */
    String words() {
        return String.join(", ", words);
    }

    private void parameter(String said, String value) {
        int slash = said.indexOf('/');
        var parameter = slash < 0 ? said : said.substring(0, slash);
        var applies = slash < 0 ? "" : said.substring(slash + 1);
        try {
            law.with(parameter, applies, value);
        } catch (IllegalArgumentException e) {
            var known = law.everyRow().stream().map(LawRow::parameter).distinct().toList();
            var question = known.contains(parameter)
                    ? "It is set for " + String.join(", ", law.everyRow().stream()
                            .filter(row -> row.parameter().equals(parameter)).map(LawRow::applies).distinct().toList())
                            + "."
                    : Nearest.question(parameter, known);
            throw CommandException.wrongUse(String.valueOf(e.getMessage()),
                    question.isEmpty() ? "law:show RULE lists what each rule sets." : question);
        }
        assumption = assumption.law(parameter, applies, value);
    }

    private static BigDecimal number(String name, String value) {
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException e) {
            throw CommandException.wrongUse("A figure is a number, and " + name + " is to be '" + value + "'.",
                    "Write it like figure.otherProgramsFte=200.5.");
        }
    }

    private static CommandException unreadable(Path file, IOException e) {
        return CommandException.notFound("The file " + file + " cannot be read: " + e.getMessage(), "");
    }
}
