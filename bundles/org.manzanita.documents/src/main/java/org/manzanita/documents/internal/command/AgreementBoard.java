package org.manzanita.documents.internal.command;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Part;
import org.manzanita.console.Progress;
import org.manzanita.console.Standpoint;
import org.manzanita.console.StandpointOptions;
import org.manzanita.credit.CreditService;
import org.manzanita.credit.Question;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.EntityType;
import org.manzanita.model.GradeSpan;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Table.Field;
import org.manzanita.rules.Table;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code agreement:board}: agreements that lack a signature, the days at stake, and what each day is worth. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=agreement:board")
@Command(name = "agreement:board", description = "unsigned agreements, the days at stake, and what they are worth in ADA and dollars", footer = "A day is at stake if nothing but the missing signature keeps it from being earned. ADA is days of attendance "
        + "divided by the days taught in the year (EC 41601(a)). Days to come are schooldays after the day of asking.")
@Fields("agreements: agreementId, pupil, daysAtStake, adaAtStake, dollarsPerDay, dollars, daysToCome, lacks")
@Needs("agreement.read")
@Examples({"agreement:board", "agreement:board --year 2026-27 --on 2026-10-30 --output json"})
public final class AgreementBoard implements ConsoleCommand {

    private static final String NOT_SIGNED = "AGREEMENT_NOT_SIGNED";
    private static final int DECIMALS = 4;

    private static final List<Field> FIELDS = List.of(new Field("agreementId", "Agreement"),
            new Field("pupil", "Pupil"), new Field("daysAtStake", "Days at stake"), new Field("adaAtStake", "ADA"),
            new Field("dollarsPerDay", "$ a day"), new Field("dollars", "Dollars"),
            new Field("daysToCome", "To come"), new Field("lacks", "What is missing"));

    private final Ledger ledger;
    private final CreditService credit;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Activate
    public AgreementBoard(@Reference Ledger ledger, @Reference CreditService credit) {
        this.ledger = ledger;
        this.credit = credit;
    }

    /** What was counted of one agreement. */
    private static final class Count {

        private String lacks = "";
        private String school = "";
        private Optional<GradeSpan> span = Optional.empty();
        private int atStake;
        private int toCome;
    }

    @Override
    public Answer run(Progress progress) {
        var standpoint = from.in(ledger);
        progress.say("Judging every pupil of " + standpoint.year() + " …");
        var rows = new ArrayList<List<Object>>();
        credit.sweep(Question.of(standpoint.lea(), standpoint.year()).asOf(standpoint.asOf()),
                pupil -> rows.addAll(rows(pupil, standpoint)));
        int days = rows.stream().mapToInt(row -> (Integer) row.get(2)).sum();
        int coming = rows.stream().mapToInt(row -> (Integer) row.get(6)).sum();
        var dollars = rows.stream().map(row -> row.get(5)).filter(BigDecimal.class::isInstance)
                .map(BigDecimal.class::cast).reduce(BigDecimal.ZERO, BigDecimal::add);
        var notes = rows.stream().anyMatch(row -> row.get(4).equals(""))
                ? List.of("Dollars need the value of an ADA of the pupil's grade span (figures valueOfAda.TK-3 and so "
                        + "on).")
                : List.<String>of();
        var ada = rows.stream().map(row -> (BigDecimal) row.get(3)).reduce(BigDecimal.ZERO, BigDecimal::add);
        var table = new Table("Unsigned agreements of " + standpoint.program().lea().name() + ", "
                + standpoint.year() + ", on " + standpoint.on(), FIELDS, rows, notes);
        return Answer.of(new Part.Rows("agreements", table), Part.Prose.of(Line.of(rows.isEmpty()
                ? "Every agreement is signed."
                : rows.size() + (rows.size() == 1 ? " agreement lacks" : " agreements lack") + " a signature: " + days
                        + (days == 1 ? " day" : " days") + " of attendance at stake, worth " + ada.toPlainString()
                        + " ADA" + (dollars.signum() == 0 ? "" : ", $" + dollars.toPlainString()) + ", and " + coming
                        + " to come.")));
    }

    private List<List<Object>> rows(JudgedPupil pupil, Standpoint standpoint) {
        var counts = new LinkedHashMap<String, Count>();
        for (var day : pupil.days()) {
            unsigned(day).ifPresent(reason -> {
                var count = counts.computeIfAbsent(day.agreementId(), id -> new Count());
                count.lacks = reason.held();
                count.school = day.schoolId();
                count.span = Optional.of(day.grade().span());
                if (day.day().isAfter(standpoint.on())) {
                    count.toCome++;
                } else if (day.finding().reasons().stream().filter(Reason::isRefusal)
                        .allMatch(other -> other.code().equals(NOT_SIGNED))) {
                    count.atStake++;
                }
            });
        }
        var rows = new ArrayList<List<Object>>();
        counts.forEach((agreement, count) -> rows.add(List.of(agreement, pupil.pupil().value(), count.atStake,
                ada(count, standpoint), perDay(count, standpoint).map(value -> (Object) value).orElse(""),
                perDay(count, standpoint).map(value -> (Object) value.multiply(new BigDecimal(count.atStake)))
                        .orElse(""),
                count.toCome, count.lacks)));
        return rows;
    }

    private static Optional<Reason> unsigned(JudgedDay day) {
        return day.finding().reasons().stream()
                .filter(reason -> reason.isRefusal() && reason.code().equals(NOT_SIGNED)).findFirst();
    }

    private BigDecimal ada(Count count, Standpoint standpoint) {
        var taught = new BigDecimal(taught(count, standpoint));
        return taught.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(count.atStake).divide(taught, DECIMALS, RoundingMode.HALF_UP);
    }

    /** What one day is worth: the value of an ADA of the span, over the days taught. */
    private Optional<BigDecimal> perDay(Count count, Standpoint standpoint) {
        int taught = taught(count, standpoint);
        return count.span.filter(span -> taught > 0)
                .flatMap(span -> standpoint.program().figure(standpoint.year(), "valueOfAda." + span.label()))
                .map(figure -> figure.fact().value().divide(new BigDecimal(taught), 2, RoundingMode.HALF_UP));
    }

    private int taught(Count count, Standpoint standpoint) {
        var year = standpoint.year();
        if (standpoint.program().lea().entityType() == EntityType.COUNTY_OFFICE) {
            return credit.law().find("countyOfficeDivisor", "Annual", year.firstDay()).map(LawRow::integer).orElse(0);
        }
        return standpoint.program().calendarOf(count.school).taughtBetween(year.firstDay(), year.lastDay()).size();
    }
}
