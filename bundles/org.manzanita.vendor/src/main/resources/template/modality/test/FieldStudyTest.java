package org.example.@package@;

import java.time.LocalDate;
import java.util.List;
import org.manzanita.rules.Law;

public final class FieldStudyTest {

    public void theTablesSayFromHowManySchooldaysOnAStayIsLong() {
        var row = Law.of(List.of(new OwnTables())).need("longTermFrom", FieldStudy.NAME, LocalDate.of(2026, 9, 15));
        if (row.integer() != 16) {
            throw new AssertionError("A stay is long from " + row.integer() + " schooldays on.");
        }
    }
}
