package org.manzanita.health.internal.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Progress;
import org.manzanita.health.internal.Check;
import org.manzanita.health.internal.CheckSet;
import org.manzanita.health.internal.Checked;
import org.manzanita.health.internal.Checked.State;
import org.manzanita.health.internal.Examination;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code platform:doctor}: whether the installation is well. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=platform:doctor")
@Command(name = "platform:doctor", description = "run every check of health, and say what is so and what to do", footer = "Ends with 0 if no check fails, and with 3 if one does; with --strict also if one warns.")
@Examples({"platform:doctor", "platform:doctor --quick --output json", "platform:doctor --only disk --strict"})
@Fields("checks: check, state, says, toDo, milliseconds, tags")
@Needs("status.see")
public final class PlatformDoctor implements ConsoleCommand {

    private static final List<Field> FIELDS = List.of(new Field("check", "Check"), new Field("state", "State"),
            new Field("says", "Says"), new Field("toDo", "What to do"), new Field("milliseconds", "Took (ms)"),
            new Field("tags", "Tags"));

    private final CheckSet checks;

    @Option(names = "--quick", description = "leave out what takes long on a large ledger, such as the chain of hashes")
    boolean quick;

    @Option(names = "--only", paramLabel = "CHECK", description = "this check alone")
    Optional<String> only = Optional.empty();

    @Option(names = "--strict", description = "count what warns as a problem, too")
    boolean strict;

    @Option(names = "--limit", paramLabel = "SECONDS", description = "how long one check may take (120 unless given)")
    int limit = 120;

    @Activate
    public PlatformDoctor(@Reference CheckSet checks) {
        this.checks = checks;
    }

    @Override
    public Answer run(Progress progress) {
        if (limit < 1) {
            throw CommandException.wrongUse("--limit " + limit + " leaves no time.", "Give at least one second.");
        }
        var said = checks.lend(all -> new Examination(Duration.ofSeconds(limit)).of(chosen(all)));
        boolean fails = said.stream().anyMatch(each -> each.state() == State.FAILS);
        boolean warns = said.stream().anyMatch(each -> each.state() == State.WARNS);
        var lines = new ArrayList<Line>();
        for (var each : said) {
            lines.add(Line.of(0, "%-6s %-10s ".formatted(each.state().word(), each.name()), each.says())
                    .in(tone(each.state())));
            if (!each.toDo().isEmpty()) {
                lines.add(Line.of(18, "To do: ", each.toDo()));
            }
        }
        lines.add(Line.empty());
        lines.add(Line.of(counted(said)));
        return Answer.of(new Part.Prose(lines), new Part.Data("checks", new Table("Checks", FIELDS,
                said.stream().map(PlatformDoctor::row).toList(), List.of())))
                .ending(fails || (strict && warns) ? Outcome.PROBLEMS : Outcome.DONE);
    }

    private List<Check> chosen(List<Check> all) {
        var chosen = all.stream().filter(check -> only.map(check.name()::equals).orElse(true))
                .filter(check -> !quick || !check.isSlow()).toList();
        if (chosen.isEmpty()) {
            throw CommandException.notFound("There is no such check" + only.map(name -> ": " + name).orElse("") + ".",
                    "There is " + String.join(", ", all.stream().map(Check::name).sorted().toList()) + ".");
        }
        return chosen;
    }

    private static String counted(List<Checked> said) {
        long fail = said.stream().filter(each -> each.state() == State.FAILS).count();
        long warn = said.stream().filter(each -> each.state() == State.WARNS).count();
        return fail + warn == 0
                ? "All is well: " + said.size() + (said.size() == 1 ? " check." : " checks.")
                : "Of " + said.size() + (said.size() == 1 ? " check, " : " checks, ") + fail
                        + (fail == 1 ? " fails, " : " fail, ") + warn + (warn == 1 ? " warns." : " warn.");
    }

    private static Part.Tone tone(State state) {
        return switch (state) {
            case OK -> Part.Tone.GOOD;
            case WARNS -> Part.Tone.PLAIN;
            case FAILS -> Part.Tone.BAD;
        };
    }

    static List<Object> row(Checked each) {
        return List.of(each.name(), each.state().word(), each.says(), each.toDo(), each.took().toMillis(), each.tags());
    }
}
