package org.manzanita.platform.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.manzanita.platform.Feature;
import org.manzanita.platform.Features;
import org.manzanita.platform.InstalledBundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Reads the features from the framework's properties, where the launcher has put them. */
@Component
public final class InstalledFeatures implements Features {

    private final BundleContext context;

    @Activate
    public InstalledFeatures(BundleContext context) {
        this.context = context;
    }

    @Override
    public List<Feature> installed() {
        return listed("manzanita.features").stream().sorted().map(this::feature).toList();
    }

    private Feature feature(String name) {
        var prefix = "manzanita.feature." + name;
        return new Feature(name, text(prefix + ".version"), text(prefix + ".title"),
                listed(prefix + ".bundles").stream()
                        .map(context::getBundle)
                        .filter(Objects::nonNull)
                        .map(bundle -> new InstalledBundle(String.valueOf(bundle.getSymbolicName()),
                                bundle.getVersion().toString(), BundleState.of(bundle)))
                        .toList());
    }

    private List<String> listed(String property) {
        return Arrays.stream(text(property).split(",", -1)).filter(each -> !each.isBlank()).toList();
    }

    private String text(String property) {
        var text = context.getProperty(property);
        return text == null ? "" : text;
    }
}
