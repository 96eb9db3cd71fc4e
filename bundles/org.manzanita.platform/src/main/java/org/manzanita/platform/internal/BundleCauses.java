package org.manzanita.platform.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.manzanita.platform.Ailment;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
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

    private static final String REPORT = "If this names no cure, report it to the maker of the bundle.";

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
        return bundles.stream().flatMap(bundle -> own(bundle).stream()).toList();
    }

    /** The bundles that only lack what another one would offer, which does not start itself: each followed to why. */
    List<Ailment> waiting() {
        return bundles.stream().filter(bundle -> own(bundle).isEmpty())
                .flatMap(bundle -> followed(bundle, Set.of()).stream()).toList();
    }

    /** Why no bundle offers a service of this interface, if one that does not run would. */
    Optional<Ailment> wouldOffer(String service) {
        return bundles.stream().filter(bundle -> publishes(bundle, service))
                .flatMap(bundle -> followed(bundle, Set.of()).stream()).findFirst();
    }

    private List<Ailment> own(Bundle bundle) {
        return switch (BundleState.of(bundle)) {
            case "installed" -> unresolved(bundle);
            case "resolved" -> List.of(new Ailment(bundle.getSymbolicName(),
                    failures.getOrDefault(bundle.getBundleId(), "It has all it needs and was not started."), REPORT));
            default -> List.of();
        };
    }

    private List<Ailment> unresolved(Bundle bundle) {
        var missing = missing(bundle);
        return missing.isEmpty() && waitsFor(bundle).isEmpty()
                ? List.of(new Ailment(bundle.getSymbolicName(), "All that it needs is offered, and "
                        + failures.getOrDefault(bundle.getBundleId(),
                                "the offers do not fit together, or it may not have one of them."),
                        REPORT))
                : missing.stream().map(requirement -> new Ailment(bundle.getSymbolicName(),
                        needs(requirement) + ", which no installed bundle offers.",
                        "Install the feature that brings it, or leave this one out.")).toList();
    }

    /** What the bundle wants for, told down to one that waits for no other. */
    private Optional<Ailment> followed(Bundle bundle, Set<Bundle> onTheWay) {
        var further = new HashSet<>(onTheWay);
        if (!further.add(bundle)) {
            return Optional.empty();
        }
        var first = own(bundle).stream().findFirst();
        return first.isPresent() || !BundleState.of(bundle).equals("installed")
                ? first
                : waitsFor(bundle).stream().flatMap(wait -> followed(wait.other(), further).stream()
                        .map(cause -> new Ailment(bundle.getSymbolicName(), needs(wait.requirement()) + ", which "
                                + wait.other().getSymbolicName() + " would offer. " + cause.who() + ": "
                                + cause.cause(), cause.cure())))
                        .findFirst();
    }

    private record Wait(BundleRequirement requirement, Bundle other) {}

    private List<Wait> waitsFor(Bundle bundle) {
        return needed(bundle).flatMap(requirement -> {
            var offering = bundles.stream().filter(other -> offers(other, requirement)).toList();
            return offering.stream().allMatch(other -> BundleState.of(other).equals("installed"))
                    ? offering.stream().filter(other -> !other.equals(bundle))
                            .map(other -> new Wait(requirement, other))
                    : Stream.of();
        }).toList();
    }

    /** What the bundle requires and no bundle at all offers. */
    private List<BundleRequirement> missing(Bundle bundle) {
        return needed(bundle).filter(requirement -> bundles.stream().noneMatch(other -> offers(other, requirement)))
                .toList();
    }

    private static Stream<BundleRequirement> needed(Bundle bundle) {
        var revision = bundle.adapt(BundleRevision.class);
        return revision == null
                ? Stream.of()
                : revision.getDeclaredRequirements(null).stream().filter(BundleCauses::isNeededToResolve);
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

    private static boolean publishes(Bundle bundle, String service) {
        var revision = bundle.adapt(BundleRevision.class);
        return revision != null && revision.getDeclaredCapabilities("osgi.service").stream()
                .map(capability -> capability.getAttributes().get(Constants.OBJECTCLASS))
                .anyMatch(offered -> offered instanceof Collection<?> names
                        ? names.contains(service)
                        : service.equals(offered));
    }

    private static String needs(BundleRequirement requirement) {
        var filter = requirement.getDirectives().getOrDefault(Namespace.REQUIREMENT_FILTER_DIRECTIVE, "");
        return "It needs " + MissingWords.what(requirement.getNamespace(), filter) + Filters.versions(filter);
    }
}
