package org.manzanita.health.internal.command;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.DryRun;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Progress;
import org.manzanita.health.internal.log.Levels;
import org.manzanita.health.internal.log.Log;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code platform:log-level}: how much the program writes down, at once and after the next start. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=platform:log-level")
@Command(name = "platform:log-level", description = "show or set from which level on the program writes things down, while it runs", footer = "Levels are all, finer, fine, config, info, warning, severe and off. What is set holds at once, and after the next start.")
@Examples({"platform:log-level", "platform:log-level org.manzanita.policy fine", "platform:log-level everything info"})
@Fields("levels: part, level")
@Needs(value = "platform.run", changes = true, undo = "platform:log-level PART LEVEL, with the level that it had")
public final class PlatformLogLevel implements ConsoleCommand {

    private static final List<Field> FIELDS = List.of(new Field("part", "Part"), new Field("level", "Level"));
    private static final Pattern PART = Pattern.compile("[A-Za-z_][\\w.]{0,199}");

    private final Log log;

    @Parameters(index = "0", arity = "0..1", paramLabel = "PART", description = "a part of the program by its package, or everything")
    Optional<String> part = Optional.empty();

    @Parameters(index = "1", arity = "0..1", paramLabel = "LEVEL", description = "from which level on it writes")
    Optional<String> level = Optional.empty();

    private Optional<String> undo = Optional.empty();

    @Activate
    public PlatformLogLevel(@Reference Log log) {
        this.log = log;
    }

    @Override
    public Answer run(Progress progress) {
        if (part.isPresent() != level.isPresent()) {
            throw CommandException.wrongUse("It is not said which level.",
                    "As in: platform:log-level " + part.orElse(Levels.EVERYTHING) + " fine");
        }
        var parts = new ArrayList<Part>();
        part.ifPresent(name -> parts.add(changed(name, LevelNames.of(level.orElseThrow()))));
        var set = log.levels().set();
        parts.add(new Part.Rows("levels", new Table(set.isEmpty() ? "Everything is written from info on." : "Levels",
                FIELDS,
                set.entrySet().stream().map(each -> List.<Object>of(each.getKey(), LevelNames.told(each.getValue())))
                        .toList(),
                List.of())));
        return Answer.of(parts);
    }

    @Override
    public Optional<String> undo() {
        return undo;
    }

    private Part changed(String name, Level to) {
        if (!PART.matcher(name).matches()) {
            throw CommandException.wrongUse("'" + name + "' is no part of the program.",
                    "Name a package, such as org.manzanita.policy, or everything.");
        }
        if (DryRun.notes("writes " + name + " from " + LevelNames.told(to) + " on")) {
            return Part.Prose.of();
        }
        undo = Optional.of("platform:log-level " + name + " " + LevelNames.told(log.levels().of(name)));
        try {
            log.levels().set(name, to);
        } catch (UncheckedIOException e) {
            throw new CommandException(Outcome.FAILED, "It holds now, and could not be kept for the next start: "
                    + e.getMessage(), "See whether the home folder may be written: platform:doctor");
        }
        return Part.Prose.of(Line.of(name + " is now written from " + LevelNames.told(to) + " on.")
                .in(Part.Tone.GOOD));
    }
}
