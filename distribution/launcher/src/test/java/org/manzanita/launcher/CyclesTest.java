package org.manzanita.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.feature.Delivery;
import org.manzanita.feature.FeatureFolder;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.framework.wiring.BundleWiring;

/** A feature brought in and taken out again and again; {@code -Dcycles=1000} for the long form. */
class CyclesTest {

    private static final int CYCLES = Integer.getInteger("cycles", 20);

    @TempDir
    Path folder;

    @Test
    @DisplayName("P3: threads, class loaders and heap stay flat")
    void threadsClassLoadersAndHeapStayFlat() throws IOException, BundleException {
        var sample = SampleDistribution.in(folder.resolve("product")).with("core", "base");
        SampleDistribution.in(folder.resolve("box/curious")).withClass("curious", org.example.plugin.Curious.class,
                "Import-Package", "org.osgi.framework", "Bundle-Activator", "org.example.plugin.Curious");
        var home = folder.resolve("home");
        var features = new FeatureFolder(home);
        var delivery = Delivery.of(folder.resolve("box"), "curious", Optional.empty(), bundle -> Optional.empty());
        var loaders = new ArrayList<WeakReference<ClassLoader>>();
        var bundles = new ArrayList<WeakReference<Bundle>>();
        try (var platform = Platform.start(sample.read(), sample.read().chosen(Set.of()),
                Site.of(home, home.resolve("cache")).forDevelopment())) {
            @SuppressWarnings("unchecked")
            var launcher = (BiFunction<String, List<String>, List<List<String>>>) platform.context()
                    .getService(platform.context().getServiceReference(BiFunction.class));
            int warm = Math.min(10, CYCLES / 2);
            long heap = 0;
            int threads = 0;
            for (int cycle = 0; cycle < CYCLES; cycle++) {
                features.install(delivery, Instant.EPOCH, "test");
                assertThat(launcher.apply("apply", List.of())).isEmpty();
                var curious = List.of(platform.context().getBundles()).stream()
                        .filter(bundle -> "curious".equals(bundle.getSymbolicName())).findFirst().orElseThrow();
                bundles.add(new WeakReference<>(curious));
                loaders.add(new WeakReference<>(curious.adapt(BundleWiring.class).getClassLoader()));
                features.remove(delivery.feature(), Instant.EPOCH, "test");
                assertThat(launcher.apply("apply", List.of())).isEmpty();
                if (cycle == warm) {
                    heap = heap();
                    threads = ManagementFactory.getThreadMXBean().getThreadCount();
                }
            }
            long grown = heap() - heap;
            int left = ManagementFactory.getThreadMXBean().getThreadCount();
            long loadersLeft = loaders.stream().filter(each -> each.get() != null).count();
            long bundlesLeft = bundles.stream().filter(each -> each.get() != null).count();
            System.out.printf("%d cycles: %d class loaders left, %d threads after %d, heap grown by %d KiB%n", CYCLES,
                    loadersLeft, left, threads, grown >> 10);

            assertThat(loadersLeft).as("class loaders that something still holds").isLessThanOrEqualTo(1);
            assertThat(bundlesLeft).as("bundles that something still holds").isLessThanOrEqualTo(2);
            assertThat(left).as("threads").isLessThanOrEqualTo(threads);
            assertThat(grown).as("bytes of heap").isLessThan(2L << 20);
        }
        try (var copies = Files.list(home.resolve("cache"))) {
            assertThat(copies.count()).as("the framework's copies").isLessThan(10);
        }
    }

    @Test
    @DisplayName("P3: what the framework does later, it never does to a bundle that is gone")
    void nothingIsLeftToBeDoneForAFeatureThatIsGone() throws Exception {
        var sample = SampleDistribution.in(folder.resolve("product")).with("core", "base");
        SampleDistribution.in(folder.resolve("box/late")).with("late", "late");
        var home = folder.resolve("home");
        var features = new FeatureFolder(home);
        var delivery = Delivery.of(folder.resolve("box"), "late", Optional.empty(), bundle -> Optional.empty());
        var errors = Collections.synchronizedList(new ArrayList<Throwable>());
        try (var platform = Platform.start(sample.read(), sample.read().chosen(Set.of()),
                Site.of(home, home.resolve("cache")).forDevelopment())) {
            @SuppressWarnings("unchecked")
            var launcher = (BiFunction<String, List<String>, List<List<String>>>) platform.context()
                    .getService(platform.context().getServiceReference(BiFunction.class));
            var later = new Semaphore(0);
            var told = new Semaphore(0);
            platform.context().addFrameworkListener(event -> {
                if (event.getType() == FrameworkEvent.ERROR) {
                    errors.add(event.getThrowable());
                } else if (event.getType() == FrameworkEvent.STARTLEVEL_CHANGED) {
                    told.release();
                }
            });
            var levels = platform.context().getBundle(0).adapt(FrameworkStartLevel.class);
            // Holds up the thread on which the framework starts what it was only asked to start.
            levels.setStartLevel(levels.getStartLevel(), event -> later.acquireUninterruptibly());

            features.install(delivery, Instant.EPOCH, "test");
            assertThat(launcher.apply("apply", List.of())).isEmpty();
            features.remove(delivery.feature(), Instant.EPOCH, "test");
            assertThat(launcher.apply("apply", List.of())).isEmpty();
            later.release();
            levels.setStartLevel(levels.getStartLevel());
            told.acquire(2);
        }
        assertThat(errors).isEmpty();
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
