package org.manzanita.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.manzanita.model.Grade;

/** The rows of one parameter, found by the word or the grade for which they are asked: every day asks for many. */
final class LawIndex {

    private final List<LawRow> rows;
    private final Map<String, List<LawRow>> byWord = new HashMap<>();
    private final Map<Grade, List<LawRow>> byGrade = new EnumMap<>(Grade.class);

    private LawIndex(List<LawRow> rows) {
        this.rows = List.copyOf(rows);
        for (var row : this.rows) {
            byWord.computeIfAbsent(row.applies(), word -> new ArrayList<>(2)).add(row);
            for (var grade : Grade.values()) {
                if (row.appliesTo(grade)) {
                    byGrade.computeIfAbsent(grade, each -> new ArrayList<>(2)).add(row);
                }
            }
        }
    }

    /** By parameter; the rows of each keep the order in which they were given. */
    static Map<String, LawIndex> of(Collection<LawRow> rows) {
        var byParameter = new HashMap<String, List<LawRow>>();
        rows.forEach(row -> byParameter.computeIfAbsent(row.parameter(), name -> new ArrayList<>()).add(row));
        var index = new HashMap<String, LawIndex>();
        byParameter.forEach((parameter, its) -> index.put(parameter, new LawIndex(its)));
        return index;
    }

    List<LawRow> rows() {
        return rows;
    }

    List<LawRow> of(String word) {
        return byWord.getOrDefault(word, List.of());
    }

    List<LawRow> of(Grade grade) {
        return byGrade.getOrDefault(grade, List.of());
    }
}
