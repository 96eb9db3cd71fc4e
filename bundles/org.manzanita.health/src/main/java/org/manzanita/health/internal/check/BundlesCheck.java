package org.manzanita.health.internal.check;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.manzanita.health.internal.Said;
import org.manzanita.platform.Doctor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether every bundle and every component works. */
@Component(service = HealthCheck.class, property = HealthCheck.NAME + "=bundles")
public final class BundlesCheck implements HealthCheck {

    private final Optional<Doctor> doctor;

    @Activate
    public BundlesCheck(@Reference Optional<Doctor> doctor) {
        this.doctor = doctor;
    }

    @Override
    public Result execute() {
        if (doctor.isEmpty()) {
            return Said.fails("Nobody is there to ask which bundles work.", "Start the platform anew.");
        }
        var ailments = doctor.get().examine();
        if (!ailments.isEmpty()) {
            return Said.fails(ailments.stream().map(ailment -> ailment.who() + ": " + ailment.cause())
                    .collect(Collectors.joining(" ")),
                    ailments.stream().map(ailment -> ailment.cure()).distinct().collect(Collectors.joining(" ")));
        }
        var warnings = doctor.get().warnings();
        return warnings.isEmpty()
                ? Said.well(Stream.concat(Stream.of("Everything that is installed works."),
                        doctor.get().notes().stream()).collect(Collectors.joining(" ")))
                : Said.warns(String.join(" ", warnings), "");
    }
}
