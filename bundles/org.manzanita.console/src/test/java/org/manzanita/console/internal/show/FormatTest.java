package org.manzanita.console.internal.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
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

    @Nested
    class AtEightyColumns {

        private static final List<Field> DUTIES = List.of(new Field("state", "State"), new Field("due", "Due"),
                new Field("duty", "What to do"), new Field("held", "Because"), new Field("section", "Under"));

        private String shown(String duty, String held, String section, Screen screen) {
            return Format.TEXT.show(Answer.of("duties", new Table("", DUTIES, List.of(
                    List.of("overdue", LocalDate.of(2022, 9, 1), duty, held, section)), List.of())), screen);
        }

        @Test
        void aSectionStaysBehindTheNameOfItsCode() {
            var text = shown("Notify the parent of the lack of participation, and write it down.",
                    "Ten of fifteen schooldays generated none.", "EC 51747(d)(1)-(4); 5 CCR 11703", Screen.plain());

            assertThat(text.lines()).noneMatch(line -> line.strip().endsWith("EC") || line.strip().endsWith("CCR"));
            assertThat(text).contains("EC 51747(d)(1)-(4)", "5 CCR 11703");
        }

        @Test
        void aLongSectionIsBrokenBeforeABracketAndACompoundAfterItsHyphen() {
            assertThat(Width.wrap("EC 51747.5(b)(2)(A)(ii)", 16)).containsExactly("EC 51747.5(b)(2)", "(A)(ii)");
            assertThat(Width.wrap("courses-beside-class", 10)).containsExactly("courses-", "beside-", "class");
            assertThat(Width.wrap("on 2022-08-15", 12)).containsExactly("on", "2022-08-15");
        }

        @Test
        void rowsThatWouldBeTowersAreShownOneBelowTheOther() {
            var text = shown("Notify the parent. ".repeat(12), "So many schooldays generated no attendance. ".repeat(9),
                    "EC 51747(d)", Screen.plain());

            assertThat(text)
                    .contains("  State       overdue\n  Due         2022-09-01\n  What to do  Notify the parent.")
                    .contains("(1 row)");
            assertThat(text.lines()).allMatch(line -> Width.of(line) <= 80);
        }

        @Test
        void wideShowsTheRowAsItIs() {
            var text = shown("Notify the parent. ".repeat(12).strip(), "Because.", "EC 51747(d)",
                    Screen.plain().wide());

            assertThat(text).contains("overdue  2022-09-01  Notify the parent. Notify");
            assertThat(text.lines().count()).isEqualTo(5);
        }

        @Test
        void columnsThatAreLeftOutAreSaidToBeThereAndShownOnAWideScreen() {
            var answer = Answer.showing("duties", new Table("Duties", DUTIES, List.of(
                    List.of("due", LocalDate.of(2022, 9, 1), "Call.", "Absent.", "EC 1")), List.of("A note.")),
                    "state", "duty");

            assertThat(Format.TEXT.show(answer, Screen.plain())).isEqualTo("""
                    Duties

                    State  What to do
                    ─────  ──────────
                    due    Call.

                    (1 row; --wide shows every column)
                    A note.
                    """);
            assertThat(Format.TEXT.show(answer, Screen.plain().wide())).contains("Absent.").contains("A note.");
            assertThat(Format.CSV.show(answer, Screen.plain())).startsWith("state,due,duty,held,section\r\n");
        }
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
    @DisplayName("fault 22: what a spreadsheet would run has an apostrophe before it, and numbers have none")
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "'=1"})
    void csvHoldsNothingThatASpreadsheetWouldRun(String text) {
        assertThat(Format.CSV.show(days(text), Screen.plain())).endsWith(",true,'" + text + "\r\n");
        assertThat(Format.CSV.show(Answer.showing("days", new Table("", List.of(new Field("days", "Days")),
                List.of(List.of(new BigDecimal("-3"))), List.of()), "days"), Screen.plain()))
                .isEqualTo("days\r\n-3\r\n");
    }

    @ParameterizedTest
    @DisplayName("fault 45, fault 48: what is in data never steers the terminal")
    @ValueSource(strings = {"\u001b[2J", "\u001b]0;title\u0007", "\u009b31m", "a\rb", "a\nb", "a\u0000b", "\u202Eabc",
            "a\u2066b", "a\u200Fb", "\u2028", "\uFEFF", "\u007f", "\u00ad", "a\tb"})
    void charactersThatSteerAreShownAndNotSent(String naughty) {
        for (var format : Format.values()) {
            // The plain form's own marks between values are tabs: those in the data are written out before.
            var shown = format.show(days(naughty), Screen.plain()).replace("\t", format == Format.PLAIN ? "" : "\t");

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
