package org.manzanita.reporting.internal;

import org.manzanita.reporting.ReportRun;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manzanita.credit.CreditService;
import org.manzanita.credit.Question;
import org.manzanita.model.EntryId;
import org.manzanita.reporting.Offer;
import org.manzanita.reporting.Plot;
import org.manzanita.reporting.Reporting;
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

    private final CreditService credit;
    private final List<Report> added;

    @Activate
    public CreditReporting(@Reference CreditService credit,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<Report> added) {
        this.credit = credit;
        this.added = added.stream().sorted(Comparator.comparing(Report::name)).toList();
    }

    @Override
    public List<Offer> reports() {
        return Stream.concat(Catalogue.items().stream().map(Catalogue.Item::offer),
                added.stream().map(CreditReporting::offer)).sorted(Comparator.comparing(Offer::name)).toList();
    }

    @Override
    public List<Offer> plots() {
        var funnel = added.stream().filter(report -> report.name().equals(FunnelPlot.REPORT))
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
        for (var other : added) {
            if (other.name().equals(report)) {
                Options.of(offer(other), options);
                return List.of(run(other, fixed(question), on));
            }
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
        for (var report : added) {
            if (plot.equals(FunnelPlot.REPORT) && report.name().equals(plot)) {
                Options.of(offer(report), options);
                return Drawing.of(FunnelPlot.figures(run(report, fixed(question), on)));
            }
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

    private static Offer offer(Report report) {
        return new Offer(report.name(), report.title(), List.of());
    }

    private static String names(List<Offer> offers) {
        return offers.stream().map(Offer::name).collect(Collectors.joining(", "));
    }
}
