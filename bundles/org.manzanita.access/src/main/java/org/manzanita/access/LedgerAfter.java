package org.manzanita.access;

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

/** A ledger as it would be behind more entries. It can be read as it would stand then, and not be added to. */
public final class LedgerAfter implements Ledger {

    private final Ledger before;
    private final Map<LeaId, List<Entry>> added;
    private final Map<LeaId, SortedMap<PupilId, List<Entry>>> byPupil = new HashMap<>();
    private final Map<LeaId, List<Entry>> ofProgram = new HashMap<>();

    private final Map<LeaId, SortedMap<String, PersonName>> named;

    /** The ledger as it would be after a trial, which keeps no names. */
    public LedgerAfter(Ledger before, Trial trial) {
        this(before, trial.entries(), Map.of());
    }

    /**
     * @param added the entries that would follow, by the LEA to whose ledger, oldest first
     * @param named the names that would be given, by the LEA and the person's id
     */
    LedgerAfter(Ledger before, Map<LeaId, List<Entry>> added, Map<LeaId, SortedMap<String, PersonName>> named) {
        this.before = before;
        this.added = added;
        this.named = named;
        added.forEach((lea, entries) -> entries.forEach(entry -> pupilOf(entry.fact())
                .map(pupil -> byPupil.computeIfAbsent(lea, none -> new TreeMap<>())
                        .computeIfAbsent(pupil, none -> new ArrayList<>()))
                .orElseGet(() -> ofProgram.computeIfAbsent(lea, none -> new ArrayList<>())).add(entry)));
    }

    /** The pupil that a fact is about, if it is about one. */
    private static Optional<PupilId> pupilOf(Fact fact) {
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
    public SortedMap<PupilId, List<Entry>> addedByPupil(LeaId lea) {
        return byPupil.getOrDefault(lea, Collections.emptySortedMap());
    }

    /** What would be added that is not about one pupil. */
    public List<Entry> addedAboutProgram(LeaId lea) {
        return ofProgram.getOrDefault(lea, List.of());
    }

    private static List<Entry> joined(List<Entry> stands, List<Entry> added, EntryId asOf) {
        var behind = added.stream().filter(entry -> entry.id().compareTo(asOf) <= 0).toList();
        if (behind.isEmpty()) {
            return stands;
        }
        var all = new ArrayList<>(stands);
        all.addAll(behind);
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
        return joined(before.aboutProgram(lea, asOf), addedAboutProgram(lea), asOf);
    }

    @Override
    public List<Entry> about(LeaId lea, PupilId pupil, EntryId asOf) {
        return joined(before.about(lea, pupil, asOf), addedByPupil(lea).getOrDefault(pupil, List.of()), asOf);
    }

    @Override
    public List<PupilId> pupils(LeaId lea, EntryId asOf) {
        var pupils = new TreeSet<>(before.pupils(lea, asOf));
        addedByPupil(lea).forEach((pupil, entries) -> {
            if (entries.getFirst().id().compareTo(asOf) <= 0) {
                pupils.add(pupil);
            }
        });
        return List.copyOf(pupils);
    }

    @Override
    public void sweep(LeaId lea, EntryId asOf, BiConsumer<PupilId, List<Entry>> each) {
        var waiting = new TreeMap<>(addedByPupil(lea));
        waiting.values().removeIf(entries -> entries.getFirst().id().compareTo(asOf) > 0);
        before.sweep(lea, asOf, (pupil, entries) -> {
            // Whoever is new comes where his id stands in their order.
            while (!waiting.isEmpty() && waiting.firstKey().compareTo(pupil) < 0) {
                var next = waiting.pollFirstEntry();
                each.accept(next.getKey(), joined(List.of(), next.getValue(), asOf));
            }
            var more = waiting.remove(pupil);
            each.accept(pupil, joined(entries, more == null ? List.of() : more, asOf));
        });
        waiting.forEach((pupil, entries) -> each.accept(pupil, joined(List.of(), entries, asOf)));
    }

    @Override
    public Optional<PersonName> name(LeaId lea, String personId) {
        return Optional.ofNullable(named(lea).get(personId)).or(() -> before.name(lea, personId));
    }

    @Override
    public List<PersonName> names(LeaId lea) {
        var names = new TreeMap<String, PersonName>();
        before.names(lea).forEach(name -> names.put(name.personId(), name));
        names.putAll(named(lea));
        return List.copyOf(names.values());
    }

    private SortedMap<String, PersonName> named(LeaId lea) {
        return named.getOrDefault(lea, Collections.emptySortedMap());
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

    /** The hash of what stands; empty where more would follow, which has none before it is recorded. */
    @Override
    public String headHash(LeaId lea) {
        return added(lea).isEmpty() ? before.headHash(lea) : "";
    }

    @Override
    public LedgerVerification verify(LeaId lea) {
        return before.verify(lea);
    }

    @Override
    public LedgerVerification verify(LeaId lea, EntryId knownHead, String knownHash) {
        return before.verify(lea, knownHead, knownHash);
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("What would be is not added to.");
    }
}
