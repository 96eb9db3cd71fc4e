package org.manzanita.vendor.internal.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzanita.console.CommandException;
import org.manzanita.platform.Features;
import org.manzanita.rules.LawSource;
import org.manzanita.rules.Modality;
import org.manzanita.rules.PolicyFormat;
import org.manzanita.rules.StateRule;
import org.manzanita.rules.Watch;
import org.manzanita.testing.Rulebook;
import org.manzanita.vendor.internal.KitPath;
import org.manzanita.vendor.internal.PlugInFolder;
import org.manzanita.vendor.internal.SeparateTrial;
import org.manzanita.vendor.internal.Trial;
import org.manzanita.vendor.internal.TriedPlugIn;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** What of the platform is installed here, and a plug-in is tried beside. */
@Component(service = Installed.class)
public final class Installed {

    private static final Duration ALLOWED = Duration.ofMinutes(3);

    private final Features features;
    private final Optional<PolicyFormat> format;
    private final Rulebook state;

    @Activate
    public Installed(@Reference Features features,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY) @Nullable PolicyFormat format,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<LawSource> law,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<StateRule> rules,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<Modality> modalities,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<Watch> watches) {
        this.features = features;
        this.format = Optional.ofNullable(format);
        this.state = new Rulebook(law, rules, modalities, List.of(), watches);
    }

    /**
     * Tries a plug-in: one that is data here, and one with code in a process of its own.
     *
     * @throws CommandException if too little is installed to try anything
     */
    TriedPlugIn tried(PlugInFolder plugIn) {
        if (!plugIn.hasCode()) {
            if (state.modalities().isEmpty()) {
                throw CommandException.notFound("No modality is installed, and cases are judged by one.",
                        "Start with the feature traditional.");
            }
            return TriedPlugIn.withoutCode(new Trial(format, state).of(plugIn)).beside(beside());
        }
        var installed = features.installed().stream().flatMap(each -> each.bundles().stream())
                .map(each -> each.name()).toList();
        var path = KitPath.of(Path.of(System.getProperty("manzanita.distribution", ".")), installed);
        return new SeparateTrial(path, ALLOWED).of(plugIn).beside(beside());
    }

    private List<String> beside() {
        return features.installed().stream().map(each -> each.name() + " " + each.version()).sorted().toList();
    }
}
