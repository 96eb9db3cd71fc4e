package org.manzanita.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzanita.console.internal.command.EveryCommand;

/** What is chosen from the tables of an answer, and in which form. */
class SelectionTest {

    private final Console console = EveryCommand.console();

    @Test
    void columnsAreChosenByTheirStableNamesInTheOrderGiven() {
        assertThat(console.run("pupil:list --columns grade,pupil --output csv")).as(console.err()).isZero();

        assertThat(console.out()).isEqualTo("grade,pupil\r\n6,P-1\r\n6,P-2\r\n");
    }

    @Test
    void rowsAreSortedFilteredAndCutShort() {
        console.run("pupil:list --sort -pupil --columns pupil --output plain");
        assertThat(console.out()).isEqualTo("P-2\nP-1\n");
        console.run("pupil:list --sort -pupil --first 1 --columns pupil --output plain");
        assertThat(console.out()).isEqualTo("P-2\n");
        console.run("pupil:list --where pupil=p-1 --columns pupil --output plain");
        assertThat(console.out()).isEqualTo("P-1\n");
        console.run("pupil:list --where pupil=p-1 --where grade=7");
        assertThat(console.out()).contains("None.");
    }

    @Test
    void whatPeopleSeeHasTheChosenColumnsAndTheNumberOfRows() {
        assertThat(console.run("pupil:list --columns pupil,grade --sort pupil")).isZero();

        assertThat(console.out()).contains("(2 rows)").doesNotContain("J…");
    }

    @Test
    void aFieldThatNoTableHasIsWrongUseAndThoseThereAreAreNamed() {
        assertThat(console.run("pupil:list --sort nonsense")).isEqualTo(2);

        assertThat(console.err()).contains("nonsense", "pupil", "grade");
        assertThat(console.run("law:show X-01 --where a=b")).isEqualTo(2);
    }

    @Test
    void plainIsARecordALineWithTabsAndWithoutHeadings() {
        console.run("pupil:list --output plain");

        assertThat(console.out().lines()).hasSize(2).allMatch(line -> line.startsWith("P-") && line.contains("\t"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " --no-color"})
    void colourIsLeftOutWhereItIsNotWanted(String option) {
        assertThat(console.runInColour("pupil:list" + option)).isZero();

        assertThat(console.out().contains("\u001b[")).isEqualTo(option.isEmpty());
    }
}
