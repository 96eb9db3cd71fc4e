package org.manzanita.console.internal.command;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.manzanita.access.Journal;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Part;
import org.manzanita.console.Progress;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code log:readers}: list who was shown most names of pupils, and what someone should look at. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=log:readers")
@Command(name = "log:readers", description = "list who was shown most names of pupils, and what someone should look at", footer = "Marked are: more names than one person may see in an hour, and roles used on the day on which their holder gave them to himself.")
@Examples({"log:readers", "log:readers --day 2026-11-20 --output json"})
@Fields({"readers: person, names", "marked: number, at, person, command, why"})
@Needs("audit.read")
public final class LogReaders implements ConsoleCommand {

    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");
    private static final int MOST = 10;
    private static final List<Field> READERS = List.of(new Field("person", "Who"), new Field("names", "Names shown"));
    private static final List<Field> MARKED = List.of(new Field("number", "No."), new Field("at", "At (UTC)"),
            new Field("person", "Who"), new Field("command", "Command"), new Field("why", "Why"));

    private final Journal journal;

    @Option(names = "--day", paramLabel = "DATE", description = "the day in California; today unless given")
    Optional<LocalDate> day = Optional.empty();

    @Activate
    public LogReaders(@Reference Journal journal) {
        this.journal = journal;
    }

    @Override
    public Answer run(Progress progress) {
        var asked = day.orElseGet(() -> LocalDate.now(CALIFORNIA));
        var lines = journal.lines().stream()
                .filter(line -> line.at().atZone(CALIFORNIA).toLocalDate().equals(asked)).toList();
        var names = new TreeMap<String, Integer>();
        lines.stream().filter(line -> line.names() > 0)
                .forEach(line -> names.merge(line.caller().person(), line.names(), Integer::sum));
        var readers = names.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue(
                Comparator.reverseOrder())).limit(MOST).map(each -> List.<Object>of(each.getKey(), each.getValue()))
                .toList();
        var marked = lines.stream().filter(line -> !line.flags().isEmpty())
                .map(line -> List.<Object>of(line.number(), line.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                        line.caller().person(), line.command(), line.flags()))
                .toList();
        return Answer.of(new Part.Rows("readers", new Table("Most names shown, " + asked, READERS, readers, List.of())),
                new Part.Rows("marked", new Table("To be looked at", MARKED, marked, List.of())));
    }
}
