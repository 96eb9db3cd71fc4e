package org.manzanita.platform.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manzanita.platform.Ailment;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.resource.Namespace;

/**
 * Why bundles are not active.
 *
 * <p>A bundle that only lacks what another broken bundle offers is left out: curing the other one cures it.
 */
final class BundleCauses {

    private final List<Bundle> bundles;
    private final Map<Long, String> failures;

    /**
     * @param failures what each bundle that failed to start answered, by the number of the bundle
     */
    BundleCauses(Bundle[] bundles, Map<Long, String> failures) {
        this.bundles = Arrays.asList(bundles);
        this.failures = Map.copyOf(failures);
    }

    List<Ailment> found() {
        var found = new ArrayList<Ailment>();
        for (var bundle : bundles) {
            switch (BundleState.of(bundle)) {
                case "installed" -> missing(bundle).forEach(requirement -> found.add(unmet(bundle, requirement)));
                case "resolved" -> found.add(new Ailment(bundle.getSymbolicName(),
                        failures.getOrDefault(bundle.getBundleId(), "It has all it needs and was not started."),
                        "If this names no cure, report it to the maker of the bundle."));
                default -> {
                }
            }
        }
        return found;
    }

    /** The bundles that only lack what another one would offer, which lacks something itself. */
    List<Ailment> waiting() {
        var waiting = new ArrayList<Ailment>();
        for (var bundle : bundles) {
            if (BundleState.of(bundle).equals("installed") && missing(bundle).isEmpty()) {
                waitsFor(bundle).ifPresent(other -> waiting.add(new Ailment(bundle.getSymbolicName(),
                        "It needs what " + other.getSymbolicName() + " offers, and that cannot start itself.",
                        "Why that is so: feature:doctor")));
            }
        }
        return waiting;
    }

    private Optional<Bundle> waitsFor(Bundle bundle) {
        var revision = bundle.adapt(BundleRevision.class);
        return revision == null
                ? Optional.empty()
                : revision.getDeclaredRequirements(null).stream().filter(BundleCauses::isNeededToResolve)
                        .map(requirement -> bundles.stream().filter(other -> offers(other, requirement)).toList())
                        .filter(offering -> offering.stream()
                                .allMatch(other -> BundleState.of(other).equals("installed")))
                        .flatMap(List::stream).filter(other -> !other.equals(bundle)).findFirst();
    }

    /** What the bundle requires and no bundle at all offers. */
    private List<BundleRequirement> missing(Bundle bundle) {
        var revision = bundle.adapt(BundleRevision.class);
        return revision == null
                ? List.of()
                : revision.getDeclaredRequirements(null).stream().filter(BundleCauses::isNeededToResolve)
                        .filter(requirement -> bundles.stream().noneMatch(other -> offers(other, requirement)))
                        .toList();
    }

    private static boolean isNeededToResolve(BundleRequirement requirement) {
        var directives = requirement.getDirectives();
        return !Namespace.RESOLUTION_OPTIONAL.equals(directives.get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE))
                && Namespace.EFFECTIVE_RESOLVE
                        .equals(directives.getOrDefault(Namespace.REQUIREMENT_EFFECTIVE_DIRECTIVE, "resolve"));
    }

    private static boolean offers(Bundle bundle, BundleRequirement requirement) {
        var revision = bundle.adapt(BundleRevision.class);
        return revision != null && revision.getDeclaredCapabilities(requirement.getNamespace()).stream()
                .anyMatch((BundleCapability capability) -> requirement.matches(capability));
    }

    private static Ailment unmet(Bundle bundle, BundleRequirement requirement) {
        var filter = requirement.getDirectives().getOrDefault(Namespace.REQUIREMENT_FILTER_DIRECTIVE, "");
        var what = MissingWords.what(requirement.getNamespace(), filter);
        return new Ailment(bundle.getSymbolicName(), "It needs " + what + Filters.versions(filter)
                + ", which no installed bundle offers.", "Install the feature that brings it, or leave this one out.");
    }
}
