package org.manzanita.shadow.internal;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Item;
import org.manzanita.console.Progress;
import org.manzanita.platform.FeatureChanges;
import org.manzanita.platform.FeatureChanges.Past;
import org.manzanita.platform.Features;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code feature:info}: one feature, its bundles, and who brought it in. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=feature:info")
@Command(name = "feature:info", description = "show a feature, its bundles, and who brought it in")
@Examples({"feature:info core", "feature:info san-juan --output json"})
@Fields({"feature: version, title, state, at, by, vendor, approvedBy, reason", "bundles: bundle, version, state"})
@Needs("status.see")
public final class FeatureInfo implements ConsoleCommand {

    private static final List<Field> BUNDLES = List.of(new Field("bundle", "Bundle"), new Field("version", "Version"),
            new Field("state", "State"));

    private final Features features;
    private final FeatureChanges changes;

    @Parameters(paramLabel = "FEATURE", description = "the feature; feature:list names them")
    String name = "";

    @Activate
    public FeatureInfo(@Reference Features features, @Reference FeatureChanges changes) {
        this.features = features;
        this.changes = changes;
    }

    @Override
    public Answer run(Progress progress) {
        var here = features.installed().stream().filter(each -> each.name().equals(name)).findFirst();
        var past = changes.past().stream().filter(each -> each.feature().equals(name)).findFirst();
        if (here.isEmpty() && past.isEmpty()) {
            throw CommandException.notFound("There is no feature " + name + ".", "feature:list names those there are.");
        }
        var items = new ArrayList<Item>();
        items.add(new Item("version", "Version", here.map(each -> each.version())
                .orElseGet(() -> past.map(Past::version).orElse(""))));
        items.add(new Item("title", "Title", here.map(each -> each.title()).orElse("")));
        items.add(new Item("state", "State", past.map(Past::state).orElse("of the release")));
        items.add(new Item("at", "Since",
                past.map(each -> each.at().truncatedTo(ChronoUnit.SECONDS).toString()).orElse("")));
        items.add(new Item("by", "By", past.map(Past::by).orElse("")));
        items.add(new Item("vendor", "Signed by", past.map(Past::vendor).orElse("")));
        items.add(new Item("approvedBy", "Approved by", past.map(Past::approvedBy).orElse("")));
        items.add(new Item("reason", "Reason", past.map(Past::reason).orElse("")));
        var bundles = here.map(each -> each.bundles().stream()
                .map(bundle -> List.<Object>of(bundle.name(), bundle.version(), bundle.state())).toList())
                .orElse(List.of());
        return Answer.of(new Part.Sheet("feature", "Feature " + name, items),
                new Part.Rows("bundles", new Table("Its bundles", BUNDLES, bundles, List.of())));
    }
}
