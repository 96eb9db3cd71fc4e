package org.manzanita.console.gogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GogoFunctionsTest {

    @Test
    void aFunctionHandsItsWordsToTheConsolesOwnDoorAndAnswersWithTheExitCode() throws Exception {
        var heard = new ArrayList<List<String>>();
        var function = GogoFunctions.function("credit:why", words -> {
            heard.add(List.of(words));
            return 4;
        });

        // Gogo makes numbers of words that look like numbers; the door takes words.
        var answer = function.execute(null, List.of("P-1", 20260915L, "--output", "json"));

        assertThat(heard).containsExactly(List.of("credit:why", "P-1", "20260915", "--output", "json"));
        assertThat(answer).isEqualTo(4);
    }
}
