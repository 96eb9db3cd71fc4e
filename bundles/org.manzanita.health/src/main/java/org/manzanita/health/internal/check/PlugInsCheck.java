package org.manzanita.health.internal.check;

import java.util.Arrays;
import java.util.TreeSet;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.manzanita.health.internal.Said;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Whether a plug-in is quarantined: it says so by the service property {@value #QUARANTINED}. */
@Component(service = HealthCheck.class, property = HealthCheck.NAME + "=plug-ins")
public final class PlugInsCheck implements HealthCheck {

    static final String QUARANTINED = "manzanita.quarantined";

    private final BundleContext context;

    @Activate
    public PlugInsCheck(BundleContext context) {
        this.context = context;
    }

    @Override
    public Result execute() {
        try {
            var found = context.getAllServiceReferences(null, "(" + QUARANTINED + "=*)");
            if (found == null) {
                return Said.well("No plug-in is quarantined.");
            }
            var names = new TreeSet<String>();
            Arrays.stream(found).forEach(each -> names.add(String.valueOf(each.getProperty(QUARANTINED))));
            return Said.fails("Quarantined, so that no day which it may govern earns: " + String.join(", ", names)
                    + ".", "feature:doctor says what happened. Have its maker mend it, or remove its feature.");
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
