package org.manzanita.platform.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.manzanita.platform.Ailment;
import org.manzanita.platform.Doctor;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/**
 * Asks the framework and the runtime of components what does not work.
 *
 * <p>The launcher, which shares no class with any bundle, finds the same answer as a {@code Supplier} of text.
 */
@Component(service = {Doctor.class, Supplier.class}, immediate = true, property = "manzanita.doctor:Boolean=true")
public final class FrameworkDoctor implements Doctor, Supplier<String> {

    private final BundleContext context;
    private final ServiceComponentRuntime runtime;
    private final Map<Long, String> failures = new ConcurrentHashMap<>();

    @Activate
    public FrameworkDoctor(BundleContext context, @Reference ServiceComponentRuntime runtime) {
        this.context = context;
        this.runtime = runtime;
        context.addFrameworkListener(this::remember);
    }

    private void remember(FrameworkEvent event) {
        var cause = event.getThrowable();
        if (event.getType() == FrameworkEvent.ERROR && cause != null) {
            failures.put(event.getBundle().getBundleId(), String.valueOf(cause.getMessage()));
        }
    }

    @Override
    public List<Ailment> examine() {
        var ailments = new ArrayList<>(bundles().found());
        ailments.addAll(components().found());
        for (var bundle : context.getBundles()) {
            ailments.addAll(Ailments.of(bundle));
        }
        return ailments;
    }

    @Override
    public List<Ailment> waiting() {
        var waiting = new ArrayList<>(bundles().waiting());
        waiting.addAll(components().waiting());
        return waiting;
    }

    private BundleCauses bundles() {
        return new BundleCauses(context.getBundles(), failures);
    }

    private ComponentCauses components() {
        Map<ComponentDescriptionDTO, Collection<ComponentConfigurationDTO>> components = new HashMap<>();
        for (var component : runtime.getComponentDescriptionDTOs()) {
            if (runtime.isComponentEnabled(component)) {
                components.put(component, runtime.getComponentConfigurationDTOs(component));
            }
        }
        return new ComponentCauses(components, bundles()::wouldOffer);
    }

    @Override
    public List<String> warnings() {
        return Boolean.parseBoolean(context.getProperty("manzanita.development"))
                ? List.of(
                        "The platform was started with --development: plug-ins run that nobody signed or approved. Keep"
                                + " real records away, and start it without.")
                : List.of();
    }

    @Override
    public List<String> notes() {
        return Arrays.stream(context.getBundles()).flatMap(Ailments::notes).toList();
    }

    @Override
    public String get() {
        return examine().stream().map(Ailment::toString).collect(Collectors.joining("\n"));
    }
}
