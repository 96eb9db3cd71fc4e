package org.manzanita.shadow.internal.apart;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manzanita.credit.AskedApart;
import org.manzanita.model.Fact;
import org.manzanita.platform.FolderTree;
import org.manzanita.platform.SeparateProcess;
import org.manzanita.rules.LawSource;
import org.manzanita.rules.Policy;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.BundleTracker;

/**
 * Publishes, for each bundle that runs apart, what stands in for what it offers. Such a bundle is installed, so that it comes
 * and goes as any other, and never started: no class of it is ever loaded here.
 */
@Component(service = ApartHost.class, immediate = true)
public final class ApartHost extends BundleTracker<ApartHost.Standing> {

    /** How the launcher begins the location of a bundle that runs apart. */
    private static final String LOCATION = "manzanita:apart:";

    private final Path folder;

    /** What stands in for one bundle. */
    record Standing(ApartPlugIn plugIn, List<ServiceRegistration<?>> services) {

        Standing {
            services = List.copyOf(services);
        }
    }

    @Activate
    public ApartHost(BundleContext context) throws IOException {
        super(context, Bundle.INSTALLED | Bundle.RESOLVED, null);
        this.folder = Path.of(String.valueOf(context.getProperty("manzanita.home"))).toAbsolutePath()
                .resolve("cache/apart");
        // A platform that was killed left something behind.
        FolderTree.delete(folder);
        open();
    }

    @Deactivate
    void stop() {
        close();
    }

    @Override
    public @Nullable Standing addingBundle(Bundle bundle, @Nullable BundleEvent event) {
        if (!String.valueOf(bundle.getLocation()).startsWith(LOCATION)) {
            return null;
        }
        var name = String.valueOf(bundle.getSymbolicName());
        var plugIn = new ApartPlugIn(name, classPath(), folder.resolve(name), into -> unpack(bundle, into),
                ApartPlugIn.PATIENCE);
        var services = new ArrayList<ServiceRegistration<?>>();
        try {
            var hello = plugIn.hello();
            for (var share : hello.law()) {
                services.add(context.registerService(LawSource.class, share, null));
            }
            for (int i = 0; i < hello.policies().size(); i++) {
                services.add(context.registerService(Policy.class, new ApartPolicy(plugIn, i, hello.policies().get(i)),
                        null));
            }
            for (int i = 0; i < hello.others().size(); i++) {
                var offer = hello.others().get(i);
                services.add(context.registerService(offer.point().service().getName(),
                        StandIn.of(plugIn, i, offer), null));
            }
            services.add(context.registerService(ApartPlugIn.class, plugIn, FrameworkUtil.asDictionary(Map.of(
                    "manzanita.notes", new String[]{name + " " + bundle.getVersion() + " runs apart: in a process of"
                            + " its own, of " + Child.MEGABYTES + " MB, " + (SeparateProcess.isWithoutNetwork()
                                    ? "without a network."
                                    : "which has the network, since this system does not let it be taken away.")}))));
        } catch (AskedApart.Failed e) {
            var says = String.valueOf(e.getMessage());
            services.add(context.registerService(Policy.class, new UnansweredPolicy(name, says), null));
            services.add(context.registerService(ApartPlugIn.class, plugIn, FrameworkUtil.asDictionary(Map.of(
                    "manzanita.ailments", new String[]{name + ", which is to run apart, " + says
                            + " It may be the policy of any LEA, so no day is earned."},
                    "manzanita.cure", "Have its maker mend it, or remove its feature.", "manzanita.apart.failed",
                    new String[]{name, says}))));
        }
        return new Standing(plugIn, services);
    }

    @Override
    public void removedBundle(Bundle bundle, @Nullable BundleEvent event, Standing standing) {
        standing.services().forEach(ServiceRegistration::unregister);
        standing.plugIn().close();
    }

    /** The jars of what rules are written against, and of this bundle, which answers there. */
    private String classPath() {
        var distribution = Path.of(String.valueOf(context.getProperty("manzanita.distribution"))).resolve("bundles");
        return Stream.of(Fact.class, Policy.class, ApartMain.class).map(FrameworkUtil::getBundle)
                .map(bundle -> bundle.getLocation().replaceFirst("^manzanita:", "").replaceFirst("#.*", ""))
                .map(file -> distribution.resolve(file).toString())
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    private static void unpack(Bundle bundle, Path into) throws IOException {
        @Nullable
        Enumeration<URL> entries = bundle.findEntries("/", "*", true);
        for (var entry : entries == null ? List.<URL>of() : Collections.list(entries)) {
            var path = entry.getPath().replaceFirst("^/", "");
            var target = into.resolve(path).normalize();
            if (!path.endsWith("/") && target.startsWith(into)) {
                Files.createDirectories(target.getParent());
                try (var in = entry.openStream()) {
                    Files.copy(in, target);
                }
            }
        }
    }
}
