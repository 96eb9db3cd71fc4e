package org.manzanita.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColourTest {

    @Test
    void thereIsNoneWhereNobodyWantsItOrTheTerminalHasNone() {
        assertThat(Shell.colour(null, "xterm-256color")).isTrue();
        assertThat(Shell.colour("", "xterm")).as("NO_COLOR that is empty says nothing").isTrue();
        assertThat(Shell.colour("1", "xterm")).isFalse();
        assertThat(Shell.colour(null, "dumb")).isFalse();
        assertThat(Shell.colour(null, "dumb-color")).isFalse();
    }
}
