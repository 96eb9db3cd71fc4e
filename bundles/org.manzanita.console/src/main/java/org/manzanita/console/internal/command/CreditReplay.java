package org.manzanita.console.internal.command;

import java.util.ArrayList;
import java.util.List;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.console.StandpointOptions;
import org.manzanita.credit.CreditService;
import org.manzanita.credit.Question;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.Days;
import org.manzanita.model.School;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Law;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code credit:replay}: the same facts under the law of another school year, and every day that comes out otherwise. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=credit:replay")
@Command(name = "credit:replay", description = "judge a school year under the law of another, and list the days that differ", footer = "Nothing is recorded. credit:why PUPIL DATE, with and without --under-law-of YEAR, explains each day.")
@Examples({"credit:replay --law 2023-24", "credit:replay --year 2022-23 --law 2026-27 --output csv"})
@Needs("reports.see")
public final class CreditReplay implements ConsoleCommand {

    private static final List<Field> FIELDS = List.of(new Field("pupil", "Pupil"), new Field("from", "From"),
            new Field("until", "Until"), new Field("days", "Days"), new Field("underOwnLaw", "Under its own law"),
            new Field("underOtherLaw", "Under the other law"), new Field("section", "Section"));

    private final Ledger ledger;
    private final CreditService credit;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Option(names = "--law", required = true, paramLabel = "YEAR", description = "the school year whose law is used, as in 2023-24")
    SchoolYear law = new SchoolYear(2000);

    @Activate
    public CreditReplay(@Reference Ledger ledger, @Reference CreditService credit) {
        this.ledger = ledger;
        this.credit = credit;
    }

    @Override
    public Answer run(Progress progress) {
        var standpoint = from.in(ledger);
        var question = Question.of(standpoint.lea(), standpoint.year()).asOf(standpoint.asOf());
        var rows = new ArrayList<List<Object>>();
        var sums = new Days[]{Days.ZERO, Days.ZERO};
        progress.say("Judging every pupil of " + standpoint.year() + " twice …");
        credit.replay(question, law, (own, other) -> {
            sums[0] = sums[0].plus(earned(own));
            sums[1] = sums[1].plus(earned(other));
            compare(own, other, rows);
        });
        long taught = Math.max(1, standpoint.program().all(School.class).stream()
                .mapToLong(school -> standpoint.program().calendarOf(school.fact().schoolId())
                        .taughtBetween(standpoint.year().firstDay(), standpoint.year().lastDay()).size())
                .max().orElse(1));
        var difference = sums[1].minus(sums[0]);
        var told = new Part.Prose(List.of(Line.heading(standpoint.year() + " under the law of " + law + ": " + sums[1]
                + " days earned, and " + sums[0] + " under its own"),
                Line.of("The difference is " + difference + " days; over the " + taught + " days taught, "
                        + difference.dividedBy(Days.of(taught)).rounded(2) + " ADA.")));
        return Answer.of(told, new Part.Told(new Table("Days that come out otherwise", FIELDS, rows, List.of())));
    }

    private static Days earned(JudgedPupil judged) {
        return judged.days().stream().map(day -> day.finding().credit()).reduce(Days.ZERO, Days::plus);
    }

    /** One row for each run of days that differ in the same way. Both have the same days: facts alone make them. */
    private void compare(JudgedPupil own, JudgedPupil other, List<List<Object>> rows) {
        Run run = null;
        for (int i = 0; i < own.days().size(); i++) {
            var one = own.days().get(i);
            var two = other.days().get(i);
            boolean differs = one.finding().credit().compareTo(two.finding().credit()) != 0;
            var here = differs
                    ? new Run(own.pupil().value(), one, one, 1, said(one), said(two), section(one, two))
                    : null;
            if (run != null && (here == null || !run.isSame(here))) {
                rows.add(run.row());
                run = null;
            }
            if (here != null) {
                run = run == null ? here : run.until(here);
            }
        }
        if (run != null) {
            rows.add(run.row());
        }
    }

    private record Run(String pupil, JudgedDay first, JudgedDay last, int days, String own, String other,
            String section) {

        boolean isSame(Run next) {
            return own.equals(next.own) && other.equals(next.other) && section.equals(next.section)
                    && first.agreementId().equals(next.first.agreementId());
        }

        Run until(Run next) {
            return new Run(pupil, first, next.last, days + 1, own, other, section);
        }

        List<Object> row() {
            return List.of(pupil, first.day(), last.day(), days, own, other, section);
        }
    }

    private String said(JudgedDay day) {
        return day.earned()
                ? "earned " + day.finding().credit()
                : law().primaryRefusal(day.finding()).map(Reason::code).orElse("not earned");
    }

    private String section(JudgedDay one, JudgedDay two) {
        return law().primaryRefusal(one.earned() ? two.finding() : one.finding())
                .map(reason -> reason.under().section()).orElse("");
    }

    private Law law() {
        return credit.law();
    }
}
