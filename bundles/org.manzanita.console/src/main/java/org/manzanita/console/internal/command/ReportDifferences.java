package org.manzanita.console.internal.command;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.manzanita.credit.Question;
import org.manzanita.reporting.Reporting;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;

/** What reports say as it is beside what they would say: ADA by grade span, and the ratio by modality and option. */
final class ReportDifferences {

    private static final String ALL = "all";
    private static final List<Field> ADA = List.of(new Field("gradeSpan", "Span"), new Field("days", "Days"),
            new Field("supposedDays", "Would be"), new Field("ada", "ADA"), new Field("supposedAda", "Would be"),
            new Field("difference", "Difference"));
    private static final List<Field> RATIO = List.of(new Field("modality", "Modality"), new Field("option", "Option"),
            new Field("limit", "Limit"), new Field("supposedLimit", "Would be"), new Field("ada", "ADA"),
            new Field("supposedAda", "Would be"), new Field("excess", "Excess"),
            new Field("supposedExcess", "Would be"));

    private final Reporting own;
    private final Reporting other;
    private final Question question;
    private final LocalDate on;

    ReportDifferences(Reporting own, Reporting other, Question question, LocalDate on) {
        this.own = own;
        this.other = other;
        this.question = question;
        this.on = on;
    }

    /** @param report {@code p1}, {@code p2} or {@code annual} */
    Table ada(String report, String title) {
        var asIs = spans(own.run(report, question, on, Map.of()).getFirst());
        var supposed = spans(other.run(report, question, on, Map.of()).getFirst());
        var spans = new TreeSet<>(Comparator.comparing((String span) -> span.equals(ALL))
                .thenComparing(span -> span.startsWith("TK") ? "" : span));
        spans.addAll(asIs.keySet());
        spans.addAll(supposed.keySet());
        var rows = new ArrayList<List<Object>>();
        for (var span : spans) {
            var one = asIs.getOrDefault(span, Map.of());
            var two = supposed.getOrDefault(span, Map.of());
            var ada = number(one.get("ada"));
            var supposedAda = number(two.get("ada"));
            rows.add(List.of(span, one.getOrDefault("days", 0), two.getOrDefault("days", 0), ada, supposedAda,
                    supposedAda.subtract(ada)));
        }
        return new Table(title, ADA, rows, List.of());
    }

    /** Only the lines that differ. */
    Table ratio(String title) {
        var asIs = options(own.run("ratio", question, on, Map.of()));
        var supposed = options(other.run("ratio", question, on, Map.of()));
        Set<List<String>> keys = new TreeSet<>(Comparator.comparing(List::toString));
        keys.addAll(asIs.keySet());
        keys.addAll(supposed.keySet());
        var rows = new ArrayList<List<Object>>();
        for (var key : keys) {
            var one = asIs.getOrDefault(key, Map.of());
            var two = supposed.getOrDefault(key, Map.of());
            if (!one.equals(two)) {
                rows.add(List.of(key.getFirst(), key.getLast(), cell(one, "limit"), cell(two, "limit"),
                        cell(one, "ada"), cell(two, "ada"), cell(one, "excess"), cell(two, "excess")));
            }
        }
        return new Table(title, RATIO, rows, List.of());
    }

    /** The rows of all schools and modalities, by span. */
    private static Map<String, Map<String, Object>> spans(Table table) {
        var spans = new LinkedHashMap<String, Map<String, Object>>();
        for (var row : table.rows()) {
            var cells = cells(table, row);
            if (ALL.equals(cells.get("school")) && ALL.equals(cells.get("modality"))) {
                spans.put(String.valueOf(cells.get("gradeSpan")), cells);
            }
        }
        return spans;
    }

    private static Map<List<String>, Map<String, Object>> options(List<Table> tables) {
        var options = new LinkedHashMap<List<String>, Map<String, Object>>();
        for (var table : tables) {
            var modality = table.title().substring(table.title().lastIndexOf(": ") + 1).strip();
            for (var row : table.rows()) {
                var cells = cells(table, row);
                if (cells.containsKey("option")) {
                    options.put(List.of(modality, String.valueOf(cells.get("option"))), cells);
                }
            }
        }
        return options;
    }

    private static Map<String, Object> cells(Table table, List<Object> row) {
        var cells = new LinkedHashMap<String, Object>();
        for (int i = 0; i < row.size(); i++) {
            cells.put(table.fields().get(i).name(), row.get(i));
        }
        return cells;
    }

    private static Object cell(Map<String, Object> cells, String name) {
        return cells.getOrDefault(name, "");
    }

    private static BigDecimal number(@Nullable Object cell) {
        return cell instanceof BigDecimal number ? number : BigDecimal.ZERO.setScale(2);
    }
}
