package org.manzanita.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Fields;
import org.manzanita.console.Part;
import org.manzanita.console.Progress;
import org.manzanita.console.internal.command.EveryCommand;
import org.manzanita.rules.Table;

/** What commands declare of their answers. With assertions on, every answer in every test is held to it. */
class AnswerFieldsTest {

    private static final Console CONSOLE = EveryCommand.console();

    @Fields({"pupils: pupil, grade", "days: pupil, ...", "pupil: name, age"})
    private static final class Declaring implements ConsoleCommand {

        @Override
        public Answer run(Progress progress) {
            return Answer.of();
        }
    }

    private static Part rows(String name, String... fields) {
        return new Part.Data(name,
                new Table("", Arrays.stream(fields).map(field -> new Table.Field(field, "")).toList(),
                        List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource({"pupils, pupil grade, true", "pupils, pupil, false", "pupils, grade pupil, false",
            "grades, pupil, false",
            "days, pupil 2022-09-12, true", "days, day, false"})
    void aTableHasAllFieldsThatItsCommandDeclaresInTheirOrder(String name, String fields, boolean isDeclared) {
        assertThat(AnswerFields.undeclared(new Declaring(), Answer.of(rows(name, fields.split(" ")))).isEmpty())
                .isEqualTo(isDeclared);
    }

    @Test
    void aSheetMayLackSome() {
        var sheet = new Part.Sheet("pupil", "", List.of(new Part.Item("age", "Age", 12)));
        var other = new Part.Sheet("pupil", "", List.of(new Part.Item("phone", "Phone", "")));

        assertThat(AnswerFields.undeclared(new Declaring(), Answer.of(sheet))).isEmpty();
        assertThat(AnswerFields.undeclared(new Declaring(), Answer.of(other))).containsExactly("pupil: phone");
    }

    @Test
    void helpNamesTheFieldsByWhichAnAnswerCanBeChosenFrom() {
        CONSOLE.run("help agreement:list");
        assertThat(CONSOLE.out())
                .contains("Fields\n  agreements  agreementId, pupil, modality, programId, from, until,");

        CONSOLE.run("help ledger:head --long");
        assertThat(CONSOLE.out()).contains("Fields\n  head  lea, entry, hash", "those under Fields.");
        CONSOLE.run("help canary:add --long");
        assertThat(CONSOLE.out()).contains("added, undo.");
    }
}
