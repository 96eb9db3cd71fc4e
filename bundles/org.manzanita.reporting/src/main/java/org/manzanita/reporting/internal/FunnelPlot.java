package org.manzanita.reporting.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.manzanita.rules.Table;

/**
 * EC 51747(d): the funnel of re-engagement, drawn of the report that the watch of re-engagement brings: pupils in study,
 * pupils with a case, and then step by step how many cases ask for it and in how many it is done.
 */
final class FunnelPlot {

    /** The report of which it is drawn, and the name of the plot. */
    static final String REPORT = "reengagement";

    private FunnelPlot() {}

    static Figures figures(Table report) {
        var labels = new ArrayList<String>();
        var inFull = new ArrayList<String>();
        var asked = new ArrayList<BigDecimal>();
        var done = new ArrayList<BigDecimal>();
        var told = new StringBuilder("Bars of re-engagement, from all pupils in study to each step.");
        int step = 0;
        for (var row : report.rows()) {
            var words = text(report, row, "step");
            boolean isStep = !text(report, row, "done").isEmpty();
            int finished = number(report, row, "done") + number(report, row, "doneLate");
            int all = isStep
                    ? finished + number(report, row, "due") + number(report, row, "overdue")
                    : number(report, row, "pupils");
            labels.add(isStep ? "Step " + ++step : words);
            inFull.add(isStep ? step + ": " + words : words);
            asked.add(BigDecimal.valueOf(all));
            done.add(BigDecimal.valueOf(isStep ? finished : 0));
            told.append(' ').append(isStep ? "Step " + step + ", " + words : words).append(": ").append(all)
                    .append(isStep ? ", done " + finished + "." : ".");
        }
        return new Figures(report.title(), "From pupils to steps", "Pupils, then cases", labels, inFull,
                List.of(new Figures.Series("Pupils or cases", asked), new Figures.Series("Done", done)),
                told.toString());
    }

    private static String text(Table report, List<Object> row, String column) {
        for (int i = 0; i < row.size(); i++) {
            if (report.fields().get(i).name().equals(column)) {
                return row.get(i).toString();
            }
        }
        throw new IllegalArgumentException("The report " + REPORT + " has no column '" + column + "'.");
    }

    private static int number(Table report, List<Object> row, String column) {
        var text = text(report, row, column);
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }
}
