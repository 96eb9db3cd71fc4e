package org.manzanita.access.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.manzanita.access.NotAllowedException;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.Fact;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.Setting;
import org.manzanita.model.Status;
import org.manzanita.model.Withdrawn;

/**
 * Facts by which a legal hold is put on records or taken off, for one pupil or for the whole LEA: they are recorded under
 * the right to hold and destroy records, which takes a second person, and an import never takes a hold off (EC 49062).
 */
final class LegalHolds {

    /** The right under which a hold is put and taken off. */
    static final String ACTION = "records.destroy";

    private static final String OF_THE_LEA = "legalHold";

    /** The records of more pupils than these are looked at in one pass over the ledger. */
    private static final int ONE_BY_ONE = 200;

    private LegalHolds() {}

    /** Whether the fact puts a hold, takes one off, or tells of what was destroyed. */
    static boolean concerns(Fact fact, Submission submission, Ledger ledger) {
        return switch (fact) {
            case PupilStatus status -> isHold(status) || status.status() == Status.RECORDS_DESTROYED;
            case Setting setting -> isHold(setting);
            case Withdrawn gone -> withdrawn(gone, submission, ledger).filter(LegalHolds::isHold).isPresent();
            default -> false;
        };
    }

    /** @throws NotAllowedException if what is imported takes a hold off that stands */
    static void checkImport(Submission submission, Ledger ledger) {
        var gone = submission.lines().stream().map(Submission.Line::fact).filter(Withdrawn.class::isInstance)
                .map(Withdrawn.class::cast).toList();
        boolean overwrites = submission.lines().stream()
                .anyMatch(line -> line.fact() instanceof Setting setting && isHold(setting))
                && stands(submission, ledger);
        if (overwrites || takesOff(gone, submission, ledger)) {
            throw new NotAllowedException("That would take off a legal hold that is on records of " + submission.lea()
                    + ", or write another over it. Leave the row as the ledger has it; a hold ends by record:release"
                    + " alone, which takes a second person.");
        }
    }

    private static boolean takesOff(List<Withdrawn> gone, Submission submission, Ledger ledger) {
        var wrong = gone.stream().map(Withdrawn::wrong).collect(Collectors.toSet());
        var pupils = gone.stream().flatMap(one -> one.pupil().stream()).collect(Collectors.toSet());
        if (gone.stream().anyMatch(one -> one.pupil().isEmpty())
                && holdsOneOf(wrong, program(submission, ledger))) {
            return true;
        }
        if (pupils.size() <= ONE_BY_ONE) {
            return pupils.stream()
                    .anyMatch(pupil -> holdsOneOf(wrong, ledger.about(submission.lea(), pupil, EntryId.LATEST)));
        }
        var found = new AtomicBoolean();
        ledger.sweep(submission.lea(), EntryId.LATEST, (pupil, entries) -> {
            if (pupils.contains(pupil) && holdsOneOf(wrong, entries)) {
                found.set(true);
            }
        });
        return found.get();
    }

    private static boolean holdsOneOf(Set<EntryId> wrong, List<Entry> entries) {
        return entries.stream().anyMatch(entry -> isHold(entry.fact()) && wrong.contains(entry.id()));
    }

    static boolean isHold(Fact fact) {
        return (fact instanceof PupilStatus status && status.status() == Status.LEGAL_HOLD)
                || (fact instanceof Setting setting && setting.setting().equals(OF_THE_LEA));
    }

    private static boolean stands(Submission submission, Ledger ledger) {
        var entries = program(submission, ledger);
        Set<EntryId> gone = entries.stream().map(Entry::fact).filter(Withdrawn.class::isInstance)
                .map(fact -> ((Withdrawn) fact).wrong()).collect(Collectors.toSet());
        return entries.stream().anyMatch(entry -> isHold(entry.fact()) && !gone.contains(entry.id()));
    }

    private static Optional<Fact> withdrawn(Withdrawn gone, Submission submission, Ledger ledger) {
        var entries = gone.pupil().map(pupil -> ledger.about(submission.lea(), pupil, EntryId.LATEST))
                .orElseGet(() -> program(submission, ledger));
        return entries.stream().filter(entry -> entry.id().equals(gone.wrong())).map(Entry::fact).findFirst();
    }

    private static List<Entry> program(Submission submission, Ledger ledger) {
        return ledger.leas().contains(submission.lea())
                ? ledger.aboutProgram(submission.lea(), EntryId.LATEST)
                : List.of();
    }
}
