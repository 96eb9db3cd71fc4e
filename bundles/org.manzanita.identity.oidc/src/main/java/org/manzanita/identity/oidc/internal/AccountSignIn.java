package org.manzanita.identity.oidc.internal;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.manzanita.access.Access;
import org.manzanita.access.Acting;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Keyboard;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Progress;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code account:sign-in}: prove by the account of the district's own directory who one is. It cannot be tried. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=account:sign-in")
@Command(name = "account:sign-in", description = "prove by your account in the district's directory that it is you, for five minutes in this session", footer = "It shows an address to open in a browser, and goes on once you have signed in there. It counts as account:prove does. Before the first time, somebody who may name people links the account with you: account:link")
@Examples({"account:sign-in", "account:sign-in --paste"})
@Needs("self.see")
public final class AccountSignIn implements ConsoleCommand {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);

    private final Access access;
    private final SignInService service;

    @Option(names = "--paste", description = "do not wait for the browser at this machine: ask for the address on which it ends. By SSH that is always so")
    boolean isPasted;

    @Activate
    public AccountSignIn(@Reference Access access, @Reference SignInService service) {
        this.access = access;
        this.service = service;
    }

    @Override
    public Answer run(Progress progress) {
        var settings = service.needed();
        var caller = Acting.now().orElseThrow().caller();
        try {
            var subject = isPasted || caller.isRemote() ? pasted(settings, progress) : awaited(settings, progress);
            return told(settings.issuer(), subject);
        } catch (ProviderException e) {
            throw new CommandException(e.kind() == ProviderException.Kind.NO_PROOF
                    ? Outcome.NOT_ALLOWED
                    : Outcome.FAILED, String.valueOf(e.getMessage()), e.hint());
        }
    }

    private String pasted(ProviderSettings settings, Progress progress) {
        try (var signIn = service.begin(settings, settings.redirect())) {
            say(progress, signIn);
            progress.say("It ends on an address that begins with " + settings.redirect()
                    + " and may not open. Paste that address here; it is not shown.");
            return signIn.subject(Keyboard.now().secret("Address:").map(String::strip)
                    .filter(address -> !address.isEmpty())
                    .orElseThrow(() -> new CommandException(Outcome.NOT_ALLOWED,
                            "It asks for the address on which the browser ended, and nothing was answered.",
                            "Give the command at a terminal: account:sign-in")));
        }
    }

    private String awaited(ProviderSettings settings, Progress progress) {
        try (var loopback = listening(settings.redirect()); var signIn = service.begin(settings, loopback.redirect())) {
            say(progress, signIn);
            progress.say("This waits for " + LONGEST_WAIT.toMinutes()
                    + " minutes. If your browser is not at this machine: account:sign-in --paste");
            return signIn.subject(loopback.await(signIn::isAnsweredBy, LONGEST_WAIT)
                    .orElseThrow(() -> new CommandException(Outcome.NOT_ALLOWED,
                            "No browser came back within " + LONGEST_WAIT.toMinutes() + " minutes.",
                            "Begin again, or paste the address on which it ends: account:sign-in --paste")));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException(Outcome.NOT_ALLOWED, "The sign-in was left.", "To begin again: account:sign-in");
        }
    }

    private static Loopback listening(URI redirect) {
        try {
            return new Loopback(redirect);
        } catch (IOException e) {
            throw new CommandException(Outcome.FAILED, "The browser cannot be waited for on " + redirect + " ("
                    + e.getMessage() + ").", "Paste the address on which it ends instead: account:sign-in --paste");
        }
    }

    private static void say(Progress progress, SignIn signIn) {
        progress.say("Open this address in a browser, and sign in there:");
        progress.say(signIn.address());
    }

    private Answer told(String issuer, String subject) {
        var acting = Acting.now().orElseThrow();
        var person = acting.caller().person();
        var link = access.links().of(issuer, subject);
        if (link.isEmpty()) {
            throw new CommandException(Outcome.NOT_ALLOWED,
                    "You signed in, and that account is linked with nobody here."
                            + " The provider calls it '" + subject + "'.",
                    "Tell somebody who may name people, who runs: account:link " + person + " '" + subject + "'");
        }
        if (!link.get().person().equals(person)) {
            acting.flag("a sign-in with the account of " + link.get().person());
            throw new CommandException(Outcome.NOT_ALLOWED,
                    "You signed in with the account of somebody else, which proves nothing of " + person + ".",
                    "Sign out at the provider, and begin again with your own: account:sign-in");
        }
        access.proofs().proved(acting.caller());
        return Answer.of(Part.Prose.of(Line.of("It is you. That holds for five minutes, in this session.")
                .in(Part.Tone.GOOD)));
    }
}
