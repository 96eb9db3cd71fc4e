package org.manzanita.statewide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.benchmarks.SyntheticFolder;
import org.manzanita.exchange.ExportedTable;

/** What the run does around the engine; that the engine agrees is asked by {@code --check}. */
class StatewideTest {

    @TempDir
    private Path home;

    @Test
    void aDayThatOnlyOneOfTheTwoRunsEarnsIsNamed() throws Exception {
        SyntheticFolder.write(1, 3, home.resolve("lea"));
        var local = LocalRun.of(LeaFolder.in(home), List.of(), "2025-26");

        var differing = local.differing(List.of(RowFactory.create("0199999", "x", "9-12", "traditional",
                "2025-09-02", "nobody")));

        assertThat(local.size()).isPositive();
        assertThat(differing).hasSize(local.size() + 1).anyMatch(day -> day.contains("nobody"));
    }

    @Test
    void aFolderWithoutProgramsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> LeaFolder.in(home)).withMessageContaining("lea.csv");
    }

    @Test
    void everyTableThatAPupilHasNamesThePupilInOneColumn() {
        assertThat(ExportedTable.all()).filteredOn(ExportedTable::isAboutPupils).isNotEmpty()
                .allSatisfy(table -> assertThat(table.columns()).contains("pupil"));
    }

    @Test
    void anUnknownOptionIsRefusedByName() {
        assertThatIllegalArgumentException().isThrownBy(() -> Asked.of(new String[]{"--folder", "x"}))
                .withMessageContaining("--folder");
    }
}
