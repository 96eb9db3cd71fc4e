package org.manzanita.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.manzanita.model.FactForm;

/**
 * The reference says what the code says. Where a test fails after a change that was meant, write the reference anew with
 * {@code -Dexchange.docs=write} and look at what changed.
 */
class ReferenceTest {

    private static final Path REFERENCE = Path.of("..", "..", "docs", "reference", "exchange");

    @Test
    void thePackageDescriptionSaysWhatTheCodeSays() throws IOException {
        holds(Path.of("datapackage.json"), DataPackage.of(TableGuide.all(), Optional.empty()));
    }

    @Test
    void theReferencePageSaysWhatTheCodeSays() throws IOException {
        holds(Path.of("README.md"), ReferencePage.text());
    }

    @Test
    void theReferenceOfRosterSetsSaysWhatTheirTablesSay() throws IOException {
        holds(Path.of("..", "rosters.md"), RosterPage.written());
    }

    @Test
    void everyTableAndColumnOfTheFactsIsDescribedInOrder() {
        var tables = FactForm.all().stream().map(FactForm::table).filter(table -> !table.equals("withdrawn")).toList();

        assertThat(TableGuide.all().stream().map(TableGuide::table)).isEqualTo(tables);
        for (var guide : TableGuide.all()) {
            var columns = guide.form().columns().stream().map(column -> column.name()).toList();
            assertThat(guide.columns().stream().map(TableGuide.ColumnGuide::name).limit(columns.size()))
                    .as(guide.table()).isEqualTo(columns);
            assertThat(guide.columns().stream().skip(columns.size()).map(TableGuide.ColumnGuide::name))
                    .as(guide.table())
                    .isIn(List.of(), List.of("lastName", "firstName"));
        }
    }

    @Test
    void whatIsReferredToStandsInAnEarlierTable() {
        for (var guide : TableGuide.all()) {
            for (var column : guide.columns()) {
                column.refers().ifPresent(target -> {
                    var there = TableGuide.of(target.table());
                    assertThat(there.place()).as(guide.table() + "." + column.name()).isLessThan(guide.place());
                    assertThat(there.indexOf(target.column())).isNotNegative();
                });
            }
        }
    }

    private static void holds(Path file, String said) throws IOException {
        var path = REFERENCE.resolve(file).normalize();
        if ("write".equals(System.getProperty("exchange.docs"))) {
            Files.createDirectories(REFERENCE);
            Files.writeString(path, said);
        }
        assertThat(path).hasContent(said);
    }
}
