package org.manzanita.console.gogo;

import java.io.InputStream;
import java.io.OutputStream;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.manzanita.console.RemoteConsole;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Gogo as a door to the console, beside which there is no other way to the Gogo runtime: its sessions run the console's
 * commands, as the one who runs this program, with the rights and the record of every other door.
 */
@Component(service = CommandProcessor.class, property = "manzanita.door=gogo", immediate = true)
public final class GogoDoor implements CommandProcessor {

    private final CommandProcessor sessions;
    private final Functions functions;

    @Activate
    public GogoDoor(BundleContext context, @Reference RemoteConsole console,
            @Reference(target = "(!(manzanita.door=gogo))") CommandProcessor runtime) {
        this.functions = new Functions(context, console);
        // On the machine itself someone is who the operating system says he is.
        this.sessions = new GogoSessions(runtime, functions::isCommand,
                () -> System.getProperty("user.name", "nobody"));
        functions.open();
    }

    @Deactivate
    void stop() {
        functions.close();
    }

    @Override
    public CommandSession createSession(InputStream in, OutputStream out, OutputStream err) {
        return sessions.createSession(in, out, err);
    }

    @Override
    public CommandSession createSession(CommandSession parent) {
        return sessions.createSession(parent);
    }
}
