package org.manzanita.exchange.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manzanita.exchange.internal.TableGuide.Target;
import org.manzanita.ledger.PersonName;

/** What was read from the folder and is at hand: the rows by table and key, the names, and what rows can refer to. */
final class Incoming {

    private final List<KeyedRows> rows = new ArrayList<>();
    private final Map<Target, Set<String>> identifiers = new HashMap<>();
    private final List<List<Target>> offered = new ArrayList<>();
    private final Map<String, PersonName> names;
    private final Map<String, Set<String>> unsoundKeys;
    private final Set<String> unsure;
    private List<TableGuide> tables = TableGuide.all();

    Incoming() {
        this.names = new LinkedHashMap<>();
        this.unsoundKeys = new HashMap<>();
        this.unsure = new HashSet<>();
        for (var guide : TableGuide.all()) {
            rows.add(new KeyedRows(guide));
            for (var column : guide.columns()) {
                column.refers().filter(target -> !target.guide().isKey(target.column()))
                        .ifPresent(target -> identifiers.put(target, new HashSet<>()));
            }
        }
        TableGuide.all().forEach(guide -> offered.add(identifiers.keySet().stream()
                .filter(target -> target.table().equals(guide.table())).toList()));
    }

    private Incoming(Incoming other, List<TableGuide> own) {
        this.names = other.names;
        this.unsure = other.unsure;
        this.unsoundKeys = new HashMap<>(other.unsoundKeys);
        rows.addAll(other.rows);
        offered.addAll(other.offered);
        identifiers.putAll(other.identifiers);
        turnTo(own);
    }

    /**
     * The same, with none of the rows of these tables: other rows of theirs can be read beside, at the same time. Nothing
     * may be added of any other table meanwhile.
     */
    Incoming beside(List<TableGuide> own) {
        return new Incoming(this, own);
    }

    /** Whether rows of the table are being read, compared and recorded. */
    boolean isAtHand(TableGuide guide) {
        return tables.contains(guide);
    }

    /** The tables whose rows are being read, compared and recorded; those of others only stay to be looked up. */
    List<TableGuide> tables() {
        return tables;
    }

    /** Goes on to other rows: those of these tables that were read before are let go. */
    void turnTo(List<TableGuide> next) {
        tables = next;
        for (var guide : next) {
            rows.set(guide.place(), new KeyedRows(guide));
            unsoundKeys.remove(guide.table());
            // Others may still look up what was offered before.
            offered.get(guide.place()).forEach(target -> identifiers.put(target, new HashSet<>()));
        }
    }

    /**
     * Adds a row, unless there is one with its key.
     *
     * @param key what {@link TableGuide#keyOf} makes of it
     * @return the row that already has the key; then this one was not added
     */
    @Nullable
    Row add(TableGuide guide, String key, Row row) {
        return rows.get(guide.place()).add(key, row);
    }

    @Nullable
    Row add(TableGuide guide, Row row) {
        return add(guide, guide.keyOf(row.fact()), row);
    }

    @Nullable
    Row find(TableGuide guide, String key) {
        return rows.get(guide.place()).find(key);
    }

    KeyedRows rows(TableGuide guide) {
        return rows.get(guide.place());
    }

    Collection<Row> rows(String table) {
        return rows.get(TableGuide.of(table).place()).asList();
    }

    /**
     * Notes what a row offers for others to refer to. Rows with faults offer it too, lest one mistake is told many
     * times.
     */
    void offer(TableGuide guide, List<String> cells, boolean sound) {
        if (!sound) {
            unsoundKeys.computeIfAbsent(guide.table(), table -> new HashSet<>()).add(guide.keyOf(cells));
        }
        for (var target : offered.get(guide.place())) {
            identifiers.getOrDefault(target, Set.of()).add(cells.get(guide.indexOf(target.column())));
        }
    }

    /** Part of the table's file could not be read: what refers to it cannot be told right from wrong. */
    void isUnsure(String table) {
        unsure.add(table);
    }

    boolean offers(Target target, String identifier) {
        var known = identifiers.get(target);
        return unsure.contains(target.table())
                || (known != null
                        ? known.contains(identifier)
                        : rows.get(target.guide().place()).find(identifier) != null)
                || unsoundKeys.getOrDefault(target.table(), Set.of()).contains(identifier);
    }

    /** The name that is already given to the person, if another is. */
    Optional<PersonName> name(PersonName name) {
        var earlier = names.putIfAbsent(name.personId(), name);
        return earlier == null || earlier.equals(name) ? Optional.empty() : Optional.of(earlier);
    }

    Collection<PersonName> names() {
        return names.values();
    }
}
