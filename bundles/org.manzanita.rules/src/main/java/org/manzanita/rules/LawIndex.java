package org.manzanita.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.manzanita.model.Grade;

/** The rows of one parameter, found by day, and by the word or the grade for which they are asked. */
final class LawIndex {

    private final List<LawRow> rows;
    private final RowsByDay byDay;
    private final Map<String, RowsByDay> byWord = new HashMap<>();
    private final Map<Grade, RowsByDay> byGrade = new EnumMap<>(Grade.class);

    private LawIndex(List<LawRow> rows) {
        this.rows = List.copyOf(rows);
        this.byDay = RowsByDay.of(this.rows);
        var words = new HashMap<String, List<LawRow>>();
        var grades = new EnumMap<Grade, List<LawRow>>(Grade.class);
        for (var row : this.rows) {
            words.computeIfAbsent(row.applies(), word -> new ArrayList<>()).add(row);
            for (var grade : Grade.values()) {
                if (row.appliesTo(grade)) {
                    grades.computeIfAbsent(grade, each -> new ArrayList<>()).add(row);
                }
            }
        }
        words.forEach((word, its) -> byWord.put(word, RowsByDay.of(its)));
        grades.forEach((grade, its) -> byGrade.put(grade, RowsByDay.of(its)));
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

    List<LawRow> on(LocalDate day) {
        return byDay.on(day);
    }

    List<LawRow> on(String word, LocalDate day) {
        var its = byWord.get(word);
        return its == null ? List.of() : its.on(day);
    }

    List<LawRow> on(Grade grade, LocalDate day) {
        var its = byGrade.get(grade);
        return its == null ? List.of() : its.on(day);
    }
}
