package org.manzanita.console.internal.command;

import org.manzanita.access.Access;
import org.manzanita.access.Acting;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Needs;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Progress;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code access:approve}: approve, as the second person, what somebody else asked for. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=access:approve")
@Command(name = "access:approve", description = "approve, as the second person, what somebody else asked for", footer = "You need the same right yourself, and cannot be the one who asked.")
@Examples({"access:approve 04718264"})
@Needs(value = "self.see", changes = true, undo = "nothing has happened yet by it alone; it lapses half an hour after it was asked for")
public final class AccessApprove implements ConsoleCommand {

    private final Access access;

    @Parameters(paramLabel = "CODE", description = "the code that the other was given")
    String code = "";

    @Activate
    public AccessApprove(@Reference Access access) {
        this.access = access;
    }

    @Override
    public Answer run(Progress progress) {
        if (access.approvals().open().stream().noneMatch(request -> request.code().equals(code))) {
            throw CommandException.notFound("No request with the code " + code + " waits.",
                    "A request lapses after half an hour. To see those there are: access:requests");
        }
        var approved = access.approvals().approve(code, Acting.now().orElseThrow().caller());
        return Answer.of(Part.Prose.of(Line.of("Approved, for one use: " + approved.person() + " may now run")
                .in(Part.Tone.GOOD), Line.of(2, "", approved.work())));
    }
}
