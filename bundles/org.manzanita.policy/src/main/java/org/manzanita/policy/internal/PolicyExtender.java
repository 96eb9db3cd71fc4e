package org.manzanita.policy.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzanita.policy.Governed;
import org.manzanita.policy.PolicyException;
import org.manzanita.policy.PolicyFault;
import org.manzanita.policy.PolicyReader;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawShare;
import org.manzanita.rules.LawSource;
import org.manzanita.rules.Policy;
import org.manzanita.rules.Report;
import org.manzanita.rules.Watch;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
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

    /** Two policies may bring a report of one name, and each is then called after its policy, too. */
    private static final String SOURCE = "manzanita.source";
    private static final String AILMENTS = "manzanita.ailments";
    private static final String CURE = "manzanita.cure";

    private static final System.Logger LOG = System.getLogger(PolicyExtender.class.getName());

    /** How the launcher begins the location of a bundle whose code runs in a process of its own, and is never started here. */
    private static final String APART = "manzanita:apart:";

    private final BundleContext context;
    private final BundleTracker<List<ServiceRegistration<?>>> tracker;
    private final BundleTracker<List<ServiceRegistration<?>>> apart;
    private final Law law;

    /** Its references are static: when law comes or goes, every policy is read anew under the law there is then. */
    @Activate
    public PolicyExtender(BundleContext context,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<LawSource> lawSources) {
        // What another says of a limit of the state's is never read before what the state says.
        law = Law.of(LawShare.readable(lawSources.stream().sorted(Comparator.comparing(PolicyExtender::isAnothers))
                .toList()));
        this.context = context;
        tracker = new BundleTracker<>(context, Bundle.ACTIVE, this);
        tracker.open();
        // The file of a bundle that runs apart is data, and is read here. Any other waits until it is started.
        apart = new BundleTracker<>(context, Bundle.INSTALLED | Bundle.RESOLVED, null) {
            @Override
            public @Nullable List<ServiceRegistration<?>> addingBundle(Bundle bundle, @Nullable BundleEvent event) {
                return isApart(bundle) ? PolicyExtender.this.addingBundle(bundle, event) : null;
            }

            @Override
            public void removedBundle(Bundle bundle, BundleEvent event,
                    List<ServiceRegistration<?>> registrations) {
                PolicyExtender.this.removedBundle(bundle, event, registrations);
            }
        };
        apart.open();
    }

    private static boolean isApart(Bundle bundle) {
        return String.valueOf(bundle.getLocation()).startsWith(APART);
    }

    /** Where what the bundle brings is published: one that is never started has no place of its own. */
    private BundleContext placeOf(Bundle bundle) {
        return isApart(bundle) ? context : bundle.getBundleContext();
    }

    private static boolean isAnothers(LawSource source) {
        var bundle = FrameworkUtil.getBundle(source.getClass());
        return source instanceof LawShare
                || (bundle != null && !String.valueOf(bundle.getSymbolicName()).startsWith("org.manzanita."));
    }

    @Deactivate
    void stop() {
        tracker.close();
        apart.close();
    }

    @Override
    public List<ServiceRegistration<?>> addingBundle(Bundle bundle, @Nullable BundleEvent event) {
        var file = bundle.getHeaders("").get(HEADER);
        if (file == null) {
            return List.of();
        }
        try {
            return published(bundle, file, read(bundle, file));
        } catch (PolicyException e) {
            LOG.log(System.Logger.Level.ERROR, "The policy of " + bundle.getSymbolicName() + " is not in force: "
                    + e.getMessage());
            return refused(bundle, new UnreadablePolicy(bundle.getSymbolicName(), file, e.faults(), e.governed()));
        }
    }

    private PolicyReader.Published read(Bundle bundle, String file) throws PolicyException {
        var entry = bundle.getEntry(file);
        if (entry == null) {
            throw unopened(file, "The manifest names this file, and the bundle has none of that name.");
        }
        try (var in = new InputStreamReader(entry.openStream(), StandardCharsets.UTF_8)) {
            return PolicyReader.read(file, in, law);
        } catch (IOException e) {
            throw unopened(file, "The file cannot be opened: " + e.getMessage());
        }
    }

    private static PolicyException unopened(String file, String message) {
        return new PolicyException(file, List.of(new PolicyFault(1, 1, message)), Governed.unknown());
    }

    private List<ServiceRegistration<?>> published(Bundle bundle, String file,
            PolicyReader.Published published) {
        var place = placeOf(bundle);
        var breaches = published.breaches().stream().map(breach -> file + ":" + breach).toList();
        breaches.forEach(breach -> LOG.log(System.Logger.Level.ERROR, breach));
        var registrations = new ArrayList<ServiceRegistration<?>>();
        registrations.add(place.registerService(Policy.class, published.policy(),
                ailing(breaches, "Set what the state allows, or take the provision out.")));
        registrations.add(place.registerService(Watch.class, published.watch(), null));
        for (var report : published.reports()) {
            registrations.add(place.registerService(Report.class, report,
                    FrameworkUtil.asDictionary(Map.of(SOURCE, published.policy().policyId()))));
        }
        return registrations;
    }

    /** What the policy cannot say itself is said by a service that refuses its days, and whose ailments are listed. */
    private List<ServiceRegistration<?>> refused(Bundle bundle, UnreadablePolicy policy) {
        return List.of(placeOf(bundle).registerService(Policy.class, policy, ailing(policy.ailments(),
                "Correct the file and give the bundle a new version, or remove its feature.")));
    }

    private static Dictionary<String, Object> ailing(List<String> ailments, String cure) {
        return FrameworkUtil.asDictionary(ailments.isEmpty()
                ? Map.of()
                : Map.of(AILMENTS, ailments.toArray(String[]::new), CURE, cure));
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
