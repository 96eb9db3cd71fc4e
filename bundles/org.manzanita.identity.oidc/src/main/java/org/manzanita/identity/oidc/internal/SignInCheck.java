package org.manzanita.identity.oidc.internal;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether the settings of the provider of accounts can be followed. The provider is not asked: nothing hangs on it. */
@Component(service = HealthCheck.class, property = HealthCheck.NAME + "=sign-in")
public final class SignInCheck implements HealthCheck {

    private final SignInService service;

    @Activate
    public SignInCheck(@Reference SignInService service) {
        this.service = service;
    }

    @Override
    public Result execute() {
        try {
            return new Result(Result.Status.OK, service.settings()
                    .map(settings -> "Accounts of " + settings.issuer() + " count as a proof once they are linked.")
                    .orElse("No provider of accounts is set."));
        } catch (IllegalStateException e) {
            return new Result(new ResultLog()
                    .add(new ResultLog.Entry(Result.Status.WARN, SignInService.said(e)))
                    .add(new ResultLog.Entry(Result.Status.OK, "Until then a password and a second factor do.")));
        }
    }
}
