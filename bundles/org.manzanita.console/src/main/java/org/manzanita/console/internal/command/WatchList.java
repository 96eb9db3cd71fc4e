package org.manzanita.console.internal.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Part;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.console.Standpoint;
import org.manzanita.console.StandpointOptions;
import org.manzanita.credit.ContainedWatch;
import org.manzanita.credit.CreditService;
import org.manzanita.credit.Question;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.EntryId;
import org.manzanita.model.PupilId;
import org.manzanita.model.Tokens;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Notice;
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

/** {@code watch:list}: the duties that fell due, and how they stand. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=watch:list")
@Command(name = "watch:list", description = "list duties that fell due and are not done, the overdue first", footer = "How a duty stands is asked for the day of --on.")
@Examples({"watch:list", "watch:list --pupil P-1042 --state all", "watch:list --state overdue --on 2022-10-31",
        "watch:list --output json"})
@Fields("notices: state, due, pupil, duty, since, held, section, watch, rule, evidence, who")
@Needs("agreement.read")
public final class WatchList implements ConsoleCommand {

    /** The states that can be asked for. */
    enum Wanted {
        OPEN, DUE, OVERDUE, DONE, ALL;

        boolean holds(Notice.State state) {
            return switch (this) {
                case OPEN -> state == Notice.State.DUE || state == Notice.State.OVERDUE;
                case DUE -> state == Notice.State.DUE;
                case OVERDUE -> state == Notice.State.OVERDUE;
                case DONE -> state == Notice.State.DONE || state == Notice.State.DONE_LATE;
                case ALL -> true;
            };
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final List<Field> FIELDS = List.of(new Field("state", "State"), new Field("due", "Due"),
            new Field("pupil", "Pupil"), new Field("duty", "What to do"), new Field("since", "Since"),
            new Field("held", "Because"), new Field("section", "Under"), new Field("watch", "Watch"),
            new Field("rule", "Rule"), new Field("evidence", "Evidence"), new Field("who", "Who"));

    private static final List<Field> SHORT = List.of(new Field("state", "State"), new Field("due", "Due"),
            new Field("pupil", "Pupil"), new Field("duty", "What to do"), new Field("section", "Under"));
    private static final List<Field> OF_ONE = List.of(new Field("state", "State"), new Field("due", "Due"),
            new Field("duty", "What to do"), new Field("held", "Because"), new Field("section", "Under"));

    private final Ledger ledger;
    private final CreditService credit;
    private final List<Watch> watches;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Option(names = "--pupil", paramLabel = "PUPIL", description = "only of this pupil")
    Optional<PupilId> pupil = Optional.empty();

    @Option(names = "--state", paramLabel = "STATE", description = "open (unless given), due, overdue, done or all")
    Wanted state = Wanted.OPEN;

    @Activate
    public WatchList(@Reference Ledger ledger, @Reference CreditService credit,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<Watch> watches) {
        this.ledger = ledger;
        this.credit = credit;
        this.watches = ContainedWatch.all(watches, credit.containment());
    }

    @Override
    public Answer run(Progress progress) {
        var standpoint = from.in(ledger);
        var notices = notices(standpoint, progress);
        var rows = notices.stream().map(WatchList::row).toList();
        var title = "Duties of " + pupil.map(one -> one + " in ").orElse("") + standpoint.year() + ", as of "
                + standpoint.on();
        var notes = pupil.isPresent() || rows.isEmpty()
                ? List.<String>of()
                : List.of("Why a pupil's duty fell due: watch:list --pupil PUPIL");
        return Answer.of(new Part.Told(new Table(title, pupil.isPresent() ? OF_ONE : SHORT,
                notices.stream().map(this::brief).toList(), notes)),
                new Part.Data("notices", new Table("", FIELDS, rows, List.of())));
    }

    /** The notices asked for, overdue ones first, then by the day on which they are due. */
    List<Notice> notices(Standpoint standpoint, Progress progress) {
        var question = new Question(standpoint.lea(), standpoint.year(), standpoint.asOf(), Optional.empty());
        var surroundings = credit.surroundings(question, standpoint.on());
        var notices = new ArrayList<Notice>();
        Consumer<JudgedPupil> look = judged -> watches.forEach(watch -> watch.look(judged, surroundings)
                .forEach(notice -> {
                    notices.add(credit.assigned(notice, judged, surroundings));
                    credit.proposed(notice, judged, surroundings).ifPresent(notices::add);
                }));
        if (pupil.isPresent()) {
            new Pupils(ledger, standpoint).file(pupil.get());
            look.accept(credit.judge(question, pupil.get()));
        } else {
            progress.say("Judging every pupil of " + standpoint.year() + " …");
            credit.sweep(question, look);
            watches.forEach(watch -> notices.addAll(watch.look(surroundings)));
        }
        return notices.stream().filter(notice -> state.holds(notice.state()))
                .sorted(Comparator.comparing((Notice notice) -> notice.state() != Notice.State.OVERDUE)
                        .thenComparing(notice -> notice.due().orElse(LocalDate.MAX))
                        .thenComparing(notice -> notice.pupil().map(PupilId::value).orElse(""))
                        .thenComparing(Notice::watch))
                .toList();
    }

    /** What fits a screen: of one pupil why, of all of them who. */
    private List<Object> brief(Notice notice) {
        Object due = notice.due().<Object>map(day -> day).orElse("");
        var section = notice.reason().under().section();
        return pupil.isPresent()
                ? List.of(Tokens.of(notice.state()), due, duty(notice), notice.reason().held(), section)
                : List.of(Tokens.of(notice.state()), due, notice.pupil().map(PupilId::value).orElse(""),
                        duty(notice), section);
    }

    /** What to do, and who does it if that is said. */
    private static String duty(Notice notice) {
        return notice.who().isEmpty() ? notice.duty() : notice.duty() + " (" + notice.who() + ")";
    }

    private static List<Object> row(Notice notice) {
        var reason = notice.reason();
        return List.of(Tokens.of(notice.state()), notice.due().<Object>map(day -> day).orElse(""),
                notice.pupil().map(PupilId::value).orElse(""), notice.duty(), notice.since(), reason.held(),
                reason.under().section(), notice.watch(), reason.under().rule(),
                reason.evidence().stream().map(EntryId::toString).toList(), notice.who());
    }
}
