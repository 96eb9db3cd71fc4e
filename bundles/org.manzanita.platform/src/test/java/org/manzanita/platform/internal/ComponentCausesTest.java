package org.manzanita.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.manzanita.platform.Ailment;
import org.osgi.framework.dto.BundleDTO;
import org.osgi.framework.dto.ServiceReferenceDTO;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** A component that does not come up is followed to what is first amiss. */
class ComponentCausesTest {

    private final Map<ComponentDescriptionDTO, Collection<ComponentConfigurationDTO>> components = new HashMap<>();

    /** A component of a bundle of its own that offers one service and needs others, none of which is there. */
    private ComponentConfigurationDTO component(String name, String offers, String... needs) {
        var component = new ComponentDescriptionDTO();
        component.name = name;
        component.bundle = new BundleDTO();
        component.bundle.symbolicName = "org.example." + name;
        component.serviceInterfaces = new String[]{offers};
        component.configurationPid = new String[]{name};
        component.references = Arrays.stream(needs).map(need -> {
            var reference = new ReferenceDTO();
            reference.name = need;
            reference.interfaceName = need;
            return reference;
        }).toArray(ReferenceDTO[]::new);
        var configuration = new ComponentConfigurationDTO();
        configuration.state = needs.length == 0
                ? ComponentConfigurationDTO.ACTIVE
                : ComponentConfigurationDTO.UNSATISFIED_REFERENCE;
        configuration.unsatisfiedReferences = Arrays.stream(needs).map(need -> {
            var unsatisfied = new UnsatisfiedReferenceDTO();
            unsatisfied.name = need;
            unsatisfied.targetServices = new ServiceReferenceDTO[0];
            return unsatisfied;
        }).toArray(UnsatisfiedReferenceDTO[]::new);
        components.put(component, List.of(configuration));
        return configuration;
    }

    private final Map<String, Ailment> idle = new HashMap<>();

    private ComponentCauses causes() {
        return new ComponentCauses(components, service -> Optional.ofNullable(idle.get(service)));
    }

    private List<Ailment> found() {
        return causes().found();
    }

    private List<Ailment> waiting() {
        return causes().waiting();
    }

    @Test
    void whatIsFirstAmissIsToldOnceAndWhatWaitsForItIsFollowedThere() {
        component("board", "Board", "Duties");
        component("duties", "Duties", "Ledger");
        component("ledger", "Ledger", "Database");
        component("clock", "Clock");

        assertThat(found()).singleElement().satisfies(first -> {
            assertThat(first.who()).isEqualTo("ledger in org.example.ledger");
            assertThat(first.cause()).isEqualTo("It needs a service Database, and no installed bundle offers one.");
        });
        assertThat(waiting()).extracting(Ailment::who).containsExactly("board in org.example.board",
                "duties in org.example.duties");
        assertThat(waiting().getFirst().cause()).isEqualTo("It needs a service Duties, which duties in"
                + " org.example.duties would offer. duties in org.example.duties: It needs a service Ledger, which ledger"
                + " in org.example.ledger would offer. ledger in org.example.ledger: It needs a service Database, and no"
                + " installed bundle offers one.");
        assertThat(waiting().getFirst().cure()).isEqualTo(found().getFirst().cure());
    }

    @Test
    void oneThatFailedToStartIsTheCauseByItsInnermostReason() {
        component("board", "Board", "Ledger");
        var ledger = component("ledger", "Ledger");
        ledger.state = ComponentConfigurationDTO.FAILED_ACTIVATION;
        ledger.failure = "java.lang.IllegalStateException: outer\nCaused by: java.io.IOException: The disk is full";

        assertThat(found()).singleElement().extracting(Ailment::cause).asString()
                .isEqualTo("It failed to start: java.io.IOException: The disk is full.");
        assertThat(waiting()).singleElement().extracting(Ailment::toString).asString()
                .contains("board in org.example.board", "The disk is full");
    }

    @Test
    void oneThatWaitsForAServiceOfABundleThatDoesNotRunIsFollowedIntoThatBundle() {
        component("board", "Board", "Duties");
        component("duties", "Duties", "Ledger");
        idle.put("Ledger", new Ailment("org.example.store", "It needs the bundle h2, which no installed bundle offers.",
                "Install h2."));

        assertThat(found()).isEmpty();
        assertThat(waiting()).extracting(Ailment::toString).containsExactly(
                "board in org.example.board: It needs a service Duties, which duties in org.example.duties would offer."
                        + " duties in org.example.duties: It needs a service Ledger, which org.example.store would offer."
                        + " org.example.store: It needs the bundle h2, which no installed bundle offers. Install h2.",
                "duties in org.example.duties: It needs a service Ledger, which org.example.store would offer."
                        + " org.example.store: It needs the bundle h2, which no installed bundle offers. Install h2.");
    }

    @Test
    void whatAilsAPolicyIsNotToldOfTheBundleThatReadsPolicies() {
        assertThat(new Ailment("org.manzanita.policy.urban", "", "").isOf("org.manzanita.policy")).isFalse();
        assertThat(new Ailment("a.Component in org.manzanita.policy", "", "").isOf("org.manzanita.policy")).isTrue();
    }

    @Test
    void twoThatWaitForEachOtherAreToldOfBoth() {
        component("hen", "Hen", "Egg");
        component("egg", "Egg", "Hen");
        component("nest", "Nest", "Hen");

        assertThat(found()).extracting(Ailment::who).contains("egg in org.example.egg", "hen in org.example.hen");
        assertThat(found().getFirst().cause()).contains("Components wait for each other: ",
                "hen in org.example.hen would offer");
    }

    @Test
    void whereAllHasWhatItNeedsThereIsNothingToTell() {
        component("clock", "Clock");

        assertThat(found()).isEmpty();
        assertThat(waiting()).isEmpty();
    }
}
