package org.manzanita.identity.internal;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.manzanita.access.Access;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether the emergency code has been used, or tried. */
@Component(service = HealthCheck.class, property = HealthCheck.NAME + "=emergency")
public final class EmergencyCheck implements HealthCheck {

    private final Access access;

    @Activate
    public EmergencyCheck(@Reference Access access) {
        this.access = access;
    }

    @Override
    public Result execute() {
        var seal = access.emergency().seal();
        if (seal.isEmpty()) {
            return new Result(Result.Status.OK, "No emergency code is sealed.");
        }
        var opened = seal.get().opened();
        if (opened.isPresent()) {
            return SecondFactorCheck.warns(
                    "The emergency code was used by " + seal.get().openedBy() + " at " + opened.get() + ".",
                    "Look at what was done, and make another: log:alarms, emergency:seal");
        }
        return seal.get().failures() > 0
                ? SecondFactorCheck.warns("Somebody gave " + seal.get().failures() + " wrong emergency codes.",
                        "See who, and whether the envelope is where it belongs: log:alarms")
                : new Result(Result.Status.OK, "The emergency code is sealed since " + seal.get().sealedAt() + ".");
    }
}
