package org.manzanita.platform.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.manzanita.platform.Ailment;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/**
 * Why components have not come up.
 *
 * <p>A component that waits for the service of another broken component, or of a bundle that does not run, is left out:
 * curing the other one cures it.
 */
final class ComponentCauses {

    private final Map<ComponentDescriptionDTO, Collection<ComponentConfigurationDTO>> components;
    private final Function<String, Optional<Ailment>> idle;

    /**
     * @param components every component of every active bundle, with what has become of it
     * @param idle why a bundle does not run that would offer a service of this interface, if there is one
     */
    ComponentCauses(Map<ComponentDescriptionDTO, Collection<ComponentConfigurationDTO>> components,
            Function<String, Optional<Ailment>> idle) {
        this.components = Map.copyOf(components);
        this.idle = idle;
    }

    List<Ailment> found() {
        var found = new ArrayList<Ailment>();
        components.forEach((component, configurations) -> {
            if (configurations.isEmpty() && component.configurationPolicy != null
                    && component.configurationPolicy.equals("require")) {
                found.add(unconfigured(component));
            }
            configurations.forEach(configuration -> found.addAll(found(component, configuration)));
        });
        components.keySet().stream().filter(this::isWaiting).filter(each -> followed(each, Set.of()).isEmpty())
                .forEach(
                        each -> found.add(new Ailment(named(each),
                                "Components wait for each other: " + needs(wanted(each).getFirst()) + ", which "
                                        + broken(wanted(each).getFirst()).filter(other -> !other.equals(each))
                                                .findFirst().map(ComponentCauses::named).orElse("it")
                                        + " would offer.",
                                "Report it to the makers of the bundles.")));
        found.sort(Comparator.comparing(Ailment::who));
        return found;
    }

    /** The components that wait for another broken one, each followed to the first cause. */
    List<Ailment> waiting() {
        return components.keySet().stream().filter(this::isWaiting)
                .flatMap(each -> followed(each, Set.of()).stream()).sorted(Comparator.comparing(Ailment::who)).toList();
    }

    private boolean isWaiting(ComponentDescriptionDTO component) {
        return own(component).isEmpty() && !wanted(component).isEmpty();
    }

    private List<Ailment> own(ComponentDescriptionDTO component) {
        return components.getOrDefault(component, List.of()).stream().flatMap(each -> found(component, each).stream())
                .toList();
    }

    /** What the component lacks and a broken one would offer. */
    private List<ReferenceDTO> wanted(ComponentDescriptionDTO component) {
        var lacking = components.getOrDefault(component, List.of()).stream()
                .filter(each -> each.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE)
                .flatMap(each -> Arrays.stream(each.unsatisfiedReferences)).map(each -> each.name).toList();
        return Arrays.stream(component.references).filter(each -> lacking.contains(each.name))
                .filter(this::somethingBrokenOffers).toList();
    }

    /** What the component wants for, told down to what wants for nothing another broken one would offer. */
    private Optional<Ailment> followed(ComponentDescriptionDTO component, Set<ComponentDescriptionDTO> onTheWay) {
        var further = new HashSet<>(onTheWay);
        if (!further.add(component)) {
            return Optional.empty();
        }
        var first = own(component).stream().findFirst();
        return first.isPresent()
                ? first
                : wanted(component).stream().flatMap(wanted -> Stream.concat(
                        broken(wanted).flatMap(other -> followed(other, further).stream()),
                        idle.apply(wanted.interfaceName).stream())
                        .map(cause -> new Ailment(named(component), needs(wanted) + ", which " + cause.who()
                                + " would offer. " + cause.who() + ": " + cause.cause(), cause.cure())))
                        .findFirst();
    }

    private static String needs(ReferenceDTO reference) {
        return "It needs a service " + reference.interfaceName;
    }

    /** The components that would offer what is wanted, in order of their names. */
    private Stream<ComponentDescriptionDTO> broken(ReferenceDTO wanted) {
        return components.entrySet().stream()
                .filter(each -> Arrays.asList(each.getKey().serviceInterfaces).contains(wanted.interfaceName))
                .filter(each -> each.getValue().stream().anyMatch(ComponentCauses::isBroken)).map(Map.Entry::getKey)
                .sorted(Comparator.comparing(ComponentCauses::named));
    }

    private List<Ailment> found(ComponentDescriptionDTO component, ComponentConfigurationDTO configuration) {
        return switch (configuration.state) {
            case ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION -> List.of(unconfigured(component));
            case ComponentConfigurationDTO.FAILED_ACTIVATION -> List.of(failed(component, configuration));
            case ComponentConfigurationDTO.UNSATISFIED_REFERENCE ->
                Arrays.stream(configuration.unsatisfiedReferences)
                        .flatMap(unsatisfied -> missing(component, unsatisfied)).toList();
            default -> List.of();
        };
    }

    private Stream<Ailment> missing(ComponentDescriptionDTO component, UnsatisfiedReferenceDTO unsatisfied) {
        return Arrays.stream(component.references)
                .filter(reference -> reference.name.equals(unsatisfied.name))
                .filter(reference -> !somethingBrokenOffers(reference))
                .map(reference -> new Ailment(named(component), cause(reference, unsatisfied),
                        "Install the feature that brings it, or leave out the one that needs it."));
    }

    private static String cause(ReferenceDTO reference, UnsatisfiedReferenceDTO unsatisfied) {
        var target = unsatisfied.target == null ? "" : " with " + unsatisfied.target;
        return needs(reference) + target + ", and "
                + (unsatisfied.targetServices.length == 0
                        ? "no installed bundle offers one."
                        : "the " + unsatisfied.targetServices.length + " there are could not be had.");
    }

    private boolean somethingBrokenOffers(ReferenceDTO reference) {
        return broken(reference).findAny().isPresent() || idle.apply(reference.interfaceName).isPresent();
    }

    private static boolean isBroken(ComponentConfigurationDTO configuration) {
        return configuration.state != ComponentConfigurationDTO.SATISFIED
                && configuration.state != ComponentConfigurationDTO.ACTIVE;
    }

    private static Ailment unconfigured(ComponentDescriptionDTO component) {
        return new Ailment(named(component), "It needs a configuration named "
                + String.join(" or ", component.configurationPid) + ", and there is none.",
                "Provide that configuration.");
    }

    private static Ailment failed(ComponentDescriptionDTO component, ComponentConfigurationDTO configuration) {
        var failure = configuration.failure == null ? "" : configuration.failure;
        var causes = failure.lines().filter(line -> line.startsWith("Caused by: ")).toList();
        var cause = causes.isEmpty() ? failure.lines().findFirst().orElse("no reason given") : causes.getLast();
        return new Ailment(named(component), "It failed to start: " + cause.replaceFirst("^Caused by: ", "") + ".",
                "If this names no cure, report it to the maker of the bundle.");
    }

    private static String named(ComponentDescriptionDTO component) {
        return component.name + " in " + component.bundle.symbolicName;
    }
}
