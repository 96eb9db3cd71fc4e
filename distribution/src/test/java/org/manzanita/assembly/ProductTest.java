package org.manzanita.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.feature.Feature;
import org.manzanita.launcher.Distribution;
import org.manzanita.launcher.Platform;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.InvalidSyntaxException;

/** The assembled product, started in the framework with all features and with each one left out. */
@ResourceLock(Resources.SYSTEM_OUT) // A platform in this process puts streams of its own in the place of the system's.
class ProductTest {

    private static final Distribution PRODUCT = Distribution.at(Path.of("target/manzanita").toAbsolutePath());

    @TempDir
    Path home;

    /** All features; all but one, for each one that may be left out; and the one that may not. */
    static Stream<Set<String>> features() {
        var all = PRODUCT.features().stream().map(Feature::name).collect(Collectors.toCollection(TreeSet::new));
        var one = PRODUCT.features().stream().filter(feature -> !feature.isBase()).map(feature -> {
            var others = new TreeSet<>(all);
            others.remove(feature.name());
            return others;
        });
        return Stream.concat(Stream.of(all, new TreeSet<>(Set.of("core"))), one);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("features")
    void everyBundleOfTheFeaturesStartsAndNoOtherAndEveryComponentHasWhatItNeeds(Set<String> features)
            throws BundleException, InvalidSyntaxException {
        var expected = PRODUCT.features().stream().filter(feature -> features.contains(feature.name()))
                .flatMap(feature -> feature.bundles().stream()).map(bundle -> bundle.location())
                .collect(Collectors.toSet());
        try (var platform = Platform.start(PRODUCT, PRODUCT.chosen(features), home, home.resolve("cache"))) {
            assertThat(platform.failures()).isEmpty();
            assertThat(bundles(platform)).extracting(Bundle::getLocation).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(bundles(platform)).allMatch(bundle -> bundle.getState() == Bundle.ACTIVE
                    || bundle.getState() == Bundle.STARTING);
            assertThat(ailments(platform)).isEmpty();
        }
    }

    /** By name, since the types on this test's class path are not those of the bundles. */
    @Test
    void everyCommandOfEveryFeatureSaysWhichRightItNeeds() throws BundleException, InvalidSyntaxException {
        try (var platform = Platform.start(PRODUCT, PRODUCT.features(), home, home.resolve("cache"))) {
            var context = platform.framework().getBundleContext();
            var undeclared = new TreeSet<String>();
            for (var reference : context.getAllServiceReferences("org.manzanita.console.ConsoleCommand", null)) {
                var command = context.getServiceObjects(reference).getService();
                boolean declares = Arrays.stream(command.getClass().getAnnotations())
                        .anyMatch(each -> each.annotationType().getName().equals("org.manzanita.console.Needs"));
                if (!declares) {
                    undeclared.add(command.getClass().getName());
                }
            }

            assertThat(undeclared).as("""
                    Commands that nobody may run, since they do not say which right they need. Put
                    @Needs("ACTION") on the class, with an action of access/matrix.tsv (docs/reference/rights.md)""")
                    .isEmpty();
        }
    }

    @Test
    void everyCommandOfEveryFeatureSaysWhatItDoesWithFiles() throws BundleException, InvalidSyntaxException {
        try (var platform = Platform.start(PRODUCT, PRODUCT.features(), home, home.resolve("cache"))) {
            var context = platform.framework().getBundleContext();
            var files = new TreeSet<String>();
            var undeclared = new TreeSet<String>();
            for (var reference : context.getAllServiceReferences("org.manzanita.console.ConsoleCommand", null)) {
                paths(context.getServiceObjects(reference).getService().getClass()).forEach(field -> {
                    files.add(field.toString());
                    if (!isAnnotated(field, "org.manzanita.console.Reads", "org.manzanita.console.Writes")) {
                        undeclared.add(field.toString());
                    }
                });
            }

            assertThat(files).hasSizeGreaterThan(30);
            assertThat(undeclared).as("""
                    Files that can be named at the machine itself alone, since their commands do not say what they do
                    with them. Put @Reads or @Writes on the field""").isEmpty();
        }
    }

    /** The options and parameters that take a file or folder, those of mixins among them. */
    private static Stream<Field> paths(Class<?> command) {
        return Arrays.stream(command.getDeclaredFields()).flatMap(field -> {
            if (isAnnotated(field, "picocli.CommandLine$Mixin")) {
                return paths(field.getType());
            }
            boolean isArgument = isAnnotated(field, "picocli.CommandLine$Option", "picocli.CommandLine$Parameters");
            return isArgument && field.getGenericType().getTypeName().contains(Path.class.getName())
                    ? Stream.of(field)
                    : Stream.empty();
        });
    }

    private static boolean isAnnotated(Field field, String... by) {
        return Arrays.stream(field.getAnnotations())
                .anyMatch(each -> List.of(by).contains(each.annotationType().getName()));
    }

    private static List<Bundle> bundles(Platform platform) {
        return Arrays.stream(platform.framework().getBundleContext().getBundles())
                .filter(bundle -> bundle.getBundleId() != 0).toList();
    }

    /** Asked for among all services: the bundles also lie on this test's class path, whose types are not theirs. */
    private static String ailments(Platform platform) throws InvalidSyntaxException {
        var context = platform.framework().getBundleContext();
        var doctors = context.getAllServiceReferences(Supplier.class.getName(), "(manzanita.doctor=true)");
        assertThat(doctors).hasSize(1);
        return String.valueOf(((Supplier<?>) context.getService(doctors[0])).get());
    }
}
