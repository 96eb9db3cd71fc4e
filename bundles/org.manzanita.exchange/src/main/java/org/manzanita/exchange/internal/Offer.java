package org.manzanita.exchange.internal;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.manzanita.exchange.internal.TableGuide.ColumnGuide;

/**
 * What of the folder the installed features take.
 *
 * <p>What only one modality uses stands in {@code exchange/takes.tsv}. Nothing is said here of a modality that is not
 * installed: for the LEA there is no such table and no such word.
 */
final class Offer {

    private static final List<Use> USES = Tsv.read("takes.tsv", 4).stream()
            .map(row -> new Use(row.get(0), row.get(1), row.get(2), row.get(3))).toList();

    private final SortedSet<String> modalities;

    /** A table, or with a column and a token a word of it, that only one modality uses. */
    private record Use(String table, String column, String token, String modality) {}

    Offer(Collection<String> modalities) {
        this.modalities = new TreeSet<>(modalities);
    }

    /** The names of the installed modalities, in alphabetical order. */
    List<String> modalities() {
        return List.copyOf(modalities);
    }

    boolean takes(String table) {
        return USES.stream().noneMatch(use -> use.table.equals(table) && use.column.isEmpty() && isMissing(use));
    }

    List<TableGuide> tables() {
        return TableGuide.all().stream().filter(guide -> takes(guide.table())).toList();
    }

    /** The words that the column takes; empty if it takes any text. */
    List<String> tokens(String table, ColumnGuide column) {
        if (column.form() == CellForm.MODALITY) {
            return modalities();
        }
        return column.fact().map(fact -> fact.tokens()).orElse(List.of()).stream()
                .filter(token -> USES.stream().noneMatch(use -> use.table.equals(table)
                        && use.column.equals(column.name()) && use.token.equals(token) && isMissing(use)))
                .toList();
    }

    private boolean isMissing(Use use) {
        return !modalities.contains(use.modality);
    }
}
