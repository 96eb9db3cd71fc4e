package org.manzanita.health.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.felix.hc.api.HealthCheck;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The checks that bundles publish as services, whosever they are. */
@Component(service = CheckSet.class)
public final class ServiceChecks implements CheckSet {

    private final BundleContext context;

    @Activate
    public ServiceChecks(BundleContext context) {
        this.context = context;
    }

    @Override
    public <T> T lend(Function<List<Check>, T> use) {
        var lent = new ArrayList<ServiceReference<HealthCheck>>();
        var checks = new ArrayList<Check>();
        try {
            for (var reference : context.getServiceReferences(HealthCheck.class, null)) {
                var check = context.getService(reference);
                if (check != null) {
                    lent.add(reference);
                    checks.add(new Check(name(reference), tags(reference), check));
                }
            }
            return use.apply(checks);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        } finally {
            lent.forEach(context::ungetService);
        }
    }

    private static String name(ServiceReference<HealthCheck> reference) {
        return reference.getProperty(HealthCheck.NAME) instanceof String name
                ? name
                : reference.getBundle().getSymbolicName();
    }

    private static List<String> tags(ServiceReference<HealthCheck> reference) {
        return switch (reference.getProperty(HealthCheck.TAGS)) {
            case String tag -> List.of(tag);
            case String[] tags -> List.of(tags);
            case null, default -> List.of();
        };
    }
}
