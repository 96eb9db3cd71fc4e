package org.manzanita.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.manzanita.access.Access;
import org.manzanita.access.Account;
import org.manzanita.access.Caller;
import org.manzanita.console.CommandException;
import org.manzanita.identity.internal.Identity.Draft;
import org.manzanita.identity.internal.Identity.Proof;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Identity for the commands. It decides nothing itself. */
@Component(service = IdentityService.class)
public final class IdentityService {

    private final Access access;
    private final Identity identity;

    @Activate
    public IdentityService(@Reference Access access) {
        this(access, Clock.systemUTC(), new Passwords());
    }

    IdentityService(Access access, Clock clock, Passwords passwords) {
        this.access = access;
        this.identity = new Identity(access, clock, passwords);
    }

    /** @throws CommandException if the person has set up nothing to prove himself by */
    Account account(String person) {
        return access.accounts().of(person)
                .orElseThrow(() -> CommandException.notFound(person + " has no password and no second factor yet.",
                        "To set them up: account:enroll"));
    }

    Draft draft(String person) {
        return identity.draft(person);
    }

    Optional<List<String>> enroll(String person, String password, Draft draft, String code) {
        return identity.enroll(person, password, draft, code);
    }

    Duration toWait(Account account) {
        return identity.toWait(account);
    }

    Proof prove(Caller caller, String password, String code) {
        return identity.prove(caller, password, code);
    }

    List<String> recovery(Account account) {
        return identity.recovery(account);
    }
}
