package org.manzanita.exchange.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.manzanita.exchange.FaultCode;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.Enrollment;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.FactForm;
import org.manzanita.model.LeaId;
import org.manzanita.model.Withdrawn;

/** Holds what was read from the folder against what stands in the ledger, pupil after pupil. */
final class LedgerComparison {

    private final Incoming incoming;
    private final References references;
    private final Faults faults;
    private final Map<String, List<Placed>> enrollments = new HashMap<>();
    private final AgreementTerms agreements;
    private final Set<String> tables = new HashSet<>();

    /** An enrollment, and where it stands; the line is 0 in the ledger. */
    private record Placed(Enrollment fact, int line, String file, String where) {}

    LedgerComparison(Incoming incoming, References references, Faults faults) {
        this.incoming = incoming;
        this.references = references;
        this.faults = faults;
        this.agreements = new AgreementTerms(incoming, faults);
        for (var row : incoming.rows("enrollments")) {
            var enrollment = (Enrollment) row.fact();
            enrollments.computeIfAbsent(enrollment.pupil().value(), pupil -> new ArrayList<>())
                    .add(new Placed(enrollment, row.line(), row.file(), row.where()));
        }
    }

    /**
     * Holds everything at hand against the whole ledger, and tells what does not fit.
     *
     * @param writtenAfter where in a ledger the folder was written, if it says so
     */
    void run(Ledger ledger, LeaId lea, Optional<WrittenAfter> writtenAfter) {
        run(ledger, lea, writtenAfter, entry -> {});
    }

    /**
     * As {@link #run(Ledger, LeaId, Optional)}.
     *
     * @param each is given every entry that stands
     * @return where in this ledger the folder was written, if it was in this one
     */
    Optional<WrittenAfter> run(Ledger ledger, LeaId lea, Optional<WrittenAfter> writtenAfter, Consumer<Entry> each) {
        var written = new boolean[1];
        Consumer<List<Entry>> met = entries -> {
            written[0] |= writtenAfter.isPresent() && entries.stream().anyMatch(writtenAfter.get()::is);
            meet(entries, each);
        };
        met.accept(ledger.aboutProgram(lea, EntryId.LATEST));
        ledger.sweep(lea, EntryId.LATEST, (pupil, entries) -> met.accept(entries));
        var ours = writtenAfter.filter(said -> written[0]);
        tell(ours);
        return ours;
    }

    /** Tells what does not fit with the entries that were met. */
    void tell(Optional<WrittenAfter> ours) {
        references.tellDangling();
        enrollments.values().forEach(this::tellOverlaps);
        agreements.tell();
        ours.ifPresent(said -> said.tell(incoming, faults));
    }

    /** The tables of which something stands in the ledger. */
    Set<String> tables() {
        return tables;
    }

    /** Takes note of what the ledger says of one pupil, or of the program. */
    void meet(List<Entry> entries, Consumer<Entry> each) {
        for (var entry : standing(entries)) {
            each.accept(entry);
            var guide = TableGuide.of(FactForm.of(entry.fact()).table());
            tables.add(guide.table());
            var cells = guide.write(entry.fact());
            var row = incoming.find(guide, guide.keyOf(cells));
            if (row != null) {
                // Rows that others look up meanwhile were held against the ledger when they were at hand.
                if (incoming.isAtHand(guide)) {
                    row.meet(entry);
                }
            } else {
                agreements.meet(entry);
                if (entry.fact() instanceof Enrollment enrollment) {
                    var others = enrollments.get(enrollment.pupil().value());
                    if (others != null) {
                        others.add(new Placed(enrollment, 0, "", "entry " + entry.id() + " of the ledger"));
                    }
                }
            }
            references.meet(guide, entry.fact(), cells, "entry " + entry.id() + " of the ledger");
        }
    }

    /** The entries that are not withdrawn, and withdraw nothing. */
    static List<Entry> standing(List<Entry> entries) {
        var wrong = new HashSet<EntryId>();
        for (var entry : entries) {
            if (entry.fact() instanceof Withdrawn withdrawn) {
                wrong.add(withdrawn.wrong());
            }
        }
        return entries.stream()
                .filter(entry -> !(entry.fact() instanceof Withdrawn) && !wrong.contains(entry.id())).toList();
    }

    private void tellOverlaps(List<Placed> ofPupil) {
        for (int i = 0; i < ofPupil.size(); i++) {
            for (int j = 0; j < i; j++) {
                boolean inOrder = ofPupil.get(i).line >= ofPupil.get(j).line;
                var later = ofPupil.get(inOrder ? i : j);
                var other = ofPupil.get(inOrder ? j : i);
                if (later.line > 0 && clash(later.fact, other.fact)) {
                    faults.add(later.file, later.line, 0, FaultCode.OVERLAPPING_GRADES, "Pupil "
                            + Excerpt.of(later.fact.pupil().value()) + " would be in grade " + later.fact.grade()
                            + " and, by " + other.where + ", in grade " + other.fact.grade()
                            + " of one school at once. End the earlier enrollment before the later begins.");
                }
            }
        }
    }

    private static boolean clash(Enrollment one, Enrollment other) {
        return one.schoolId().equals(other.schoolId()) && one.grade() != other.grade()
                && (one.holdsOn(other.from()) || other.holdsOn(one.from()));
    }
}
