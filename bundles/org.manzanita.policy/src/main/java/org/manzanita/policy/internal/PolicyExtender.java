package org.manzanita.policy.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.manzanita.policy.PolicyException;
import org.manzanita.policy.PolicyReader;
import org.manzanita.rules.Policy;
import org.manzanita.rules.Report;
import org.manzanita.rules.Watch;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;

/**
 * Publishes the policy of every started bundle whose manifest names one, as {@code Manzanita-Policy: policy.yaml}. Such
 * a bundle needs no Java of its own.
 */
@Capability(namespace = "osgi.extender", name = "manzanita.policy", version = "1.0.0")
@Component(service = {}, immediate = true)
public final class PolicyExtender implements BundleTrackerCustomizer<List<ServiceRegistration<?>>> {

    /** The manifest header that names the policy file. */
    public static final String HEADER = "Manzanita-Policy";

    private static final System.Logger LOG = System.getLogger(PolicyExtender.class.getName());

    private final BundleTracker<List<ServiceRegistration<?>>> tracker;

    @Activate
    public PolicyExtender(BundleContext context) {
        tracker = new BundleTracker<>(context, Bundle.ACTIVE, this);
        tracker.open();
    }

    @Deactivate
    void stop() {
        tracker.close();
    }

    @Override
    public List<ServiceRegistration<?>> addingBundle(Bundle bundle, BundleEvent event) {
        var file = bundle.getHeaders("").get(HEADER);
        if (file == null) {
            return List.of();
        }
        try {
            return published(bundle, file);
        } catch (PolicyException | IOException e) {
            LOG.log(System.Logger.Level.ERROR, "The policy of " + bundle.getSymbolicName() + " is not in force: "
                    + e.getMessage());
            return List.of();
        }
    }

    private static List<ServiceRegistration<?>> published(Bundle bundle, String file)
            throws PolicyException, IOException {
        var entry = bundle.getEntry(file);
        if (entry == null) {
            throw new IOException("Its manifest names the file " + file + ", and the bundle has none of that name.");
        }
        try (var in = new InputStreamReader(entry.openStream(), StandardCharsets.UTF_8)) {
            var published = PolicyReader.read(file, in);
            var context = bundle.getBundleContext();
            var registrations = new ArrayList<ServiceRegistration<?>>();
            registrations.add(context.registerService(Policy.class, published.policy(), null));
            registrations.add(context.registerService(Watch.class, published.watch(), null));
            for (var report : published.reports()) {
                registrations.add(context.registerService(Report.class, report, null));
            }
            return registrations;
        }
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, List<ServiceRegistration<?>> registrations) {
        // A bundle that stays active keeps its policy; an update stops and starts it.
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, List<ServiceRegistration<?>> registrations) {
        for (var registration : registrations) {
            try {
                registration.unregister();
            } catch (IllegalStateException e) {
                LOG.log(System.Logger.Level.DEBUG, "A policy service was already gone with its bundle.", e);
            }
        }
    }
}
