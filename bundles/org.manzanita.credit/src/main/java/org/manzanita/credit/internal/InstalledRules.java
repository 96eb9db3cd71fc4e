package org.manzanita.credit.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** Tells one installation's rules from any others, by what each installed bundle's file was. */
final class InstalledRules {

    private InstalledRules() {}

    /** Where counted years are kept for these bundles; nowhere if the framework does not say what their files were. */
    static Optional<CountedYears> kept(BundleContext context) {
        var home = context.getProperty("manzanita.home");
        var bundles = Arrays.stream(context.getBundles()).filter(bundle -> bundle.getBundleId() != 0)
                .map(Bundle::getLocation).sorted().toList();
        // The launcher writes the digest of each file behind its name; elsewhere nobody can tell what was installed.
        boolean known = bundles.stream().allMatch(location -> location.matches("manzanita:.*#[0-9a-f]{64}"));
        if (home == null || home.isBlank() || !known) {
            return Optional.empty();
        }
        var rules = CountedYears
                .digestOf(bundles.stream().collect(Collectors.joining("\n")) + "\n" + Runtime.version());
        return Optional
                .of(new CountedYears(Path.of(home).toAbsolutePath().normalize().resolve("cache/counted"), rules));
    }
}
