package org.manzanita.console.internal.command;

import java.util.List;
import java.util.stream.Stream;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Outcome;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.platform.Feature;
import org.manzanita.platform.Features;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;

/** {@code feature:list}: what this installation was started with. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=feature:list")
@Command(name = "feature:list", description = "list the installed features, and whether each works")
@Examples({"feature:list", "feature:list --output json"})
@Fields("features: feature, version, works, bundles, title")
@Needs("status.see")
public final class FeatureList implements ConsoleCommand {

    private static final List<Field> FIELDS = List.of(new Field("feature", "Feature"), new Field("version", "Version"),
            new Field("works", "Works"), new Field("bundles", "Bundles"), new Field("title", "Title"));

    private final Features features;

    @Activate
    public FeatureList(@Reference Features features) {
        this.features = features;
    }

    @Override
    public Answer run(Progress progress) {
        var installed = features.installed();
        var notes = Stream.concat(installed.stream().flatMap(FeatureList::faults),
                installed.stream().flatMap(FeatureList::apart)).distinct().toList();
        return Answer.of("features",
                new Table("Features", FIELDS, installed.stream().map(FeatureList::row).toList(), notes))
                .ending(installed.stream().allMatch(Feature::works) ? Outcome.DONE : Outcome.PROBLEMS);
    }

    private static Stream<String> faults(Feature feature) {
        return feature.bundles().stream().filter(bundle -> !bundle.works())
                .map(bundle -> "Of " + feature.name() + ", " + bundle.name() + " is "
                        + (bundle.state().equals("faulty") ? "faulty" : "not started") + "; feature:why "
                        + feature.name() + " says why.");
    }

    private static Stream<String> apart(Feature feature) {
        return feature.bundles().stream().filter(bundle -> bundle.state().equals("apart"))
                .map(bundle -> "Of " + feature.name() + ", " + bundle.name() + " runs apart, in a process of its own.");
    }

    private static List<Object> row(Feature feature) {
        return List.of(feature.name(), feature.version(), feature.works(), feature.bundles().size(), feature.title());
    }
}
