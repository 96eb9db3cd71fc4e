package org.manzanita.console.internal.command;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.console.StandpointOptions;
import org.manzanita.credit.CreditService;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.Days;
import org.manzanita.model.PupilId;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.Law;
import org.manzanita.rules.Reason;
import org.manzanita.rules.ReasonCode;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code credit:show}: a pupil's schooldays, and what each earned. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=credit:show")
@Command(name = "credit:show", description = "show a pupil's schooldays under agreements, and what each earned", footer = "With --month the days are listed one by one; JSON and CSV always list them. For the reasons of a day: "
        + "credit:why PUPIL DATE.")
@Examples({"credit:show P-1042", "credit:show P-1042 --month 2022-09",
        "credit:show P-1042 --year 2022-23 --output csv"})
@Fields("days: day, verdict, credit, counted, needed, primaryCode, agreementId, modality, schoolId, grade")
@Needs("agreement.read")
public final class CreditShow implements ConsoleCommand {

    private static final List<Field> FIELDS = List.of(new Field("day", "Day"), new Field("verdict", "Verdict"),
            new Field("credit", "Credit"), new Field("counted", "Minutes"), new Field("needed", "Needed"),
            new Field("primaryCode", "Primary reason"), new Field("agreementId", "Agreement"),
            new Field("modality", "Modality"), new Field("schoolId", "School"), new Field("grade", "Grade"));

    private final Ledger ledger;
    private final CreditService credit;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Mixin
    CreditOptions under = new CreditOptions();

    @Option(names = "--month", paramLabel = "MONTH", description = "only this month, day by day, as in 2022-09")
    Optional<YearMonth> month = Optional.empty();

    @Parameters(paramLabel = "PUPIL", description = "the LEA's identifier of the pupil")
    PupilId pupil = new PupilId("PUPIL");

    @Activate
    public CreditShow(@Reference Ledger ledger, @Reference CreditService credit) {
        this.ledger = ledger;
        this.credit = credit;
    }

    @Override
    public Answer run(Progress progress) {
        var standpoint = from.in(ledger);
        new Pupils(ledger, standpoint).file(pupil);
        var year = month.map(asked -> SchoolYear.containing(asked.atDay(1))).orElseGet(standpoint::year);
        var days = credit.judge(under.question(standpoint, year), pupil).days().stream()
                .filter(day -> month.map(asked -> YearMonth.from(day.day()).equals(asked)).orElse(true)).toList();
        var law = credit.law();
        var table = new Table("", FIELDS, days.stream().map(day -> row(day, law)).toList(), List.of());
        var span = month.map(YearMonth::toString).orElse(year.toString());
        var parts = new ArrayList<Part>();
        parts.add(new Part.Prose(summary(days, span, law)));
        if (days.isEmpty()) {
            parts.add(new Part.Data("days", table));
            return Answer.of(parts);
        }
        parts.add(new Part.Prose(Calendars.drawn(days)));
        if (month.isPresent()) {
            parts.add(new Part.Prose(listed(days, law)));
        }
        parts.add(new Part.Data("days", table));
        return Answer.of(parts);
    }

    private List<Line> summary(List<JudgedDay> days, String span, Law law) {
        var lines = new ArrayList<Line>();
        if (days.isEmpty()) {
            lines.add(Line.of(pupil + " had no schoolday under an agreement in " + span + "."));
            return lines;
        }
        var earned = days.stream().map(day -> day.finding().credit()).reduce(Days.ZERO, Days::plus);
        long schooldays = days.stream().map(JudgedDay::day).distinct().count();
        lines.add(Line.heading(pupil + ", " + span + under.words() + ": " + earned + " of " + schooldays
                + " schooldays earned"));
        var codes = new TreeMap<String, Integer>();
        days.forEach(day -> law.primaryRefusal(day.finding()).map(Reason::code)
                .ifPresent(code -> codes.merge(code, 1, Integer::sum)));
        codes.forEach((code, count) -> lines.add(Line.of(2, "%4d  ".formatted(count),
                code + law.reasonCode(code).map(ReasonCode::means).map(means -> ": " + means).orElse(""))));
        return lines;
    }

    private static List<Line> listed(List<JudgedDay> days, Law law) {
        var lines = new ArrayList<Line>();
        for (var day : days) {
            var finding = day.finding();
            var verdict = day.earned() ? "earned " + finding.credit() : "none";
            lines.add(Line.of(2, "%s %s  %-10s  %3d of %3d min  ".formatted(day.day(),
                    Calendars.weekday(day.day()).substring(0, 3), verdict, finding.counted().count(),
                    finding.needed().count()), law.primaryRefusal(finding).map(Reason::code).orElse("")));
        }
        return lines;
    }

    private static List<Object> row(JudgedDay day, Law law) {
        var finding = day.finding();
        return List.of(day.day(), day.earned() ? "earned" : "notEarned", finding.credit().toString(),
                finding.counted().count(), finding.needed().count(),
                law.primaryRefusal(finding).map(Reason::code).orElse(""), day.agreementId(), day.modality(),
                day.schoolId(), day.grade().label());
    }
}
