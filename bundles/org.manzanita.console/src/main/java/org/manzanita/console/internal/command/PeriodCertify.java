package org.manzanita.console.internal.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.manzanita.access.Journal;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Item;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Progress;
import org.manzanita.console.Standpoint;
import org.manzanita.console.StandpointOptions;
import org.manzanita.credit.CreditService;
import org.manzanita.credit.Question;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.Submission;
import org.manzanita.model.CertifiedPeriod;
import org.manzanita.model.Claim;
import org.manzanita.model.Fact;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.model.Withdrawn;
import org.manzanita.reporting.ClaimDraft;
import org.manzanita.rules.Recorded;
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

/** {@code period:certify}: what the record earned in a reporting period becomes what the LEA claims. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=period:certify")
@Command(name = "period:certify", description = "certify a period's attendance: claim what the record earned, by school and grade span", footer = "Every pupil is judged anew, and the ledger is held against its chain first. A period is certified when it is over and no day waits for a teacher's judgement, or those that do are claimed as 0. What was claimed stays to be seen, whatever is recorded later: report:claims names the difference.")
@Fields({"claims: school, gradeSpan, days, ada", "certification: certificationId, asOf, head, headHash, entries"})
@Needs(value = "period.certify", changes = true, undo = "period:certify CLAIM --amends 'why'; what was certified is withdrawn, and stays to be seen")
@Examples({"period:certify P-2 --year 2025-26 --as-of 4711", "period:certify P-2 --as-of 4711 --dry-run",
        "period:certify P-2 --as-of 5203 --amends 'signatures of 22-104 found to be late'"})
public final class PeriodCertify implements ConsoleCommand {

    private static final List<Field> FIELDS = List.of(new Field("school", "School"), new Field("gradeSpan", "Span"),
            new Field("days", "Days"), new Field("ada", "ADA"));

    private final Ledger ledger;
    private final CreditService credit;
    private final Journal journal;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Parameters(index = "0", paramLabel = "CLAIM", description = "the reporting period: P-1, P-2 or Annual")
    ReportingPeriod period = ReportingPeriod.P2;

    @Option(names = "--school", paramLabel = "SCHOOL", description = "only this school; repeat it for more. Who may see one school alone certifies that one")
    List<String> schools = new ArrayList<>();

    @Option(names = "--waiting-as-zero", description = "claim 0 for days that still wait for a teacher's judgement, such as those of work that was never handed in")
    boolean waitingAsZero;

    @Option(names = "--amends", paramLabel = "WHY", description = "certify anew what was claimed before, and why")
    Optional<String> amends = Optional.empty();

    @Option(names = "--by", paramLabel = "NAME", description = "who certifies, as the ledger is to keep it")
    String by = "period:certify";

    @Activate
    public PeriodCertify(@Reference Ledger ledger, @Reference CreditService credit,
            @Reference Journal journal) {
        this.ledger = ledger;
        this.credit = credit;
        this.journal = journal;
    }

    @Override
    public Answer run(Progress progress) {
        var standpoint = from.in(ledger);
        if (!from.isAsOfGiven()) {
            throw CommandException.wrongUse("A period is certified as the ledger stood after one entry, so that all who"
                    + " look at it and approve it see the same figures.",
                    "Its last entry is " + standpoint.asOf()
                            + ". Look first, as with report:" + name() + " --as-of " + standpoint.asOf().value()
                            + ", then: period:certify " + period + " --as-of " + standpoint.asOf().value());
        }
        progress.say("Holding the ledger against its chain …");
        soundLedger(standpoint);
        progress.say("Judging every pupil of " + standpoint.year() + " …");
        var question = Question.of(standpoint.lea(), standpoint.year()).asOf(standpoint.asOf());
        var draft = new ClaimDraft(credit.surroundings(question, standpoint.on()), period);
        credit.sweep(question, draft);
        certifiable(draft, standpoint);
        var chosen = new TreeSet<>(schools);
        var id = standpoint.year() + " " + period + " #" + standpoint.asOf().value()
                + (chosen.isEmpty() ? "" : " " + String.join(" ", chosen));
        var claims = draft.claims(id, chosen);
        var certification = new CertifiedPeriod(id, standpoint.year(), period, chosen, standpoint.asOf(),
                ledger.head(standpoint.lea()), ledger.headHash(standpoint.lea()), credit.installation(),
                standpoint.on());
        var lines = new ArrayList<Submission.Line>();
        withdrawn(standpoint, id).forEach(gone -> lines.add(line(gone)));
        lines.add(line(certification));
        claims.forEach(claim -> lines.add(line(claim)));
        var entries = ledger.append(new Submission(standpoint.lea(), by, lines, List.of()));
        return answer(standpoint, certification, claims, entries.isEmpty()
                ? ""
                : entries.getFirst().id() + " to " + entries.getLast().id());
    }

    private String name() {
        return period.label().replace("-", "").toLowerCase(Locale.ROOT);
    }

    private void soundLedger(Standpoint standpoint) {
        LostEntries.of(journal, ledger, standpoint.lea()).ifPresent(lost -> {
            throw new CommandException(Outcome.PROBLEMS, lost.says(standpoint.lea()) + " Nothing is certified from it"
                    + " until two persons know that.",
                    "Record again what can be recorded again. Then, with a second person: " + LostEntries.ACCEPT + " "
                            + standpoint.lea());
        });
        ledger.verify(standpoint.lea()).fault().ifPresent(fault -> {
            throw new CommandException(Outcome.PROBLEMS, "The ledger is not as it was recorded, so nothing is certified"
                    + " from it: " + fault.held(), "ledger:verify tells more. Restore the last sound backup.");
        });
    }

    private void certifiable(ClaimDraft draft, Standpoint standpoint) {
        if (!draft.unfinished().isEmpty()) {
            throw new CommandException(Outcome.PROBLEMS,
                    period + " of " + standpoint.year() + " cannot be certified on "
                            + standpoint.on() + ". " + String.join(" ", draft.unfinished()),
                    "Certify it when it is over; --on DATE asks as of another day.");
        }
        for (var waiting : waitingAsZero ? List.<Table>of() : draft.waiting()) {
            throw new CommandException(Outcome.PROBLEMS, period + " of " + standpoint.year()
                    + " is not certified while days of it wait for a teacher's judgement (ATT-09). "
                    + String.join(" ", waiting.notes()),
                    "report:" + name() + " --as-of " + standpoint.asOf().value()
                            + " lists them. When those are judged that can be:"
                            + " --waiting-as-zero");
        }
    }

    /** The claims and certifications of the period that stand and are amended. */
    private List<Withdrawn> withdrawn(Standpoint standpoint, String id) {
        // Of the ledger as it stands: what was claimed after the entry must not stand beside it either.
        var now = credit.program(standpoint.lea(), ledger.head(standpoint.lea()));
        var standing = new ArrayList<Recorded<? extends Fact>>();
        now.all(CertifiedPeriod.class).stream().filter(known -> known.fact().schoolYear().equals(standpoint.year())
                && known.fact().period() == period && known.fact().schools().equals(new TreeSet<>(schools)))
                .forEach(standing::add);
        now.all(Claim.class).stream().filter(known -> known.fact().schoolYear().equals(standpoint.year())
                && known.fact().period() == period
                && (schools.isEmpty() || schools.contains(known.fact().schoolId()))).forEach(standing::add);
        if (standing.isEmpty() && amends.isPresent()) {
            throw CommandException.wrongUse("Nothing was claimed for " + period + " of " + standpoint.year()
                    + " yet, so there is nothing to amend.", "Leave --amends out.");
        }
        var keys = new HashSet<String>();
        standing.forEach(known -> keys.add(known.fact().key()));
        if (!standing.isEmpty() && (amends.isEmpty() || keys.contains(id))) {
            throw new CommandException(Outcome.PROBLEMS, standing.size() + " entries already claim " + period + " of "
                    + standpoint.year() + ", first " + standing.getFirst().fact().key() + ".",
                    keys.contains(id)
                            ? "It was certified as of this very entry. Name the entry up to which the record is right now."
                            : "See the difference with report:claims --period " + period
                                    + ". To certify it anew: --amends 'why'.");
        }
        return standing.stream().map(known -> new Withdrawn(Optional.empty(), known.id(),
                "amended by " + id + ": " + amends.orElse(""))).toList();
    }

    private static Submission.Line line(Fact fact) {
        return new Submission.Line(fact, "period:certify");
    }

    private static Answer answer(Standpoint standpoint, CertifiedPeriod certification, List<Claim> claims,
            String recorded) {
        var rows = new ArrayList<List<Object>>();
        for (var claim : claims) {
            rows.add(List.of(standpoint.program().school(claim.schoolId()).map(school -> school.fact().name())
                    .orElse(claim.schoolId()), claim.gradeSpan().label(), claim.days(), claim.ada().orElseThrow()));
        }
        var table = new Table("Claimed in " + certification.period() + " of " + standpoint.program().lea().name() + ", "
                + certification.schoolYear(), FIELDS, rows, List.of());
        return Answer.of(List.of(new Part.Rows("claims", table),
                new Part.Sheet("certification", "Certified.", List.of(
                        new Item("certificationId", "Certification", certification.certificationId()),
                        new Item("asOf", "Judged up to", certification.asOf().toString()),
                        new Item("head", "Ledger ended with", certification.head().toString()),
                        new Item("headHash", "Hash there", certification.headHash()),
                        new Item("entries", "Recorded as", recorded))),
                Part.Prose.of(Line.of("Give the entry and the hash to someone outside, such as the county office:"
                        + " ledger:verify with them finds any later change of the past."))));
    }
}
