package org.manzanita.documents.internal.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Progress;
import org.manzanita.console.StandpointOptions;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.Submission;
import org.manzanita.model.PupilId;
import org.manzanita.model.RightsBasis;
import org.manzanita.model.RightsHolder;
import org.manzanita.model.Tokens;
import org.manzanita.model.Withdrawn;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Recorded;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rights:verify}: records who verified that somebody holds a pupil's rights, and on what evidence. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=rights:verify")
@Command(name = "rights:verify", description = "record that you verified who holds a pupil's educational rights, and on what evidence (EC 49061)", footer = "Of one holder the row recorded last decides, so a right that ends is verified again with --until. The ledger keeps who verified: the person who is signed in, or else whom --by names. Say what was seen, and not the family's name.")
@Needs(value = "rights.verify", changes = true, onlyRecords = true, undo = "rights:verify, of the same, with --until the last day of the right; what stood stays to be seen")
@Examples({"rights:verify P-104 G-2042 --basis parent --evidence 'birth certificate seen' --by 'A. Clerk'",
        "rights:verify P-104 G-2050 --basis caregiver --evidence 'affidavit of 2026-08-03' --from 2026-08-03 --dry-run",
        "rights:verify P-104 G-2042 --evidence 'court order of 2026-10-01' --until 2026-10-01",
        "rights:verify P-104 G-2042 --basis guardian --evidence 'letters of guardianship seen' --correct 'is no parent'"})
public final class RightsVerify implements ConsoleCommand {

    private final Ledger ledger;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Parameters(index = "0", paramLabel = "PUPIL", description = "the LEA's identifier of the pupil")
    PupilId pupil = new PupilId("-");

    @Parameters(index = "1", paramLabel = "HOLDER", description = "how the LEA names the person, as their signatures do")
    String holder = "";

    @Option(names = "--basis", paramLabel = "BASIS", description = "on what the rights rest: parent, guardian, caregiver, fosterParent, educationRightsHolder or surrogateParent; as on record unless given")
    Optional<String> basis = Optional.empty();

    @Option(names = "--evidence", paramLabel = "WHAT", required = true, description = "what was seen, as in 'letters of guardianship seen'")
    String evidence = "";

    @Option(names = "--from", paramLabel = "DATE", description = "the first day of the right; none unless given, as a parent's")
    Optional<LocalDate> firstDay = Optional.empty();

    @Option(names = "--until", paramLabel = "DATE", description = "the last day of the right, as a court sets it")
    Optional<LocalDate> lastDay = Optional.empty();

    @Option(names = "--by", paramLabel = "NAME", description = "who verified it; needed where nobody is named, and else the person who is signed in")
    Optional<String> by = Optional.empty();

    @Option(names = "--correct", paramLabel = "WHY", description = "why what was recorded of the holder on the same day is wrong; it is withdrawn, and stays to be seen")
    Optional<String> correct = Optional.empty();

    @Activate
    public RightsVerify(@Reference Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Answer run(Progress progress) {
        var standpoint = from.in(ledger);
        var file = standpoint.pupil(ledger, pupil);
        if (holder.equals(pupil.value())) {
            throw new CommandException(Outcome.PROBLEMS, "A pupil is no holder of rights beside themselves.",
                    "From the eighteenth birthday on a pupil holds the rights alone, which needs no row (EC 49061).");
        }
        if (evidence.isBlank()) {
            throw CommandException.wrongUse("Without evidence nothing is verified.", "Say what was seen.");
        }
        if (firstDay.isPresent() && lastDay.isPresent() && lastDay.get().isBefore(firstDay.get())) {
            throw CommandException.wrongUse("The right cannot end on " + lastDay.get() + ", before it begins on "
                    + firstDay.get() + ".", "");
        }
        var person = LegalHold.person(by);
        var right = new RightsHolder(pupil, holder, basis(file), firstDay, lastDay, Optional.of(standpoint.on()),
                Optional.of(person), Optional.of(evidence));
        var lines = new ArrayList<Submission.Line>();
        corrected(file, right, standpoint.on()).ifPresent(gone -> lines.add(new Submission.Line(gone, "")));
        lines.add(new Submission.Line(right, ""));
        var entry = ledger.append(new Submission(standpoint.lea(), person, lines, List.of())).getLast();
        return Answer.of(Part.Prose.of(Line.of(person + " verified that " + holder + " holds the rights of " + pupil
                + " as " + Tokens.of(right.basis()) + firstDay.map(day -> " from " + day).orElse("")
                + lastDay.map(day -> " until " + day).orElse("") + " (entry " + entry.id() + ").")
                .in(Part.Tone.GOOD)));
    }

    /** What takes back the row of the same holder and day, if there is one. */
    private Optional<Withdrawn> corrected(PupilFile file, RightsHolder right, LocalDate on) {
        var known = file.all(RightsHolder.class).stream().filter(one -> one.fact().key().equals(right.key()))
                .findFirst();
        if (known.isPresent() && correct.filter(why -> !why.isBlank()).isEmpty()) {
            throw new CommandException(Outcome.CONFLICT, "That of " + holder + " was verified on " + on + " already.",
                    "If it was wrong, say why: --correct WHY");
        }
        if (known.isEmpty() && correct.isPresent()) {
            throw CommandException.notFound("Nothing of " + holder + " was verified on " + on
                    + ", so nothing of it can be corrected.",
                    "Leave out --correct: of one holder the last row decides.");
        }
        return known.map(one -> new Withdrawn(Optional.of(pupil), one.id(), correct.orElseThrow()));
    }

    private RightsBasis basis(PupilFile file) {
        try {
            return basis.map(word -> Tokens.parse(RightsBasis.class, word))
                    .or(() -> file.rightsHolder(holder).map(Recorded::fact).map(RightsHolder::basis))
                    .orElseThrow(() -> CommandException.wrongUse("It is not on record on what the rights of " + holder
                            + " rest.", "Say it, as in --basis parent."));
        } catch (IllegalArgumentException e) {
            throw CommandException.wrongUse(String.valueOf(e.getMessage()), "");
        }
    }
}
