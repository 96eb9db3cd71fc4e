package org.manzanita.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manzanita.model.Grade;

@DisplayName("20 USC 1232g: small counts, of whoever does not ask for them")
class SmallCountsTest {

    @ParameterizedTest
    @CsvSource({"counts", "half"})
    void areWithheldUnlessTheyAreAskedFor(String report) {
        assertThat(pupils(report, Map.of())).isEqualTo("*");
        assertThat(pupils(report, Map.of("suppress", "true"))).isEqualTo("*");
        assertThat(pupils(report, Map.of("suppress", "false"))).isEqualTo("4");
    }

    private static String pupils(String report, Map<String, String> chosen) {
        var district = CountReportTest.of("2025-26", CountReportTest.MON_2025_08_18);
        for (int i = 0; i < 4; i++) {
            CountReportTest.studied(district, "P-" + i, Grade.GRADE_1, "full", CountReportTest.MON_2025_08_18, 60);
        }
        var item = Catalogue.items().stream().filter(known -> known.offer().name().equals(report)).findFirst()
                .orElseThrow();
        var run = item.begin().apply(district.afterwards(), Options.of(item.offer(), chosen));
        var table = Read.run(run, district.pupils()).getFirst();
        return Read.cell(table, "pupils", report.equals("half") ? "1" : "TK-3", report.equals("half") ? "all" : "1");
    }
}
