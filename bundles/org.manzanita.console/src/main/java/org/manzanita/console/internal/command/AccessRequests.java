package org.manzanita.console.internal.command;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.manzanita.access.Access;
import org.manzanita.access.Acting;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;

/** {@code access:requests}: list what waits for a second person. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=access:requests")
@Command(name = "access:requests", description = "list what waits for a second person")
@Examples({"access:requests"})
@Fields("requests: code, person, work, until, approvedBy")
@Needs("self.see")
public final class AccessRequests implements ConsoleCommand {

    private static final List<Field> FIELDS = List.of(new Field("code", "Code"), new Field("person", "Asked by"),
            new Field("work", "For"), new Field("until", "Until"), new Field("approvedBy", "Approved by"));

    private final Access access;

    @Activate
    public AccessRequests(@Reference Access access) {
        this.access = access;
    }

    @Override
    public Answer run(Progress progress) {
        var caller = Acting.now().orElseThrow().caller();
        var rows = access.approvals().open().stream()
                .filter(request -> access.decide(caller, request.right()).isPresent())
                .map(request -> List.<Object>of(request.code(), request.person(), request.work(),
                        request.until().truncatedTo(ChronoUnit.SECONDS).toString(), request.approvedBy()))
                .toList();
        return Answer.of("requests", new Table("What waits for a second person", FIELDS, rows, List.of()));
    }
}
