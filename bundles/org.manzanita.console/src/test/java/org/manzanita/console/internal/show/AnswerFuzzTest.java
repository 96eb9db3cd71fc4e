package org.manzanita.console.internal.show;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.console.Answer;
import org.manzanita.console.Part;
import org.manzanita.rules.Table;
import org.manzanita.testing.Bounds;

/**
 * Whatever texts an answer holds: no line is wider than the screen, nothing steers the terminal, and JSON and CSV give
 * each text back.
 *
 * <p>The first byte of an input is the width of the screen, the rest are the cells of a table of three columns, with a
 * byte 0 between them.
 */
class AnswerFuzzTest {

    private static final int COLUMNS = 3;

    static Stream<Arguments> tables() {
        return Stream.of("PP-1\0Jiménez\0Paz\0P-2\0O'Brien\0Seán, \"Jr\"", "(a\u001b[31m\0b\u202ec\0\r\n",
                "(1\0学校 学校\0EC 51747(g)(9) and 5 CCR 11703\0" + "x".repeat(300),
                "P" + "word ".repeat(1000) + "\0b\0c")
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("tables")
    @FuzzTest
    void textsAreShownAndGivenBackAndSteerNothing(byte[] input) throws Exception {
        var cells = new String(input, Math.min(1, input.length), Math.max(0, input.length - 1), StandardCharsets.UTF_8)
                .split("\0", -1);
        var rows = new ArrayList<List<Object>>();
        for (int at = 0; at + COLUMNS <= cells.length; at += COLUMNS) {
            rows.add(List.copyOf(Arrays.asList(cells).subList(at, at + COLUMNS)));
        }
        var answer = Answer.of(new Part.Rows("rows", new Table("Title of " + cells[0],
                List.of(new Table.Field("one", "One"), new Table.Field("two", "Two"),
                        new Table.Field("three", "Three")),
                rows, List.of(cells[0]))));
        var screen = new Screen(input.length == 0 ? 80 : input[0] & 0xFF, false);
        assertThat(Bounds.hold(() -> Format.TEXT.show(answer, screen)).lines()).allSatisfy(line -> {
            assertThat(Width.of(line)).isLessThanOrEqualTo(screen.columns());
            assertThat(Neutral.text(line)).isEqualTo(line);
        });
        var json = Bounds.hold(() -> Format.JSON.show(answer, screen));
        assertThat(Neutral.text(json.replace("\n", ""))).isEqualTo(json.replace("\n", ""));
        assertThat(JsonParser.object().from(json).getArray("rows")).extracting(row -> values((JsonObject) row))
                .isEqualTo(rows);
        Bounds.hold(() -> Format.CSV.show(answer, screen));
    }

    private static List<Object> values(JsonObject row) {
        return List.of(row.getString("one", ""), row.getString("two", ""), row.getString("three", ""));
    }
}
