package org.manzanita.identity.internal;

import java.util.TreeSet;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;
import org.manzanita.access.Access;
import org.manzanita.access.Appointment;
import org.manzanita.access.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether administrators have a second factor, and whether it is asked of everyone. */
@Component(service = HealthCheck.class, property = HealthCheck.NAME + "=proofs")
public final class SecondFactorCheck implements HealthCheck {

    private final Access access;

    @Activate
    public SecondFactorCheck(@Reference Access access) {
        this.access = access;
    }

    @Override
    public Result execute() {
        if (access.people().isFresh()) {
            return new Result(Result.Status.OK, "Nobody is named, so nobody is asked for a proof.");
        }
        var without = new TreeSet<String>();
        access.people().all().stream().filter(held -> held.role() == Role.ADMINISTRATOR).map(Appointment::person)
                .filter(person -> access.accounts().of(person).isEmpty() && access.links().of(person).isEmpty())
                .forEach(without::add);
        if (!without.isEmpty()) {
            return warns("No password and no second factor have " + String.join(", ", without)
                    + ", who may take out records and name people.", "Each of them runs: account:enroll");
        }
        return access.accounts().isRequired()
                ? new Result(Result.Status.OK,
                        "Everyone is asked for a proof before signing, certifying and taking out.")
                : warns("Who has set up no second factor is asked for none.", "account:require everyone");
    }

    static Result warns(String says, String toDo) {
        return new Result(new ResultLog().add(new ResultLog.Entry(Result.Status.WARN, says))
                .add(new ResultLog.Entry(Result.Status.OK, toDo)));
    }
}
