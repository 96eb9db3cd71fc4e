package org.manzanita.console.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.manzanita.access.Trial;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.LedgerVerification;
import org.manzanita.ledger.PersonName;
import org.manzanita.ledger.RedactedName;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.Fact;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilFact;
import org.manzanita.model.PupilId;
import org.manzanita.model.Withdrawn;

/** A ledger as it would be after a trial. It can be read as it would stand at its end, and not be added to. */
final class LedgerAfter implements Ledger {

    private final Ledger before;
    private final Map<LeaId, List<Entry>> added;
    private final Map<LeaId, SortedMap<PupilId, List<Entry>>> byPupil = new HashMap<>();
    private final Map<LeaId, List<Entry>> ofProgram = new HashMap<>();

    LedgerAfter(Ledger before, Trial trial) {
        this.before = before;
        this.added = trial.entries();
        added.forEach((lea, entries) -> entries.forEach(entry -> pupilOf(entry.fact())
                .map(pupil -> byPupil.computeIfAbsent(lea, none -> new TreeMap<>())
                        .computeIfAbsent(pupil, none -> new ArrayList<>()))
                .orElseGet(() -> ofProgram.computeIfAbsent(lea, none -> new ArrayList<>())).add(entry)));
    }

    /** The pupil that a fact is about, if it is about one. */
    static Optional<PupilId> pupilOf(Fact fact) {
        return switch (fact) {
            case PupilFact about -> Optional.of(about.pupil());
            case Withdrawn withdrawn -> withdrawn.pupil();
            default -> Optional.empty();
        };
    }

    private List<Entry> added(LeaId lea) {
        return added.getOrDefault(lea, List.of());
    }

    /** The pupils of whom something would be added, with what. */
    SortedMap<PupilId, List<Entry>> addedByPupil(LeaId lea) {
        return byPupil.getOrDefault(lea, Collections.emptySortedMap());
    }

    /** What would be added that is not about one pupil. */
    List<Entry> addedAboutProgram(LeaId lea) {
        return ofProgram.getOrDefault(lea, List.of());
    }

    private static List<Entry> joined(List<Entry> stands, List<Entry> added) {
        if (added.isEmpty()) {
            return stands;
        }
        var all = new ArrayList<>(stands);
        all.addAll(added);
        return all;
    }

    @Override
    public List<LeaId> leas() {
        var leas = new TreeSet<>(before.leas());
        leas.addAll(added.keySet());
        return List.copyOf(leas);
    }

    @Override
    public EntryId head(LeaId lea) {
        return added(lea).isEmpty() ? before.head(lea) : added(lea).getLast().id();
    }

    @Override
    public List<Entry> aboutProgram(LeaId lea, EntryId asOf) {
        return joined(before.aboutProgram(lea, EntryId.LATEST), addedAboutProgram(lea));
    }

    @Override
    public List<Entry> about(LeaId lea, PupilId pupil, EntryId asOf) {
        return joined(before.about(lea, pupil, EntryId.LATEST),
                addedByPupil(lea).getOrDefault(pupil, List.of()));
    }

    @Override
    public List<PupilId> pupils(LeaId lea, EntryId asOf) {
        var pupils = new TreeSet<>(before.pupils(lea, EntryId.LATEST));
        pupils.addAll(addedByPupil(lea).keySet());
        return List.copyOf(pupils);
    }

    @Override
    public void sweep(LeaId lea, EntryId asOf, BiConsumer<PupilId, List<Entry>> each) {
        var waiting = new TreeMap<>(addedByPupil(lea));
        before.sweep(lea, EntryId.LATEST, (pupil, entries) -> {
            // Whoever is new comes where his id stands in their order.
            while (!waiting.isEmpty() && waiting.firstKey().compareTo(pupil) < 0) {
                var next = waiting.pollFirstEntry();
                each.accept(next.getKey(), next.getValue());
            }
            var more = waiting.remove(pupil);
            each.accept(pupil, joined(entries, more == null ? List.of() : more));
        });
        waiting.forEach(each);
    }

    @Override
    public Optional<PersonName> name(LeaId lea, String personId) {
        return before.name(lea, personId);
    }

    @Override
    public List<PersonName> names(LeaId lea) {
        return before.names(lea);
    }

    @Override
    public List<RedactedName> redactedNames(LeaId lea) {
        return before.redactedNames(lea);
    }

    @Override
    public List<Entry> append(Submission submission) {
        throw readOnly();
    }

    @Override
    public boolean redactName(LeaId lea, String personId, String by, String reason) {
        throw readOnly();
    }

    @Override
    public String headHash(LeaId lea) {
        throw readOnly();
    }

    @Override
    public LedgerVerification verify(LeaId lea) {
        throw readOnly();
    }

    @Override
    public LedgerVerification verify(LeaId lea, EntryId knownHead, String knownHash) {
        throw readOnly();
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("What would be is neither added to nor held against a chain.");
    }
}
