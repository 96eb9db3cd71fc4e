package org.manzanita.health.internal.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.console.Progress;
import org.manzanita.health.internal.log.Log;
import org.manzanita.health.internal.log.LogFolder.Entry;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code platform:log}: the last of what the program itself wrote down. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=platform:log")
@Command(name = "platform:log", description = "show the last of what the program itself wrote down, oldest first", footer = "It stands in the folder log of the home. What people did is elsewhere: log:list. How much is written: platform:log-level")
@Examples({"platform:log", "platform:log --level warning --last 5", "platform:log --with policy --output json"})
@Fields("log: at, level, part, text")
@Needs("platform.run/read")
public final class PlatformLog implements ConsoleCommand {

    private static final List<Field> FIELDS = List.of(new Field("at", "At (UTC)"), new Field("level", "Level"),
            new Field("part", "Part"), new Field("text", "Text"));

    private final Log log;

    @Option(names = "--last", paramLabel = "COUNT", description = "how many (20 unless given)")
    int last = 20;

    @Option(names = "--level", paramLabel = "LEVEL", description = "those of at least this level (all unless given)")
    String level = "all";

    @Option(names = "--with", paramLabel = "TEXT", description = "those with this text in their part or words, in any case")
    String with = "";

    @Activate
    public PlatformLog(@Reference Log log) {
        this.log = log;
    }

    @Override
    public Answer run(Progress progress) {
        var least = LevelNames.of(level);
        try {
            var found = log.folder().last(Integer.MAX_VALUE, least).stream().filter(this::isMeant).toList();
            var shown = found.subList(Math.max(0, found.size() - Math.max(0, last)), found.size());
            return Answer.of("log", new Table(shown.isEmpty() ? "Nothing was written." : "Log", FIELDS,
                    shown.stream().map(PlatformLog::row).toList(),
                    found.size() > shown.size()
                            ? List.of("The last " + shown.size() + " of " + found.size() + ".")
                            : List.of()));
        } catch (IOException e) {
            throw new CommandException(Outcome.FAILED, "The log cannot be read: " + e.getMessage(),
                    "See whether its folder is there: platform:doctor");
        }
    }

    private boolean isMeant(Entry entry) {
        var sought = with.toLowerCase(Locale.ROOT);
        return (entry.logger() + " " + entry.text()).toLowerCase(Locale.ROOT).contains(sought);
    }

    private static List<Object> row(Entry entry) {
        return List.of(entry.at().toString(), LevelNames.told(entry.level()), entry.logger(), entry.text());
    }
}
