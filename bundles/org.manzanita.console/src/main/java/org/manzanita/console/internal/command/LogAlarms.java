package org.manzanita.console.internal.command;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.manzanita.access.Alarm;
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
/** {@code log:alarms}: list the commands that someone should look at, and what those found who did. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=log:alarms")
@Command(name = "log:alarms", description = "list the commands that someone should look at", footer = "Marked are: more names than one person may see in an hour, pupils who do not exist, and roles used on the day on which their holder gave them to himself. Said is what was found: log:review")
@Examples({"log:alarms", "log:alarms --all --output json"})
@Fields("alarms: number, at, person, command, why, reviewedBy, review")
@Needs("audit.read")
public final class LogAlarms implements ConsoleCommand {

    private static final List<Field> FIELDS = List.of(new Field("number", "No."), new Field("at", "At (UTC)"),
            new Field("person", "Who"), new Field("command", "Command"), new Field("why", "Why"),
            new Field("reviewedBy", "Looked at by"), new Field("review", "Review"));

    private final Journal journal;

    @Option(names = "--all", description = "those, too, that someone has looked at")
    boolean all;

    @Activate
    public LogAlarms(@Reference Journal journal) {
        this.journal = journal;
    }

    @Override
    public Answer run(Progress progress) {
        var rows = Alarm.all(journal).stream().filter(alarm -> all || alarm.isOpen()).map(alarm -> List.<Object>of(
                alarm.marked().number(), alarm.marked().at().truncatedTo(ChronoUnit.SECONDS).toString(),
                alarm.marked().caller().person(), alarm.marked().command(), alarm.marked().flags(),
                alarm.review().map(review -> review.caller().person()).orElse(""),
                alarm.review().map(review -> review.command()).orElse(""))).toList();
        return Answer.of(new Part.Rows("alarms", new Table("To be looked at", FIELDS, rows, List.of())));
    }
}
