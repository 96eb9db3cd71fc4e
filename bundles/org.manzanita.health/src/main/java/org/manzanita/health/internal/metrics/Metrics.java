package org.manzanita.health.internal.metrics;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.manzanita.access.Journal;
import org.manzanita.health.internal.CheckSet;
import org.manzanita.health.internal.Examination;
import org.manzanita.health.internal.HomeFolder;
import org.manzanita.ledger.Ledger;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The figures of this installation, and the file into which they are written once that is enabled. */
@Component(service = Metrics.class, immediate = true)
public final class Metrics {

    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Supplier<String> figures;
    private final MetricsFile file;

    @Activate
    public Metrics(BundleContext context, @Reference Journal journal, @Reference CheckSet checks) {
        this(HomeFolder.of(context).resolve("configuration"), () -> text(context, journal, checks));
    }

    /** @param folder where it is kept whether they are written into a file */
    public Metrics(Path folder, Supplier<String> figures) {
        this.figures = figures;
        this.file = new MetricsFile(folder, EVERY, figures);
        file.start();
    }

    @Deactivate
    void stop() {
        file.close();
    }

    /** The figures as they stand. */
    public String text() {
        return figures.get();
    }

    private static String text(BundleContext context, Journal journal, CheckSet checks) {
        // The ledger is opened by the first who asks for it, which is not to be the start of this.
        var reference = Optional.ofNullable(context.getServiceReference(Ledger.class));
        try {
            return new Figures(String.valueOf(context.getProperty("manzanita.version")), HomeFolder.of(context),
                    reference.flatMap(found -> Optional.ofNullable(context.getService(found))), journal, checks,
                    new Examination(LIMIT)).text();
        } finally {
            reference.ifPresent(context::ungetService);
        }
    }

    public Optional<Path> enabled() {
        return file.enabled();
    }

    /** @throws java.io.UncheckedIOException if the file cannot be written */
    public void enable(Path path) {
        file.enable(path);
    }

    /** @throws java.io.UncheckedIOException if the file cannot be deleted */
    public void disable() {
        file.disable();
    }
}
