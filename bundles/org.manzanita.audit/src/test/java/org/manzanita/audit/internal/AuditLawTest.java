package org.manzanita.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawRow;

class AuditLawTest {

    private static final Law LAW = Law.of(List.of(new AuditLaw()));

    @Test
    @DisplayName("AUD-G-02: every size of an LEA has one threshold of material ADA, and it grows with the LEA")
    void everySizeHasOneThreshold() {
        for (var day : List.of(LocalDate.of(2019, 7, 1), LocalDate.of(2027, 6, 30))) {
            var thresholds = new TreeMap<Integer, LawRow>();
            LAW.rows("auditMaterialAda", day)
                    .forEach(row -> thresholds.put(Integer.valueOf(row.applies().split("-")[0]), row));
            int next = 0;
            int before = 0;
            for (var row : thresholds.values()) {
                var ends = row.applies().split("-");
                assertThat(Integer.parseInt(ends[0])).as(row.applies()).isEqualTo(next);
                assertThat(row.integer()).as(row.applies()).isGreaterThan(before);
                before = row.integer();
                next = ends.length > 1 ? Integer.parseInt(ends[1]) + 1 : 0;
            }
            assertThat(next).as("the largest LEAs have a threshold too").isZero();
            assertThat(thresholds).hasSize(4);
        }
    }

    @Test
    @DisplayName("AUD-G-03: the guide of each year names its section on charters, and letters move")
    void theGuideNamesItsSection() {
        assertThat(LAW.need("auditGuideSection", "all/charter", LocalDate.of(2021, 1, 4)).value()).endsWith("(AA)");
        assertThat(LAW.need("auditGuideSection", "all/charter", LocalDate.of(2022, 1, 4)).value())
                .isEqualTo("Charter schools, attendance");
        assertThat(LAW.find("auditGuideSection", "all/charter", LocalDate.of(2017, 1, 4))).isEmpty();
    }
}
