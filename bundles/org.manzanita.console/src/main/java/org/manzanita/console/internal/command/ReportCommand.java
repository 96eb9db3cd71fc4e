package org.manzanita.console.internal.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.manzanita.access.Access;
import org.manzanita.access.Acting;
import org.manzanita.access.NotAllowedException;
import org.manzanita.access.Right;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Fields;
import org.manzanita.console.Part;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.console.StandpointOptions;
import org.manzanita.credit.Question;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.LeaId;
import org.manzanita.reporting.Offer;
import org.manzanita.reporting.Reporting;
import org.manzanita.rules.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code report:NAME}: one report that reporting offers, with the options that it offers. */
@Command
@Fields("...")
@Needs("reports.see")
public final class ReportCommand implements ConsoleCommand {

    private static final String SUPPRESS = "suppress";
    private static final Right SEE_PUPILS = Right.of("names.see");

    private final Ledger ledger;
    private final Reporting reporting;
    private final Access access;
    private final Offer offer;
    private final Map<String, OptionSpec> options = new HashMap<>();

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Mixin
    CreditOptions under = new CreditOptions();

    public ReportCommand(Ledger ledger, Reporting reporting, Access access, Offer offer) {
        this.ledger = ledger;
        this.reporting = reporting;
        this.access = access;
        this.offer = offer;
    }

    static String name(Offer offer) {
        return "report:" + offer.name();
    }

    @Override
    public CommandSpec spec() {
        var spec = CommandSpec.forAnnotatedObject(this).name(name(offer));
        spec.usageMessage().description(lowerFirst(offer.title()));
        for (var option : offer.options()) {
            var added = OptionSpec.builder("--" + option.name()).paramLabel(label(option)).type(String.class)
                    .description(meaning(option)).completionCandidates(option.choices()).build();
            spec.addOption(added);
            options.put(option.name(), added);
        }
        return spec;
    }

    @Override
    public List<String> examples() {
        var examples = new ArrayList<String>();
        examples.add(name(offer));
        examples.add(name(offer) + " --year 2022-23 --output csv");
        offer.options().stream().filter(option -> !option.choices().isEmpty()).findFirst()
                .ifPresent(option -> examples.add(
                        name(offer) + " --" + option.name() + " " + option.choices().getFirst()));
        return examples;
    }

    @Override
    public Answer run(Progress progress) {
        var standpoint = from.in(ledger);
        Acting.now().filter(acting -> showsSmallCounts())
                .ifPresent(acting -> mayShowSmallCounts(acting, standpoint.lea()));
        progress.say("Judging every pupil of " + standpoint.year() + " …");
        return Answer.of(parts(tables(under.question(standpoint, standpoint.year()), standpoint.on())));
    }

    private boolean showsSmallCounts() {
        var option = options.get(SUPPRESS);
        return option != null && "false".equals(option.getValue());
    }

    /**
     * A small count can tell who a pupil is (34 CFR 99.3), so it is for those who may see of every pupil counted who he is.
     *
     * @throws NotAllowedException if he may not, or of fewer pupils than are counted
     */
    private void mayShowSmallCounts(Acting acting, LeaId lea) {
        var grant = access.demand(acting.caller(), SEE_PUPILS);
        if (acting.grant().isWhole(lea) && !grant.isWhole(lea)) {
            throw new NotAllowedException("These are counts of every pupil of the LEA, and you may see who they are of "
                    + "some alone. Leave out --suppress false, and small counts are withheld.");
        }
    }

    private List<Table> tables(Question question, LocalDate on) {
        var chosen = new HashMap<String, String>();
        options.forEach((name, option) -> {
            if (option.getValue() instanceof String value) {
                chosen.put(name, value);
            }
        });
        try {
            return reporting.run(offer.name(), question, on, chosen);
        } catch (IllegalArgumentException e) {
            throw CommandException.wrongUse(String.valueOf(e.getMessage()),
                    "For how to use it: help " + name(offer));
        }
    }

    private List<Part> parts(List<Table> tables) {
        var parts = new ArrayList<Part>();
        for (var table : tables) {
            parts.add(new Part.Rows(parts.isEmpty() ? offer.name() : offer.name() + (parts.size() + 1), table));
        }
        return parts;
    }

    private static String label(Offer.Option option) {
        return option.name().toUpperCase(Locale.ROOT);
    }

    private static String meaning(Offer.Option option) {
        var choices = option.choices().isEmpty() ? "" : ": " + String.join(", ", option.choices());
        return option.meaning() + choices
                + (option.standard().isEmpty() ? "" : " (" + option.standard() + " unless given)");
    }

    // Names keep their capitals: P-1, ADA.
    private static String lowerFirst(String title) {
        return title.length() > 1 && Character.isLowerCase(title.charAt(1))
                ? Character.toLowerCase(title.charAt(0)) + title.substring(1)
                : title;
    }
}
