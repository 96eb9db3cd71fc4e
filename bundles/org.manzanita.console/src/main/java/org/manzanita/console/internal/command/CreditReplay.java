package org.manzanita.console.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.console.Reads;
import org.manzanita.console.StandpointOptions;
import org.manzanita.credit.CreditService;
import org.manzanita.credit.Question;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.SchoolYear;
import org.manzanita.reporting.Reporting;
import org.manzanita.rules.PolicyFormat;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code credit:replay}: the same facts under the law of another school year, or another revision of the LEA's policy, and
 * every day that comes out otherwise.
 */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=credit:replay")
@Command(name = "credit:replay", description = "judge a school year under another year's law or another revision of the policy, and list the days that differ", footer = "Nothing is recorded. credit:why PUPIL DATE, with and without --under-law-of YEAR, explains a day in full.")
@Examples({"credit:replay --law 2023-24", "credit:replay --year 2022-23 --law 2026-27 --output csv",
        "credit:replay --policy san-juan-2027.yaml --output json"})
@Fields({"days: pupil, from, until, days, underOwnLaw, underOtherLaw, section, held",
        "ada: gradeSpan, days, supposedDays, ada, supposedAda, difference"})
@Needs("reports.see")
public final class CreditReplay implements ConsoleCommand {

    private static final List<Field> FIELDS = List.of(new Field("pupil", "Pupil"), new Field("from", "From"),
            new Field("until", "Until"), new Field("days", "Days"), new Field("underOwnLaw", "As it is"),
            new Field("underOtherLaw", "Under the other"), new Field("section", "Section"),
            new Field("held", "Because"));

    private final Ledger ledger;
    private final CreditService credit;
    private final Reporting reporting;
    private final List<PolicyFormat> formats;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Option(names = "--law", paramLabel = "YEAR", description = "the school year whose law is used, as in 2023-24; each day's own unless given")
    Optional<SchoolYear> law = Optional.empty();

    @Option(names = "--policy", paramLabel = "FILE", description = "another revision of the LEA's policy, by its file; the installed one unless given")
    @Reads
    Optional<Path> policy = Optional.empty();

    @Activate
    public CreditReplay(@Reference Ledger ledger, @Reference CreditService credit, @Reference Reporting reporting,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<PolicyFormat> formats) {
        this.ledger = ledger;
        this.credit = credit;
        this.reporting = reporting;
        this.formats = List.copyOf(formats);
    }

    @Override
    public Answer run(Progress progress) {
        var standpoint = from.in(ledger);
        var question = Question.of(standpoint.lea(), standpoint.year()).asOf(standpoint.asOf());
        var supposing = new Supposing(formats, credit.law());
        policy.ifPresent(supposing::policy);
        if (law.isEmpty() && supposing.isNothing()) {
            throw CommandException.wrongUse("Nothing says under what else the year is to be judged.",
                    "Name another year's law, as in --law 2023-24, or another revision of the policy, as in "
                            + "--policy FILE.");
        }
        var assumption = law.map(supposing.assumption()::underLawOf).orElse(supposing.assumption());
        var days = new DayDifferences(credit.law());
        progress.say("Judging every pupil of " + standpoint.year() + " twice …");
        credit.compare(question, assumption, days::add);
        var ada = new ReportDifferences(reporting, reporting.over(credit.supposing(assumption)), question,
                standpoint.on()).ada("annual", "ADA of the year");
        var told = new Part.Prose(List.of(Line.heading(standpoint.year() + under(supposing) + ": " + days.other()
                + " days earned, and " + days.own() + " as it is"),
                Line.of("Days gained: " + days.gained() + ", of " + days.pupilsGaining() + " pupils. Days lost: "
                        + days.lost() + ", of " + days.pupilsLosing() + ". The difference is "
                        + days.other().minus(days.own()) + " days.")));
        var parts = new ArrayList<Part>(List.of(told, new Part.Told(ada)));
        parts.addAll(DayDifferences.shown("Days that come out otherwise", FIELDS, days.rows()));
        parts.add(new Part.Data("ada", ada));
        return Answer.of(parts);
    }

    private String under(Supposing supposing) {
        return law.map(year -> " under the law of " + year).orElse("")
                + (supposing.isNothing() ? "" : (law.isPresent() ? " and " : " under ") + supposing.words());
    }
}
