package org.manzanita.shadow.internal;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manzanita.access.Access;
import org.manzanita.access.Acting;
import org.manzanita.access.Right;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Part.Tone;
import org.manzanita.console.Progress;
import org.manzanita.platform.Ailment;
import org.manzanita.platform.Doctor;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.LeaId;
import org.manzanita.platform.FeatureChanges;
import org.manzanita.platform.FeatureChanges.Past;
import org.manzanita.platform.Features;
import org.manzanita.platform.InstalledBundle;
import org.manzanita.rules.Table.Field;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code feature:why}: why a feature works or does not, is here or is not, and what it decided while it was. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=feature:why")
@Command(name = "feature:why", description = "say why a feature works or does not, and of one that was taken out what it decided", footer = "Ends with 3 if it does not work. What does not is followed to its first cause.")
@Examples({"feature:why traditional", "feature:why san-juan --output json"})
@Fields("days: ...")
@Needs("status.see")
public final class FeatureWhy implements ConsoleCommand {

    private final Features features;
    private final FeatureChanges changes;
    private final Doctor doctor;
    private final Access access;
    private final Optional<Ledger> ledger;

    @Parameters(paramLabel = "FEATURE", description = "the feature; feature:list names them")
    String name = "";

    @Activate
    public FeatureWhy(@Reference Features features, @Reference FeatureChanges changes, @Reference Doctor doctor,
            @Reference Access access,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY) @Nullable Ledger ledger) {
        this.ledger = Optional.ofNullable(ledger);
        this.features = features;
        this.changes = changes;
        this.doctor = doctor;
        this.access = access;
    }

    @Override
    public Answer run(Progress progress) {
        var here = features.installed().stream().filter(each -> each.name().equals(name)).findFirst();
        if (here.isPresent()) {
            var names = here.get().bundles().stream().map(InstalledBundle::name).collect(Collectors.toSet());
            var own = Stream.concat(doctor.examine().stream(), doctor.waiting().stream())
                    .filter(each -> names.stream().anyMatch(each::isOf)).toList();
            var lines = new ArrayList<Line>();
            lines.add(Line.of(own.isEmpty() && here.get().works()
                    ? name + " works: each of its bundles is active, and each component has what it needs."
                    : name + " does not work.").in(own.isEmpty() && here.get().works() ? Tone.GOOD : Tone.BAD));
            lines.addAll(approval());
            own.stream().map(Ailment::toString).forEach(each -> lines.add(Line.of(2, "", each)));
            return new Answer(List.of(new Part.Prose(lines)),
                    own.isEmpty() && here.get().works() ? Outcome.DONE : Outcome.PROBLEMS);
        }
        var past = changes.past().stream().filter(each -> each.feature().equals(name)).findFirst()
                .orElseThrow(() -> CommandException.notFound("There is no feature " + name + ", and there never was one"
                        + " here.", "feature:list names those there are."));
        var lines = List.of(Line.of(name + " " + past.version() + " does not run here: it was "
                + (past.state().equals("left out") ? "left out" : "taken out") + " by " + past.by() + " on "
                + past.at().truncatedTo(ChronoUnit.SECONDS) + "."), Line.of("To put it back: feature:install " + name));
        return decided(lines);
    }

    private List<Line> approval() {
        return changes.past().stream().filter(each -> each.feature().equals(name) && !each.approvedBy().isEmpty())
                .map(each -> Line.of(approved(each))).toList();
    }

    private String approved(Past let) {
        var without = ledger.map(each -> Apart.work(() -> new ApprovalsOnRecord(each).without(let))).orElse(List.of());
        return "Approved by " + let.approvedBy() + " for this installation, and so for each of its LEAs"
                + (without.isEmpty()
                        ? "."
                        : "; " + without.stream().map(LeaId::value).collect(Collectors.joining(", "))
                                + " joined since, and has it on record from the next start on.");
    }

    private Answer decided(List<Line> lines) {
        var rows = changes.decided(name);
        if (rows.isEmpty()) {
            return Answer.of(new Part.Prose(lines));
        }
        var all = new ArrayList<>(lines);
        all.add(Line.of("Without it " + (rows.size() == 2 ? "1 day" : rows.size() - 1 + " days")
                + " came out otherwise when it was taken out."));
        boolean sees = Acting.now().filter(acting -> access
                .decide(acting.caller(), Right.of("reports.see")).isPresent()).isPresent();
        var fields = rows.getFirst().stream()
                .map(each -> new Field(each, Character.toUpperCase(each.charAt(0)) + each.substring(1))).toList();
        var parts = new ArrayList<Part>();
        parts.add(new Part.Prose(all));
        if (sees) {
            parts.addAll(ChangedDays.parts("Days that it decided", fields,
                    rows.subList(1, rows.size()).stream().map(row -> List.<Object>copyOf(row)).toList()));
        }
        return Answer.of(parts);
    }
}
