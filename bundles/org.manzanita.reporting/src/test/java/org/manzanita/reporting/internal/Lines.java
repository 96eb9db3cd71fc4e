package org.manzanita.reporting.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.LawSource;
import org.manzanita.rules.ReasonCode;
import org.manzanita.rules.RegisteredRule;

/** Law written out in a test: each row as {@code rule parameter applies from until value section}, blanks as dashes. */
record Lines(List<LawRow> rows, List<RegisteredRule> register, List<ReasonCode> reasonCodes) implements LawSource {

    static Lines of(String... lines) {
        var rows = new ArrayList<LawRow>();
        for (var line : lines) {
            var cells = Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
            rows.add(new LawRow(cells[0], cells[1], cells[2], LocalDate.parse(cells[3]),
                    cells[4].equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(cells[4])), cells[5],
                    cells[6]));
        }
        return new Lines(rows, List.of(), List.of());
    }
}
