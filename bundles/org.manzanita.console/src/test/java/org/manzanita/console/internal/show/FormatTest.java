package org.manzanita.console.internal.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzanita.console.Answer;
import org.manzanita.console.Part;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;

class FormatTest {

    private static final List<Field> FIELDS = List.of(new Field("day", "Day"), new Field("minutes", "Minutes"),
            new Field("full", "Full"), new Field("held", "Held"));

    private static Answer days(Object... held) {
        var rows = List.of(held).stream().map(text -> List.<Object>of(LocalDate.of(2026, 9, 16), 240, true, text))
                .toList();
        return Answer.of("days", new Table("Days", FIELDS, rows, List.of()));
    }

    @Test
    void aTableIsAlignedAndBrokenToFitTheScreen() {
        var text = Format.TEXT.show(
                days("Work product and synchronous instruction together reach the minimum day.", ""),
                Screen.plain());

        assertThat(text).isEqualTo("""
                Days

                Day         Minutes  Full  Held
                ──────────  ───────  ────  ─────────────────────────────────────────────────────
                2026-09-16      240  yes   Work product and synchronous instruction together
                                           reach the minimum day.
                2026-09-16      240  yes

                (2 rows)
                """);
    }

    @Test
    void aTableWithoutRowsSaysSo() {
        assertThat(Format.TEXT.show(days(), Screen.plain())).isEqualTo("Days\n\nNone.\n");
    }

    @Test
    void wideCharactersAndAccentsKeepColumnsAligned() {
        var text = Format.TEXT.show(Answer.of("names", new Table("", List.of(new Field("a", "A"), new Field("b", "B")),
                List.of(List.of("山田太郎", "x"), List.of("Jime\u0301nez", "y"), List.of("José", "z")), List.of())),
                Screen.plain());

        assertThat(text).contains("山田太郎  x\n").contains("Jime\u0301nez   y\n").contains("José      z\n");
    }

    @Test
    void daysAndNumbersAreNeverBroken() {
        var fields = List.of(new Field("a", "A"), new Field("b", "B"), new Field("c", "C"), new Field("d", "D"));
        var text = Format.TEXT.show(Answer.of("days", new Table("", fields,
                List.of(List.of("x".repeat(60), "y".repeat(60), LocalDate.of(2026, 9, 16), 1_234_567_890L)),
                List.of())),
                Screen.plain());

        assertThat(text).contains("2026-09-16").contains("1234567890");
        assertThat(text.lines()).allMatch(line -> Width.of(line) <= 80);
    }

    @Test
    void aWordLongerThanTheScreenIsBroken() {
        var text = Format.TEXT.show(days("x".repeat(300)), Screen.plain());

        assertThat(text.lines()).allMatch(line -> Width.of(line) <= 80);
        assertThat(text.chars().filter(letter -> letter == 'x').count()).isEqualTo(300);
    }

    @Test
    void jsonHasStableNamesAndTypedValues() {
        var answer = Answer.of(
                new Part.Sheet("pupil", "Pupil",
                        List.of(new Part.Item("pupil", "Pupil", "P-1"), new Part.Item("ssid", "SSID", ""))),
                new Part.Prose(List.of(Part.Line.of("for people"))),
                new Part.Rows("ada", new Table("ADA", List.of(new Field("days", "Days"), new Field("exact", "Exactly"),
                        new Field("codes", "Codes")),
                        List.of(List.of(new BigDecimal("0.50"), "1/2", List.of("A", "B \"c\""))), List.of("A note."))));

        assertThat(Format.JSON.show(answer, Screen.plain())).isEqualTo("""
                {
                  "pupil": {"pupil": "P-1", "ssid": null},
                  "ada": [
                    {"days": 0.50, "exact": "1/2", "codes": ["A", "B \\"c\\""]}
                  ],
                  "adaNotes": ["A note."]
                }
                """);
    }

    @Test
    @DisplayName("RFC 4180")
    void csvQuotesWhatNeedsIt() {
        assertThat(Format.CSV.show(days("a, \"b\""), Screen.plain()))
                .isEqualTo("day,minutes,full,held\r\n2026-09-16,240,true,\"a, \"\"b\"\"\"\r\n");
    }

    @ParameterizedTest
    @DisplayName("fault 48: what is in data never steers the terminal")
    @ValueSource(strings = {"\u001b[2J", "\u001b]0;title\u0007", "\u009b31m", "a\rb", "a\nb", "a\u0000b", "\u202Eabc",
            "a\u2066b", "a\u200Fb", "\u2028", "\uFEFF", "\u007f", "\u00ad"})
    void charactersThatSteerAreShownAndNotSent(String naughty) {
        for (var format : Format.values()) {
            var shown = format.show(days(naughty), Screen.plain());

            assertThat(shown).contains("\\u").satisfies(text -> assertThat(
                    text.replace("\r\n", "").replace("\n", "").codePoints().filter(Neutral::steers).count()).isZero());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"👩‍👩‍👧", "نام‌خانوادگی", "Ø", "’", "Null", "N/A", "{{7*7}}", "@|red x|@", "%d"})
    void otherTextIsShownAsItIs(String text) {
        for (var format : Format.values()) {
            assertThat(format.show(days(text), Screen.plain())).contains(text);
        }
    }
}
