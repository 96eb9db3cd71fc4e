package org.manzanita.console.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzanita.access.Journal.Kind;
import org.manzanita.access.Journal.Line;
import org.manzanita.access.Role;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.console.internal.Console;
import org.manzanita.console.internal.TypedWords;
import org.manzanita.rules.Table;
import picocli.CommandLine.Command;

/** A line that is run for every row of another's answer. */
class EachRowTest {

    private final ExampleLedger example = new ExampleLedger();
    private final Console console = example.console();

    private List<String> run() {
        return console.journal().lines().stream().filter(line -> line.kind() == Kind.INTENT).map(Line::command)
                .toList();
    }

    @Test
    void aLineIsRunForEveryRowByTheSameRightsAndOnTheSameRecord() {
        assertThat(console.run("each pupil:list do 'agreement:list --pupil {pupil}'")).as(console.err()).isZero();

        assertThat(run()).containsExactly("pupil:list", "agreement:list --pupil P-1", "agreement:list --pupil P-2");
        assertThat(console.out()).contains("A-P-1", "A-P-2").doesNotContain("Pupils of");
        assertThat(console.err()).contains("1 of 2: agreement:list --pupil P-1", "2 rows were done.");

        example.access.people().appoint(People.of("asmith", Role.PUPIL, "P-1"));
        console.as("asmith").run("each pupil:list do 'credit:show {pupil}'");
        assertThat(run()).endsWith("pupil:list", "credit:show P-1");
        assertThat(console.run("each pupil:list do 'access:grant {pupil} clerk'")).isEqualTo(6);
    }

    /** What stands in a row is one word, or a part of one, whatever it is. */
    @ParameterizedTest
    @ValueSource(strings = {"P-1 --reveal", "O'Brien", "\"; ledger:head", "$(ledger:head)", "{pupil}", "a\\b", "a\tb",
            "'"})
    void aValueIsNeverReadAgain(String value) {
        rows(value);

        console.run("each test:rows do 'pupil:list --school {value} --where grade=x{value}y'");

        // Words are put on record as they would have to be typed.
        var words = console.journal().lines().stream().filter(line -> line.kind() == Kind.INTENT).map(Line::command)
                .filter(line -> line.startsWith("pupil:list")).toList();
        assertThat(words).as(console.err()).hasSize(1);
        assertThat(TypedWords.of(words.getFirst())).containsExactly("pupil:list",
                "--school", value, "--where", "grade=x" + value + "y");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"--reveal | pupil:show {value} | would be read as an option",
            "a;b | access:grant jdoe clerk --of {value} | would be read as several by --of",
            "a;b | access:grant jdoe clerk --of={value} | would be read as several by --of",
            "reveal | pupil:list --{value} | name of an option", "x | pupil:list --{value}=x | name of an option",
            "x | pupil:list --school {vlaue} | have no field 'vlaue'", "'' | pupil:list --school {value} | is empty"})
    void aValueThatWouldBeReadAsSomethingElseIsRefusedBeforeALineIsRun(String value, String line, String why) {
        console.with(() -> new RowsCommand(List.of("P-1", value)));

        assertThat(console.run("each test:rows do '" + line + "'")).isEqualTo(2);

        assertThat(console.err().replaceAll("\\s+", " ")).contains(why, "no line was run");
        assertThat(run()).containsExactly("test:rows");
    }

    @Test
    void itStopsAtTheFirstRowThatIsNotDoneUnlessItIsToGoOn() {
        rows("P-1", "P-7", "P-2");

        assertThat(console.run("each test:rows do 'pupil:show {value}'")).isEqualTo(4);
        assertThat(run()).hasSize(3);
        assertThat(console.err()).contains("It stopped at row 2 of 3.");

        assertThat(console.run("each --go-on --quiet test:rows do 'pupil:show {value}'")).isEqualTo(4);
        assertThat(run()).hasSize(7);
        assertThat(console.err()).contains("2 of 3 rows were done. Not done: 2.").doesNotContain("1 of 3:");
    }

    @Test
    void itIsTriedFirstWhereThatIsAskedFor() {
        rows("jdoe", "asmith");

        assertThat(console.run("each --dry-run test:rows do 'access:grant {value} clerk --of 34674470000001'"))
                .isZero();

        assertThat(console.out()).contains("Nothing was changed.");
        assertThat(example.access.people().isFresh()).isTrue();
    }

    @Test
    void moreRowsThanWereToBeExpectedAreNotBegun() {
        rows("P-1", "P-2", "P-1");

        assertThat(console.run("each --most 2 test:rows do 'pupil:show {value}'")).isEqualTo(2);
        assertThat(console.err()).contains("There are 3 rows, and at most 2 are gone through");
        assertThat(run()).containsExactly("test:rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"each", "each pupil:list", "each pupil:list to 'pupil:show {pupil}'", "each pupil:list do",
            "each 'each pupil:list do x' do y", "each pupil:list do 'watch pupil:show {pupil}'",
            "each pupil:list do '{pupil}'", "each pupil:lits do 'pupil:show {pupil}'", "each pupil:list do pupil:shwo",
            "each 'access:grant jdoe clerk --of 34674470000001' do ledger:head", "each ledger:head do '",
            "each --most 0 pupil:list do ledger:head", "each law:list --nonsense do ledger:head"})
    void whatCannotBeDoneForRowsIsWrongUse(String line) {
        assertThat(console.run(line)).isEqualTo(2);
        assertThat(console.err()).doesNotContain("this is a fault");
        assertThat(run()).isEmpty();
    }

    private void rows(String... values) {
        console.with(() -> new RowsCommand(List.of(values)));
    }

    @Command(name = "test:rows", description = "answer with rows")
    @Fields("rows: value")
    @Needs("law.see")
    private static final class RowsCommand implements ConsoleCommand {

        private final List<String> values;

        private RowsCommand(List<String> values) {
            this.values = values;
        }

        @Override
        public Answer run(Progress progress) {
            return Answer.of("rows", new Table("Rows", List.of(new Table.Field("value", "Value")),
                    values.stream().map(value -> List.<Object>of(value)).toList(), List.of()));
        }
    }
}
