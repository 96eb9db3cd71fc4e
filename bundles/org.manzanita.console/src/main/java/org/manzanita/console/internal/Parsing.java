package org.manzanita.console.internal;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.manzanita.access.Role;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Needs;
import org.manzanita.console.internal.show.Format;
import org.manzanita.model.EntryId;
import org.manzanita.model.Grade;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilId;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.model.SchoolYear;
import org.manzanita.model.Tokens;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command with the parser that its annotations make, and what the words said about output. */
final class Parsing {

    /** How picocli names a parameter, which people know by its name in the help. */
    private static final Pattern POSITION = Pattern
            .compile("^Invalid value for positional parameter at index \\S+ \\(([^)]*)\\): ");

    private static final int EARLIEST = 1902;
    private static final int LATEST = 2998;

    private final CommandLine line;
    private final OutputOptions output = new OutputOptions();
    private final RevealOption reveal = new RevealOption();
    private final TrialOptions trial = new TrialOptions();
    private final SevereOptions severe = new SevereOptions();
    private final ReasonOptions.Because reason = new ReasonOptions.Because();
    private final boolean takesReason;
    private final boolean isSevere;

    Parsing(ConsoleCommand command) {
        line = new CommandLine(command.spec());
        line.getCommandSpec().addMixin("output", CommandSpec.forAnnotatedObject(output));
        if (command.needs().filter(needs -> needs.names() == Needs.Names.MASKED).isPresent()) {
            line.getCommandSpec().addMixin("reveal", CommandSpec.forAnnotatedObject(reveal));
        }
        // Whoever does not say how it is undone may not know of trials either, and would do it.
        if (command.needs().filter(needs -> needs.changes() && !needs.undo().isEmpty()).isPresent()) {
            line.getCommandSpec().addMixin("trial", CommandSpec.forAnnotatedObject(trial));
        }
        isSevere = command.needs().filter(Needs::severe).isPresent();
        if (isSevere) {
            line.getCommandSpec().addMixin("severe", CommandSpec.forAnnotatedObject(severe));
        }
        takesReason = command.needs().filter(Needs::because).isPresent();
        addReason();
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExpandAtFiles(false);
        line.setPosixClusteredShortOptionsAllowed(false);
        line.setOverwrittenOptionsAllowed(false);
        converter(PupilId.class, PupilId::new);
        converter(LeaId.class, LeaId::new);
        converter(SchoolYear.class, SchoolYear::of);
        converter(Grade.class, Grade::of);
        converter(Role.class, Role::of);
        converter(ReportingPeriod.class, text -> Tokens.parse(ReportingPeriod.class, text));
        converter(EntryId.class, Parsing::entry);
        converter(LocalDate.class, Parsing::date);
        converter(YearMonth.class, Parsing::month);
        converter(Format.class, Parsing::format);
    }

    private void addReason() {
        var spec = line.getCommandSpec();
        boolean hasItsOwn = spec.optionsMap().containsKey("--because");
        boolean isAdded = !hasItsOwn && (takesReason || spec.optionsMap().containsKey("--reveal"));
        if (isAdded) {
            spec.addMixin("reason", CommandSpec.forAnnotatedObject(reason));
        }
        if (isAdded || isSevere) {
            spec.addMixin("ticket", CommandSpec.forAnnotatedObject(new ReasonOptions.Ticket()));
        }
    }

    CommandLine line() {
        return line;
    }

    OutputOptions output() {
        return output;
    }

    boolean reveal() {
        return reveal.reveal;
    }

    TrialOptions trial() {
        return trial;
    }

    /**
     * Asks for the name of what is done to, where that cannot be taken back.
     *
     * @throws CommandException if it was not given, or another
     */
    private void requireConfirmation() {
        if (!isSevere || trial.isTrial()) {
            return;
        }
        var first = line.getCommandSpec().positionalParameters().getFirst();
        var done = String.join(" ", first.stringValues());
        var name = done.substring(done.replace('\\', '/').lastIndexOf('/') + 1);
        if (!severe.confirm.equals(name)) {
            throw CommandException.wrongUse("This cannot be taken back, so it has to be confirmed"
                    + (severe.confirm.isEmpty() ? "." : ", and '" + severe.confirm + "' is not what it is done to."),
                    "To see first what it would change, add --dry-run. To do it, add --confirm " + Words.quoted(name)
                            + ".")
                    .as("not-confirmed").about("--confirm");
        }
    }

    /** @throws CommandException if a confirmation or a reason is missing that it takes */
    void requireAllThatIsAskedFor() {
        requireConfirmation();
        requireReason();
    }

    /**
     * Asks for a reason, where one is to be on record.
     *
     * @throws CommandException if none was given
     */
    private void requireReason() {
        if (trial.isTrial() || !(takesReason || reveal.reveal) || !reason.because.orElse("").isBlank()) {
            return;
        }
        throw CommandException.wrongUse(takesReason
                ? "This takes records out or puts a copy back, so it takes a reason, which is put on record."
                : "This shows names in full, so it takes a reason, which is put on record.",
                "Add it, as in --because 'a parent called', and --ticket NUMBER if there is one.").as("no-reason")
                .about("--because");
    }

    /** What the words say, with what was given in the places of the parameters' labels. */
    String filled(String words) {
        var filled = words;
        for (var parameter : line.getCommandSpec().positionalParameters()) {
            var given = parameter.stringValues();
            if (!given.isEmpty()) {
                // A file by where it lies, and not by its name in a box.
                var told = parameter.getValue() instanceof Path path ? path.toString() : given.getFirst();
                filled = filled.replaceAll("\\b" + Pattern.quote(parameter.paramLabel()) + "\\b",
                        Matcher.quoteReplacement(Words.quoted(told)));
            }
        }
        return filled;
    }

    /** @throws CommandException if the command cannot be so used */
    void read(List<String> words) {
        try {
            line.parseArgs(words.toArray(String[]::new));
        } catch (ParameterException e) {
            throw CommandException.wrongUse(told(e), hint(e)).as(id(e)).about(about(e));
        }
    }

    private static String told(ParameterException e) {
        return switch (e) {
            case UnmatchedArgumentException unmatched when unmatched.isUnknownOption() ->
                "There is no option " + unmatched.getUnmatched().getFirst() + ".";
            case UnmatchedArgumentException unmatched ->
                "'" + String.join(" ", unmatched.getUnmatched()) + "' is too much: "
                        + taken(unmatched.getCommandLine().getCommandSpec()) + ".";
            case MissingParameterException missing -> missing.getMissing().isEmpty()
                    ? sentence(String.valueOf(missing.getMessage()))
                    : "Something is missing: " + String.join(", ",
                            missing.getMissing().stream().map(argument -> argument.paramLabel()).toList()) + ".";
            default -> sentence(String.valueOf(e.getMessage()));
        };
    }

    private static String hint(ParameterException e) {
        var name = e.getCommandLine().getCommandName();
        var see = "For how to use it: help " + name;
        if (e instanceof UnmatchedArgumentException unmatched && unmatched.isUnknownOption()) {
            var options = e.getCommandLine().getCommandSpec().optionsMap().keySet();
            var question = Nearest.question(unmatched.getUnmatched().getFirst(), options);
            return question.isEmpty() ? see : question + " " + see;
        }
        return see;
    }

    private static String id(ParameterException e) {
        return switch (e) {
            case UnmatchedArgumentException unmatched -> unmatched.isUnknownOption() ? "no-option" : "too-many-words";
            case MissingParameterException missing -> "something-missing";
            default -> "no-value";
        };
    }

    /** The option or parameter that is meant. */
    private static String about(ParameterException e) {
        return switch (e) {
            case UnmatchedArgumentException unmatched -> unmatched.getUnmatched().getFirst();
            case MissingParameterException missing when !missing.getMissing().isEmpty() ->
                named(missing.getMissing().getFirst());
            default -> e.getArgSpec() == null ? "" : named(e.getArgSpec());
        };
    }

    private static String named(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String sentence(String message) {
        var told = POSITION.matcher(message).replaceFirst("$1: ");
        return told.endsWith(".") ? told : told + ".";
    }

    private <T> void converter(Class<T> type, Function<String, T> of) {
        ITypeConverter<T> converter = text -> {
            try {
                return of.apply(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        };
        line.registerConverter(type, converter);
    }

    private static EntryId entry(String text) {
        try {
            return new EntryId(Long.parseLong(text.startsWith("#") ? text.substring(1) : text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no entry. Write it like 123 or '#123'.", e);
        }
    }

    private static LocalDate date(String text) {
        try {
            var day = LocalDate.parse(text);
            inATime(text, day.getYear());
            return day;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no day of the calendar. Write it as year-month-day, as in 2026-09-16.", e);
        }
    }

    private static YearMonth month(String text) {
        try {
            var month = YearMonth.parse(text);
            inATime(text, month.getYear());
            return month;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is no month. Write it as year-month, as in 2026-09.", e);
        }
    }

    /** A day outside has no school year beside its own, and every command would have to say so. */
    private static void inATime(String text, int year) {
        if (year < EARLIEST || year > LATEST) {
            throw new IllegalArgumentException("'" + text + "' lies in no time that is known here, from " + EARLIEST
                    + " to " + LATEST + ".");
        }
    }

    private static Format format(String text) {
        return Arrays.stream(Format.values()).filter(format -> format.toString().equals(text)).findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("'" + text + "' is none of text, json, csv and plain."));
    }

    /** What a command takes, besides its options. */
    private static String taken(CommandSpec spec) {
        var labels = spec.positionalParameters().stream().map(ArgSpec::paramLabel).toList();
        return spec.name() + " takes "
                + (labels.isEmpty() ? "options alone" : String.join(" ", labels) + " and options");
    }
}
