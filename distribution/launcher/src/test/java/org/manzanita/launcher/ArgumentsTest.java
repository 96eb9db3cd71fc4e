package org.manzanita.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void theLaunchersOptionsStandBeforeTheConsolesWords() {
        var arguments = Arguments.of("--home", "here", "--features=core, traditional", "run",
                "program:show --home there");

        assertThat(arguments.home()).isEqualTo(Path.of("here"));
        assertThat(arguments.features()).containsExactlyInAnyOrder("core", "traditional");
        assertThat(arguments.command()).containsExactly("run", "program:show --home there");
    }

    @Test
    void withoutWordsNothingIsLeftForTheConsole() {
        assertThat(Arguments.of().command()).isEmpty();
        assertThat(Arguments.of().home()).isNull();
    }

    @Test
    void anUnknownOptionIsRefused() {
        assertThatThrownBy(() -> Arguments.of("--hoem", "here", "demo")).hasMessageContaining("no option --hoem");
    }

    @Test
    void anOptionWithoutItsValueIsRefused() {
        assertThatThrownBy(() -> Arguments.of("--home")).hasMessageContaining("--home needs a value");
        assertThatThrownBy(() -> Arguments.of("--features=", "demo")).hasMessageContaining("--features needs a value");
    }

    @Test
    void helpAndVersionAreAskedForByTheirFirstWord() {
        assertThat(Arguments.of("--help").asksFor("--help", "-h")).isTrue();
        assertThat(Arguments.of("run", "--help").asksFor("--help", "-h")).isFalse();
    }
}
