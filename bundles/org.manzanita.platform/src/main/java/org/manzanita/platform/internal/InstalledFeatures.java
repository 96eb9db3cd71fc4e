package org.manzanita.platform.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.manzanita.platform.Feature;
import org.manzanita.platform.Features;
import org.manzanita.platform.InstalledBundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks the launcher for the features, and the framework for the state of their bundles. */
@Component
public final class InstalledFeatures implements Features {

    private final BundleContext context;
    private final BiFunction<String, List<String>, List<List<String>>> launcher;

    @Activate
    public InstalledFeatures(BundleContext context,
            @Reference(target = "(manzanita.launcher=true)") BiFunction<String, List<String>, List<List<String>>> launcher) {
        this.context = context;
        this.launcher = launcher;
    }

    @Override
    public List<Feature> installed() {
        return launcher.apply("features", List.of()).stream().map(this::feature)
                .sorted(Comparator.comparing(Feature::name)).toList();
    }

    /** A row of name, version, title and the locations of the bundles. */
    private Feature feature(List<String> row) {
        return new Feature(row.get(0), row.get(1), row.get(2), row.subList(3, row.size()).stream()
                .map(context::getBundle)
                .filter(Objects::nonNull)
                .map(bundle -> new InstalledBundle(String.valueOf(bundle.getSymbolicName()),
                        bundle.getVersion().toString(), BundleState.of(bundle)))
                .toList());
    }
}
