package org.manzanita.console.ssh.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.command.CommandFactory;
import org.apache.sshd.server.shell.ShellFactory;
import org.manzanita.access.Access;
import org.manzanita.access.Key;
import org.manzanita.console.RemoteConsole;

/**
 * What there is behind the door: the shell for people, single commands for the keys of scripts, and for who was invited
 * the place to hand in a key. There is nothing else.
 */
final class Rooms implements ShellFactory, CommandFactory {

    private static final String CLAIM = "key:claim ";
    private static final int NOT_ALLOWED = 6;

    private final Access access;
    private final RemoteConsole console;
    private final KeyCheck keys;
    private final OpenSessions sessions;
    private final Limits limits;
    private final Clock clock;

    Rooms(Access access, RemoteConsole console, KeyCheck keys, OpenSessions sessions, Limits limits, Clock clock) {
        this.access = access;
        this.console = console;
        this.keys = keys;
        this.sessions = sessions;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public Command createShell(ChannelSession channel) {
        var key = key(channel);
        if (key.isEmpty()) {
            return Channel.refusing("Hand in your key first, with the code: key:claim CODE", NOT_ALLOWED);
        }
        if (visit(channel).isSurplus()) {
            return Channel.refusing(sessions.tooMany(), NOT_ALLOWED);
        }
        if (key.get().isBatch()) {
            return Channel.refusing("This key is for scripts and has no shell. It may give "
                    + String.join(", ", key.get().commands()) + ".", NOT_ALLOWED);
        }
        var visit = visit(channel);
        return new Channel("ssh: " + key.get().person(), (environment, in, out, err) -> {
            if (!environment.getEnv().containsKey(Environment.ENV_TERM)) {
                err.write("The shell needs a terminal. Scripts use a key of their own: help key:add\r\n"
                        .getBytes(StandardCharsets.UTF_8));
                return NOT_ALLOWED;
            }
            return console.shell(visit.caller(), new RemoteWindow(environment),
                    new Keystrokes(in, visit, limits.line(), clock), new Shown(out, visit, clock));
        });
    }

    @Override
    public Command createCommand(ChannelSession channel, String line) {
        var key = key(channel);
        if (key.isEmpty()) {
            var invited = channel.getSession().getAttribute(KeyCheck.INVITED);
            return invited != null && line.startsWith(CLAIM)
                    ? new Channel("ssh: claim", (environment, in, out, err) -> claim(channel, invited,
                            line.substring(CLAIM.length()).strip(), out))
                    : Channel.refusing("Hand in your key first, with the code: key:claim CODE", NOT_ALLOWED);
        }
        if (visit(channel).isSurplus()) {
            return Channel.refusing(sessions.tooMany(), NOT_ALLOWED);
        }
        if (!key.get().isBatch()) {
            return Channel.refusing("This key opens the shell, and gives no single commands. Scripts use a key of "
                    + "their own: help key:add", NOT_ALLOWED);
        }
        return new Channel("ssh: " + key.get().person(),
                (environment, in, out, err) -> command(visit(channel), key.get(), line, out, err));
    }

    private int command(OpenSession visit, Key key, String line, OutputStream out, OutputStream err) {
        visit.working(true);
        try {
            return console.run(visit.caller(), Set.copyOf(key.commands()), line, out, err);
        } finally {
            visit.working(false);
            visit.active(clock.instant());
        }
    }

    private int claim(ChannelSession channel, String text, String code, OutputStream out) throws IOException {
        var person = channel.getSession().getUsername();
        var today = OpenSessions.today(clock);
        boolean isAccepted = keys.invitation().filter(invitation -> invitation.accept(person, code)).isPresent();
        if (isAccepted) {
            access.keys().add(new Key(person, text, today, today.plusDays(Key.LONGEST - 1L), List.of(),
                    Set.of(), List.of(), person, Optional.empty()));
        }
        out.write((isAccepted
                ? "The key is yours now, until " + today.plusDays(Key.LONGEST - 1L) + ". Come in again to use it.\r\n"
                : "That is not the code, or it holds no longer.\r\n").getBytes(StandardCharsets.UTF_8));
        return isAccepted ? 0 : NOT_ALLOWED;
    }

    private static Optional<Key> key(ChannelSession channel) {
        return Optional.ofNullable(channel.getSession().getAttribute(KeyCheck.KEY));
    }

    private static OpenSession visit(ChannelSession channel) {
        return Objects.requireNonNull(channel.getSession().getAttribute(Visits.VISIT), "a visit").session();
    }
}
