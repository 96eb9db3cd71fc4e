package org.manzanita.reporting.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manzanita.credit.ContainedReport;
import org.manzanita.credit.CreditService;
import org.manzanita.credit.Question;
import org.manzanita.model.EntryId;
import org.manzanita.reporting.Offer;
import org.manzanita.reporting.Plot;
import org.manzanita.reporting.ReportRun;
import org.manzanita.reporting.Reporting;
import org.manzanita.reporting.internal.AddedReports.Added;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Report;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Shows every judged pupil to the report that was asked for; it works nothing out itself. */
@Component
public final class CreditReporting implements Reporting {

    /** The property of a report that says whose it is. */
    private static final String SOURCE = "manzanita.source";

    private final CreditService credit;
    private final AddedReports added;

    @Activate
    public CreditReporting(@Reference CreditService credit,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Collection<Map.Entry<Map<String, Object>, Report>> added) {
        this(credit, new AddedReports(added.stream().map(each -> new Added(source(each),
                ContainedReport.of(each.getValue(), credit.containment()))).toList(), own()));
    }

    /** With reports that each come from a source of their own. */
    public static CreditReporting with(CreditService credit, List<Report> added) {
        return new CreditReporting(credit,
                new AddedReports(added.stream().map(each -> new Added(each.getClass().getName(), each)).toList(),
                        own()));
    }

    private CreditReporting(CreditService credit, AddedReports added) {
        this.credit = credit;
        this.added = added;
    }

    /** What it says of itself; otherwise the name of its component. */
    private static String source(Map.Entry<Map<String, Object>, Report> report) {
        return String.valueOf(report.getKey().getOrDefault(SOURCE, report.getKey().getOrDefault("component.name",
                report.getValue().getClass().getName())));
    }

    private static Set<String> own() {
        return Catalogue.items().stream().map(item -> item.offer().name()).collect(Collectors.toSet());
    }

    @Override
    public List<Offer> reports() {
        return Stream.concat(Catalogue.items().stream().map(Catalogue.Item::offer),
                added.offers().stream()).sorted(Comparator.comparing(Offer::name)).toList();
    }

    @Override
    public List<Offer> plots() {
        var funnel = added.named(FunnelPlot.REPORT).stream().limit(1)
                .map(report -> new Offer(FunnelPlot.REPORT, "The funnel of re-engagement, from study to each step",
                        List.of()));
        return Stream.concat(Plots.items().stream().map(Plots.Item::offer), funnel)
                .sorted(Comparator.comparing(Offer::name)).toList();
    }

    @Override
    public List<Table> run(String report, Question question, LocalDate on, Map<String, String> options) {
        for (var item : Catalogue.items()) {
            if (item.offer().name().equals(report)) {
                var chosen = Options.of(item.offer(), options);
                var fixed = fixed(question);
                var run = item.begin().apply(credit.surroundings(fixed, on), chosen);
                if (run instanceof CountRun counts) {
                    credit.count(fixed, counts::count);
                } else {
                    credit.sweep(fixed, run);
                }
                return run.tables();
            }
        }
        var others = added.named(report);
        if (!others.isEmpty()) {
            Options.of(AddedReports.offer(report, others.getFirst()), options);
            var fixed = fixed(question);
            return others.stream().map(other -> run(other, fixed, on)).toList();
        }
        var contesting = added.contesting(report);
        if (!contesting.isEmpty()) {
            throw new IllegalArgumentException("Several plug-ins bring a report '" + report + "'. Ask for one of "
                    + contesting.stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
        throw new IllegalArgumentException("There is no report '" + report + "'. The reports are " + names(reports())
                + ".");
    }

    @Override
    public ReportRun begin(String report, Surroundings surroundings, Map<String, String> options) {
        for (var item : Catalogue.items()) {
            if (item.offer().name().equals(report)) {
                return item.begin().apply(surroundings, Options.of(item.offer(), options));
            }
        }
        throw new IllegalArgumentException("There is no report '" + report + "' to begin. The reports are "
                + names(Catalogue.items().stream().map(Catalogue.Item::offer).toList()) + ".");
    }

    @Override
    public Plot plot(String plot, Question question, LocalDate on, Map<String, String> options) {
        for (var item : Plots.items()) {
            if (item.offer().name().equals(plot)) {
                var chosen = Options.of(item.offer(), options);
                var fixed = fixed(question);
                var run = item.begin().apply(credit.surroundings(fixed, on), chosen);
                credit.sweep(fixed, run);
                return Drawing.of(run.figures());
            }
        }
        for (var report : plot.equals(FunnelPlot.REPORT) ? added.named(plot) : List.<Report>of()) {
            Options.of(AddedReports.offer(plot, report), options);
            return Drawing.of(FunnelPlot.figures(run(report, fixed(question), on)));
        }
        throw new IllegalArgumentException("There is no plot '" + plot + "'. The plots are " + names(plots()) + ".");
    }

    @Override
    public Reporting over(CreditService other) {
        return new CreditReporting(other, added);
    }

    private Table run(Report report, Question question, LocalDate on) {
        // A plug-in's report pulls where the credit service pushes, so its pupils are held in memory meanwhile.
        var pupils = new ArrayList<JudgedPupil>();
        Consumer<JudgedPupil> hold = pupils::add;
        credit.sweep(question, hold);
        return report.run(pupils.stream(), credit.surroundings(question, on));
    }

    /** Names the entry up to which the ledger is read, so that the pupils and what surrounds them are of one moment. */
    private Question fixed(Question question) {
        return question.asOf().equals(EntryId.LATEST)
                ? question.asOf(credit.program(question.lea(), question.asOf()).asOf())
                : question;
    }

    private static String names(List<Offer> offers) {
        return offers.stream().map(Offer::name).collect(Collectors.joining(", "));
    }
}
