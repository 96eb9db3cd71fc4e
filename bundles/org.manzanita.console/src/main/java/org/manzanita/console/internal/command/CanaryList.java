package org.manzanita.console.internal.command;

import java.util.List;
import org.manzanita.access.Access;
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

/** {@code canary:list}: list the pupils who do not exist, and are watched. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=canary:list")
@Command(name = "canary:list", description = "list the pupils who do not exist, and are watched")
@Examples({"canary:list", "canary:list --output json"})
@Fields("canaries: lea, pupil, by, on")
@Needs("people.grant/read")
public final class CanaryList implements ConsoleCommand {

    private static final List<Field> FIELDS = List.of(new Field("lea", "LEA"), new Field("pupil", "Pupil"),
            new Field("by", "Said by"), new Field("on", "On"));

    private final Access access;

    @Activate
    public CanaryList(@Reference Access access) {
        this.access = access;
    }

    @Override
    public Answer run(Progress progress) {
        var rows = access.canaries().all().stream().map(each -> List.<Object>of(each.lea().value(),
                each.pupil().value(), each.addedBy(), each.addedOn())).toList();
        return Answer.of(new Part.Rows("canaries", new Table("Pupils who do not exist", FIELDS, rows, List.of())));
    }
}
