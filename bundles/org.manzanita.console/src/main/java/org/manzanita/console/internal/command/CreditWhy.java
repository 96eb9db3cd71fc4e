package org.manzanita.console.internal.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Part.Tone;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.console.StandpointOptions;
import org.manzanita.credit.CreditService;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.Days;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.PupilId;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.Effect;
import org.manzanita.rules.Finding;
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
import picocli.CommandLine.Parameters;

/** {@code credit:why}, for the attendance clerk with an auditor at the desk. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=credit:why")
@Command(name = "credit:why", description = "say why a pupil's schoolday did or did not earn attendance", footer = "Each reason names its section of law or policy, and the entries of the ledger that it rests on, with "
        + "the file and line they came from.")
@Examples({"credit:why P-1042 2022-09-12", "credit:why P-1042 2022-09-12 --output json",
        "credit:why P-1042 2022-09-12 --under-law-of 2024-25", "credit:why P-1042 2022-09-12 --as-of 500"})
@Fields("reasons: day, agreementId, verdict, credit, counted, needed, effect, code, rule, section, held, evidence, evidenceSays")
@Needs("agreement.read")
public final class CreditWhy implements ConsoleCommand {

    private static final List<Field> FIELDS = List.of(new Field("day", "Day"), new Field("agreementId", "Agreement"),
            new Field("verdict", "Verdict"), new Field("credit", "Credit"), new Field("counted", "Counted"),
            new Field("needed", "Needed"), new Field("effect", "Effect"), new Field("code", "Code"),
            new Field("rule", "Rule"), new Field("section", "Section"), new Field("held", "Held"),
            new Field("evidence", "Evidence"), new Field("evidenceSays", "What it says"));

    private static final int MOST_EVIDENCE = 5;

    private final Ledger ledger;
    private final CreditService credit;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Mixin
    CreditOptions under = new CreditOptions();

    @Parameters(index = "0", paramLabel = "PUPIL", description = "the LEA's identifier of the pupil")
    PupilId pupil = new PupilId("PUPIL");

    @Parameters(index = "1", paramLabel = "DATE", description = "the schoolday, as in 2022-09-12")
    LocalDate day = LocalDate.EPOCH;

    @Activate
    public CreditWhy(@Reference Ledger ledger, @Reference CreditService credit) {
        this.ledger = ledger;
        this.credit = credit;
    }

    @Override
    public Answer run(Progress progress) {
        var standpoint = from.in(ledger);
        var pupils = new Pupils(ledger, standpoint);
        var file = pupils.file(pupil);
        var year = SchoolYear.containing(day);
        var judged = credit.judge(under.question(standpoint, year), pupil).days().stream()
                .filter(found -> found.day().equals(day)).toList();
        var entries = new TreeMap<EntryId, Entry>();
        ledger.about(standpoint.lea(), pupil, standpoint.asOf()).forEach(entry -> entries.put(entry.id(), entry));
        ledger.aboutProgram(standpoint.lea(), standpoint.asOf()).forEach(entry -> entries.put(entry.id(), entry));
        if (judged.isEmpty()) {
            var why = NoStudyDay.reasons(file, day, standpoint.program());
            return Answer.of(new Part.Prose(NoStudyDay.told(file, day, why)), new Part.Data("reasons", new Table("",
                    FIELDS, why.stream().map(reason -> notJudged(reason, entries)).toList(), List.of())));
        }
        var lines = new ArrayList<Line>();
        var rows = new ArrayList<List<Object>>();
        judged.forEach(found -> {
            tell(found, entries, lines);
            found.finding().reasons().forEach(reason -> rows.add(row(found, reason, entries)));
        });
        return Answer.of(new Part.Prose(lines), new Part.Data("reasons", new Table("", FIELDS, rows, List.of())));
    }

    private void tell(JudgedDay found, Map<EntryId, Entry> entries, List<Line> lines) {
        if (!lines.isEmpty()) {
            lines.add(Line.empty());
        }
        var finding = found.finding();
        var verdict = switch (finding) {
            case Finding.Earned earned ->
                Line.of(pupil + " earned " + credit(earned) + " of attendance for " + named(day)
                        + under.words() + ".").in(Tone.GOOD);
            case Finding.NotEarned none ->
                Line.of(pupil + " earned no attendance for " + named(day) + under.words() + ".").in(Tone.BAD);
        };
        lines.add(verdict);
        lines.add(Line.of(2, "", "Agreement " + found.agreementId() + ", " + found.modality() + ", grade "
                + found.grade() + (found.schoolId().isEmpty() ? "" : ", school " + found.schoolId()) + "."));
        lines.add(Line.of(2, "", finding.counted() + " counted, " + finding.needed() + " needed."));
        var law = credit.law();
        var alreadyTold = new HashSet<EntryId>();
        told("Refused, because", Effect.REFUSES, finding, entries, lines, law, alreadyTold);
        told("Held", Effect.SUPPORTS, finding, entries, lines, law, alreadyTold);
        told("Noted", Effect.NOTES, finding, entries, lines, law, alreadyTold);
    }

    private static void told(String heading, Effect effect, Finding finding, Map<EntryId, Entry> entries,
            List<Line> lines, Law law, Set<EntryId> alreadyTold) {
        var primary = law.primaryRefusal(finding);
        var reasons = finding.reasons().stream().filter(reason -> reason.effect() == effect)
                .sorted((one, other) -> Boolean.compare(primary.equals(Optional.of(other)),
                        primary.equals(Optional.of(one))))
                .toList();
        if (reasons.isEmpty()) {
            return;
        }
        lines.add(Line.empty());
        lines.add(Line.of(2, "", heading).in(Tone.HEADING));
        for (var reason : reasons) {
            boolean isPrimary = primary.equals(Optional.of(reason));
            lines.add(Line.of(4, mark(effect) + " ", reason.held()));
            lines.add(Line.of(6, "", reason.under() + " " + reason.code()
                    + (isPrimary && reasons.size() > 1 ? " (the primary reason)" : "")).in(Tone.FAINT));
            var above = reason.evidence().stream().filter(alreadyTold::contains).toList();
            var evidence = reason.evidence().stream().filter(alreadyTold::add).toList();
            if (!above.isEmpty()) {
                lines.add(Line.of(8, "", "as told above: "
                        + above.stream().map(EntryId::toString).collect(Collectors.joining(", "))));
            }
            evidence.stream().limit(MOST_EVIDENCE).forEach(id -> lines
                    .add(Line.of(8, id + " ", said(id, entries).substring(id.toString().length()).stripLeading())));
            if (evidence.size() > MOST_EVIDENCE) {
                lines.add(Line.of(8, "", "and " + (evidence.size() - MOST_EVIDENCE)
                        + " more entries, which --output json lists"));
            }
            if (isPrimary) {
                law.reasonCode(reason.code()).map(ReasonCode::cure).filter(cure -> !cure.isEmpty())
                        .ifPresent(cure -> lines.add(Line.of(6, "What to do: ", cure)));
            }
        }
    }

    private static List<Object> row(JudgedDay found, Reason reason, Map<EntryId, Entry> entries) {
        var finding = found.finding();
        return List.of(found.day(), found.agreementId(), found.earned() ? "earned" : "notEarned",
                finding.credit().toString(), finding.counted().count(), finding.needed().count(),
                reason.effect().name().toLowerCase(Locale.ROOT), reason.code(), reason.under().rule(),
                reason.under().section(), reason.held(),
                reason.evidence().stream().map(EntryId::toString).toList(),
                reason.evidence().stream().map(id -> said(id, entries)).toList());
    }

    /** A day without a finding has no agreement, no minutes and no credit; it still says why. */
    private List<Object> notJudged(Reason reason, Map<EntryId, Entry> entries) {
        return List.of(day, "", "notJudged", "0", "", "", reason.effect().name().toLowerCase(Locale.ROOT),
                reason.code(), reason.under().rule(), reason.under().section(), reason.held(),
                reason.evidence().stream().map(EntryId::toString).toList(),
                reason.evidence().stream().map(id -> said(id, entries)).toList());
    }

    private static String said(EntryId id, Map<EntryId, Entry> entries) {
        var entry = entries.get(id);
        return entry == null ? id.toString() : Telling.of(entry);
    }

    private static String mark(Effect effect) {
        return switch (effect) {
            case SUPPORTS -> "✓";
            case REFUSES -> "✗";
            case NOTES -> "•";
        };
    }

    private static String credit(Finding.Earned earned) {
        var days = earned.credit();
        return days.equals(Days.ONE) ? "a day" : days + " of a day";
    }

    private static String named(LocalDate day) {
        return Calendars.weekday(day) + " " + day;
    }
}
