package org.manzanita.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.felix.framework.Felix;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.resource.Capability;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;
import org.osgi.resource.Wiring;
import org.osgi.service.resolver.HostedCapability;
import org.osgi.service.resolver.ResolutionException;
import org.osgi.service.resolver.ResolveContext;
import org.osgi.service.resolver.Resolver;

/**
 * What would be missing if some bundles were installed, found without running any of them: in a second framework that is
 * never started, by the framework's own resolver. Services are asked for as packages are, which a framework that starts
 * does not do.
 *
 * <p>Answers a row {@code missing, bundle, namespace, filter} for each thing that nobody offers, followed by the paths of
 * those further jars that would; and a row {@code text} with the resolver's own words if it found no solution.
 */
final class Paper {

    private static final List<String> NOT_NEEDED = List.of(Namespace.RESOLUTION_OPTIONAL, "dynamic");

    private Paper() {}

    /** @param words the paths of the jars; after an empty word, of further ones to look for what is missing in */
    static List<List<String>> of(List<String> words) {
        int empty = words.indexOf("");
        var wanted = empty < 0 ? words : words.subList(0, empty);
        var further = empty < 0 ? List.<String>of() : words.subList(empty + 1, words.size());
        try {
            var folder = Files.createTempDirectory("manzanita-plan");
            try {
                return of(folder, wanted, further);
            } finally {
                delete(folder);
            }
        } catch (IOException | BundleException e) {
            throw new LaunchException(ExitCode.SOFTWARE, "The plan could not be made: " + e.getMessage(), e);
        }
    }

    private static List<List<String>> of(Path folder, List<String> wanted, List<String> further)
            throws BundleException {
        var framework = new Felix(Map.of("org.osgi.framework.storage", folder.toString(),
                "felix.service.urlhandlers", "false",
                "org.osgi.framework.system.capabilities.extra", Controls.CAPABILITY, "org.osgi.framework.bsnversion",
                "multiple", "felix.log.logger",
                new FrameworkLog()));
        try {
            framework.init();
            var revisions = new ArrayList<BundleRevision>();
            revisions.add(revision(framework));
            for (var jar : wanted) {
                revisions.add(revision(install(framework, jar)));
            }
            var others = new ArrayList<BundleRevision>();
            for (var jar : further) {
                others.add(revision(install(framework, jar)));
            }
            var rows = new ArrayList<List<String>>();
            for (var revision : revisions.subList(1, revisions.size())) {
                for (var requirement : revision.getDeclaredRequirements(null)) {
                    if (isNeeded(requirement) && offers(revisions, requirement).isEmpty()) {
                        rows.add(missing(revision, requirement, others));
                    }
                }
            }
            resolve(framework, revisions).ifPresent(text -> rows.add(List.of("text", text)));
            return rows;
        } finally {
            framework.stop();
            stopped(framework);
        }
    }

    private static void stopped(Felix framework) {
        try {
            framework.waitForStop(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Bundle install(Felix framework, String jar) throws BundleException {
        return framework.getBundleContext().installBundle("reference:" + Path.of(jar).toUri());
    }

    private static BundleRevision revision(Bundle bundle) {
        return bundle.adapt(BundleRevision.class);
    }

    private static List<String> missing(BundleRevision revision, BundleRequirement requirement,
            List<BundleRevision> others) {
        var row = new ArrayList<>(List.of("missing", revision.getSymbolicName(), requirement.getNamespace(),
                requirement.getDirectives().getOrDefault(Namespace.REQUIREMENT_FILTER_DIRECTIVE, "")));
        for (var offered : offers(others, requirement)) {
            row.add(((BundleRevision) offered.getResource()).getBundle().getLocation().replaceFirst("reference:", ""));
        }
        return row;
    }

    /** What has to be there before it starts, and services, which may also come while it runs. */
    private static boolean isNeeded(Requirement requirement) {
        var directives = requirement.getDirectives();
        return !NOT_NEEDED.contains(directives.getOrDefault(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE, ""))
                && (requirement.getNamespace().equals("osgi.service") || Namespace.EFFECTIVE_RESOLVE.equals(directives
                        .getOrDefault(Namespace.REQUIREMENT_EFFECTIVE_DIRECTIVE, Namespace.EFFECTIVE_RESOLVE)));
    }

    private static List<Capability> offers(List<BundleRevision> revisions, Requirement requirement) {
        return revisions.stream().flatMap(revision -> revision.getDeclaredCapabilities(requirement.getNamespace())
                .stream()).filter(capability -> ((BundleRequirement) requirement).matches(capability))
                .<Capability>map(BundleCapability.class::cast).toList();
    }

    /** The resolver's words if there is no solution. */
    private static java.util.Optional<String> resolve(Felix framework, List<BundleRevision> revisions) {
        var context = framework.getBundleContext();
        var resolver = context.getService(context.getServiceReference(Resolver.class));
        try {
            resolver.resolve(new ResolveContext() {

                @Override
                public List<Resource> getMandatoryResources() {
                    return List.copyOf(revisions);
                }

                @Override
                public List<Capability> findProviders(Requirement requirement) {
                    return new ArrayList<>(offers(revisions, requirement));
                }

                @Override
                public int insertHostedCapability(List<Capability> capabilities, HostedCapability hosted) {
                    capabilities.add(hosted);
                    return capabilities.size() - 1;
                }

                @Override
                public boolean isEffective(Requirement requirement) {
                    return isNeeded(requirement);
                }

                @Override
                public Map<Resource, Wiring> getWirings() {
                    return Map.of();
                }
            });
            return java.util.Optional.empty();
        } catch (ResolutionException e) {
            return java.util.Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
