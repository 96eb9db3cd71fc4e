package org.manzanita.platform.internal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.manzanita.platform.Ailment;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

/**
 * What bundles say of themselves does not work: any service may carry {@code manzanita.ailments}, sentences, and {@code
 * manzanita.cure}, one more; and {@code manzanita.notes} what is worth knowing and needs no cure. A bundle so needs no class of this one.
 */
final class Ailments {

    private static final String SAID = "manzanita.ailments";
    private static final String CURE = "manzanita.cure";
    private static final String OF = "manzanita.ailing";

    private static final String NOTES = "manzanita.notes";

    private Ailments() {}

    /** What is worth knowing of what works, in sentences. */
    static Stream<String> notes(Bundle bundle) {
        ServiceReference<?>[] services = bundle.getRegisteredServices();
        return services == null
                ? Stream.of()
                : Arrays.stream(services).flatMap(service -> service.getProperty(NOTES) instanceof String[] notes
                        ? Arrays.stream(notes)
                        : Stream.of());
    }

    static List<Ailment> of(Bundle bundle) {
        ServiceReference<?>[] services = bundle.getRegisteredServices();
        return services == null ? List.of() : Arrays.stream(services).flatMap(Ailments::of).distinct().toList();
    }

    private static Stream<Ailment> of(ServiceReference<?> service) {
        var bundle = service.getBundle();
        return bundle != null && service.getProperty(SAID) instanceof String[] said
                ? Arrays.stream(said).map(each -> new Ailment(who(bundle, service), each,
                        service.getProperty(CURE) instanceof String cure ? cure : ""))
                : Stream.of();
    }

    /** The bundle that says it; the launcher may say it of another one. */
    private static String who(Bundle bundle, ServiceReference<?> service) {
        return bundle.getBundleId() == 0 && service.getProperty(OF) instanceof String other
                ? other
                : String.valueOf(bundle.getSymbolicName());
    }
}
