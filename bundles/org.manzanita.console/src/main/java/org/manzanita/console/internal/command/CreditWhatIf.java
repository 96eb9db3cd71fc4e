package org.manzanita.console.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Progress;
import org.manzanita.console.Reads;
import org.manzanita.console.StandpointOptions;
import org.manzanita.credit.ContainedWatch;
import org.manzanita.credit.CreditService;
import org.manzanita.credit.Question;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.Days;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.reporting.Reporting;
import org.manzanita.rules.PolicyFormat;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
import org.manzanita.rules.Watch;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code credit:what-if}, for whoever decides on a reading, a policy or staffing: the same facts, judged otherwise. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=credit:what-if")
@Command(name = "credit:what-if", description = "suppose other settings, figures, law or policy, and show what would come out otherwise", footer = "Nothing is recorded. A name is that of a setting; law.PARAMETER, or law.PARAMETER/WORD, is a parameter of "
        + "the law, and figure.NAME a figure of the year. The docs list settings and figures; law:show RULE lists parameters.")
@Examples({"credit:what-if --set lateLongTermSignature=voidAgreement",
        "credit:what-if --set law.minimumDay/4-8=250 --period annual",
        "credit:what-if --set ratioOption=fixed --set figure.otherProgramsFte=210",
        "credit:what-if --policy san-juan-2027.yaml --output json"})
@Fields({"days: pupil, from, until, days, asItIs, supposed, section, held",
        "ada: gradeSpan, days, supposedDays, ada, supposedAda, difference", "watches: watch, duties, supposedDuties",
        "duties: change, due, pupil, duty, watch, section",
        "ratio: modality, option, limit, supposedLimit, ada, supposedAda, excess, supposedExcess"})
@Needs("reports.see")
public final class CreditWhatIf implements ConsoleCommand {

    private static final List<Field> DAYS = List.of(new Field("pupil", "Pupil"), new Field("from", "From"),
            new Field("until", "Until"), new Field("days", "Days"), new Field("asItIs", "As it is"),
            new Field("supposed", "Would be"), new Field("section", "Section"), new Field("held", "Because"));

    /** The reporting periods, by the names of their reports. */
    enum Period {
        P1, P2, ANNUAL;

        String title() {
            return ReportingPeriod.valueOf(name()).label();
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Ledger ledger;
    private final CreditService credit;
    private final Reporting reporting;
    private final List<Watch> watches;
    private final List<PolicyFormat> formats;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Option(names = "--set", paramLabel = "SETTING=VALUE", description = "suppose this value; can be given several times")
    List<String> set = new ArrayList<>();

    @Option(names = "--file", paramLabel = "FILE", description = "suppose every name=value of this file, a line each")
    @Reads
    Optional<Path> file = Optional.empty();

    @Option(names = "--policy", paramLabel = "FILE", description = "suppose that this policy file were in force")
    @Reads
    Optional<Path> policy = Optional.empty();

    @Option(names = "--period", paramLabel = "PERIOD", description = "the period whose ADA is shown: p1, p2 (unless given) or annual")
    Period period = Period.P2;

    @Activate
    public CreditWhatIf(@Reference Ledger ledger, @Reference CreditService credit, @Reference Reporting reporting,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<Watch> watches,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<PolicyFormat> formats) {
        this.ledger = ledger;
        this.credit = credit;
        this.reporting = reporting;
        this.watches = ContainedWatch.all(watches, credit.containment());
        this.formats = List.copyOf(formats);
    }

    @Override
    public Answer run(Progress progress) {
        var standpoint = from.in(ledger);
        var supposing = new Supposing(formats, credit.law());
        file.ifPresent(supposing::file);
        set.forEach(supposing::set);
        policy.ifPresent(supposing::policy);
        if (supposing.isNothing()) {
            throw CommandException.wrongUse("Nothing is supposed, so nothing would come out otherwise.",
                    "Say what, as in --set lateLongTermSignature=voidAgreement, or --policy FILE.");
        }
        var question = Question.of(standpoint.lea(), standpoint.year()).asOf(standpoint.asOf());
        var supposed = credit.supposing(supposing.assumption());
        var days = new DayDifferences(credit.law());
        var duties = new DutyDifferences(watches, watches, credit.surroundings(question, standpoint.on()),
                supposed.surroundings(question, standpoint.on()));
        progress.say("Judging every pupil of " + standpoint.year() + " twice …");
        credit.compare(question, supposing.assumption(), (asIs, otherwise) -> {
            days.add(asIs, otherwise);
            duties.add(asIs, otherwise);
        });
        var reports = new ReportDifferences(reporting, reporting.over(supposed), question, standpoint.on());
        var parts = new ArrayList<Part>();
        parts.add(new Part.Prose(summary(standpoint.year().toString(), supposing, days)));
        var ada = reports.ada(period.toString(), "ADA at " + period.title());
        parts.add(new Part.Told(ada));
        // Programs that read one table are given the days.
        parts.addAll(DayDifferences.shown("Days that would come out otherwise", DAYS, days.rows()));
        parts.add(new Part.Data("ada", ada));
        parts.add(new Part.Rows("watches", duties.counts("Duties, by watch")));
        parts.add(new Part.Rows("duties", duties.duties("Duties that would be others")));
        parts.add(new Part.Rows("ratio", reports.ratio("The ratio, where it would be another")));
        return Answer.of(parts);
    }

    private static List<Line> summary(String year, Supposing supposing, DayDifferences days) {
        var lines = new ArrayList<Line>();
        lines.add(Line.heading(year + ", supposing " + supposing.words()));
        lines.add(Line.of(days.other() + " days would be earned, and " + days.own() + " are: gained " + days.gained()
                + (days.gained().equals(Days.ONE) ? " day" : " days") + " of " + pupils(days.pupilsGaining())
                + ", lost "
                + days.lost() + " of " + pupils(days.pupilsLosing()) + ". Nothing was recorded."));
        return lines;
    }

    private static String pupils(int number) {
        return number + (number == 1 ? " pupil" : " pupils");
    }
}
