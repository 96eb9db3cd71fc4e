package org.manzanita.identity.internal;

import java.util.ArrayList;
import java.util.List;
import org.manzanita.access.Access;
import org.manzanita.access.Acting;
import org.manzanita.access.Caller;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.DryRun;
import org.manzanita.console.Examples;
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

/** {@code account:enroll}: set up by what one proves oneself. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=account:enroll")
@Command(name = "account:enroll", description = "set up a password and a second factor of your own, or others in their place", footer = "Asks for the password twice, shows a key for an authenticator application, and asks for the code that it makes. Who has them already gives them first: account:prove")
@Examples("account:enroll")
@Needs(value = "self.see", changes = true, undo = "account:enroll")
public final class AccountEnroll implements ConsoleCommand {

    private static final int TRIES = 3;

    private final Access access;
    private final IdentityService identity;

    @Activate
    public AccountEnroll(@Reference Access access, @Reference IdentityService identity) {
        this.access = access;
        this.identity = identity;
    }

    @Override
    public Answer run(Progress progress) {
        var caller = Acting.now().orElseThrow().caller();
        var person = caller.person();
        if (DryRun.notes("keeps a password and a second factor for " + person)) {
            return Answer.of();
        }
        demandFreshProof(caller);
        var password = Asked.secret("New password:");
        var objection = Identity.objection(person, password);
        if (!objection.isEmpty()) {
            throw CommandException.wrongUse("The password is not taken. " + objection, "Give the command again.");
        }
        if (!password.equals(Asked.secret("The same again:"))) {
            throw CommandException.wrongUse("The second time it was another one, so nothing was kept.",
                    "Give the command again.");
        }
        var draft = identity.draft(person);
        progress.say("Put this key into an authenticator application (TOTP): " + draft.secret());
        progress.say(draft.address());
        for (int tried = 0; tried < TRIES; tried++) {
            var codes = identity.enroll(person, password, draft, Asked.secret("The code that it shows:"));
            if (codes.isPresent()) {
                return told(person, codes.get());
            }
            progress.say("That is not the code of now. See that the clocks are right.");
        }
        throw new CommandException(Outcome.PROBLEMS, "The codes were not those of the key, so nothing was kept.",
                "See that the clock of this machine and that of the application are right, and give the command again.");
    }

    /** Whoever finds a session open cannot put his own in the place of what its owner has, or beside it. */
    private void demandFreshProof(Caller caller) {
        var person = caller.person();
        if (access.proofs().isFresh(caller)) {
            return;
        }
        if (access.accounts().of(person).isPresent()) {
            throw new CommandException(Outcome.NOT_ALLOWED,
                    person + " has a password and a second factor already, which are asked for before others take their place.",
                    "Give them: account:prove  If they are lost, somebody else who may name people runs: account:reset "
                            + person);
        }
        if (access.links().of(person).isPresent()) {
            throw new CommandException(Outcome.NOT_ALLOWED,
                    person + " can prove himself by an account of the district's directory, which is asked for before a"
                            + " password and a second factor are set up beside it.",
                    "Give it: account:sign-in  If it is lost, somebody else who may name people runs: account:unlink "
                            + person);
        }
    }

    private static Answer told(String person, List<String> codes) {
        var lines = new ArrayList<Line>();
        lines.add(Line.of(person + " has a password and a second factor now.").in(Part.Tone.GOOD));
        lines.add(
                Line.of("Each of these codes stands for the second factor once. Keep them on paper; they are not shown"
                        + " again:"));
        codes.forEach(code -> lines.add(Line.of(2, "", code)));
        return Answer.of(new Part.Prose(lines));
    }
}
