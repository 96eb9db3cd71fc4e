package org.manzanita.health.internal.command;

import java.util.ArrayList;
import java.util.List;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Progress;
import org.manzanita.health.internal.metrics.Metrics;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;

/** {@code metrics:show}: the figures of the running platform. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=metrics:show")
@Command(name = "metrics:show", description = "show the figures of the running platform, and where they are written")
@Examples({"metrics:show", "metrics:show --output json"})
@Fields("figures: figure, value")
@Needs("status.see")
public final class MetricsShow implements ConsoleCommand {

    private static final List<Field> FIELDS = List.of(new Field("figure", "Figure"), new Field("value", "Value"));

    private final Metrics metrics;

    @Activate
    public MetricsShow(@Reference Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public Answer run(Progress progress) {
        var rows = new ArrayList<List<Object>>();
        metrics.text().lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            int space = line.lastIndexOf(' ');
            rows.add(List.of(line.substring(0, space), line.substring(space + 1)));
        });
        var written = metrics.enabled().map(file -> "They are written into " + file + ", every minute.")
                .orElse("They are not written anywhere: metrics:enable FILE");
        return Answer.of(new Part.Rows("figures", new Table("Figures", FIELDS, rows, List.of())),
                Part.Prose.of(Line.of(written)));
    }
}
