package org.manzanita.console.gogo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainLineTest {

    @Test
    void aLineIsWordsAndQuotes() {
        assertThat(PlainLine.words("  credit:why P-1 \t'a b' \"c 'd'\" e\\ f ''x\"\" ''"))
                .containsExactly("credit:why", "P-1", "a b", "c 'd'", "e f", "x", "");
        assertThat(PlainLine.words(" ")).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("fault 49: what Gogo would evaluate is refused with its column")
    @ValueSource(strings = {"$", "(", ")", "[", "]", "{", "}", "|", "<", ">", "&", ";", "`", "\n", "\r"})
    void whatGogoWouldEvaluateIsRefusedWithItsColumn(String character) {
        assertThatThrownBy(() -> PlainLine.words("law:list " + character + "x"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("In column 10 stands");
        assertThat(PlainLine.words("law:list '" + character + "x'")).as("in quotes")
                .containsExactly("law:list", character + "x");
    }

    @Test
    @DisplayName("fault 49: unbalanced quotes and endless lines are refused")
    void unbalancedQuotesAndEndlessLinesAreRefused() {
        assertThatThrownBy(() -> PlainLine.words("law:show \"E-07"))
                .hasMessage("The quote that opens in column 10 is not closed.");
        assertThatThrownBy(() -> PlainLine.words("x".repeat(8193))).hasMessageContaining("at most 8192");
    }
}
