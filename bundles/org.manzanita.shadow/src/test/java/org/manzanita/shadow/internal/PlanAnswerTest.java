package org.manzanita.shadow.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part;
import org.manzanita.platform.FeaturePlan;

/** A plan, as people and as programs are told it. */
class PlanAnswerTest {

    private static FeaturePlan plan(List<String> notes, List<String> objections, List<String> missing,
            List<String> open) {
        return new FeaturePlan(FeaturePlan.Kind.INSTALL, "example", "1.0.0", "Example", "example.zip", "", "00",
                "CN=example", List.of(), List.of(), List.of(), List.of(), notes, objections, missing, open, "");
    }

    private static List<List<Object>> remarks(FeaturePlan plan, Optional<String> close) {
        return PlanAnswer.of(plan, Optional.empty(), true, false, close).parts().stream()
                .filter(each -> each instanceof Part.Data data && data.name().equals("remarks"))
                .map(each -> ((Part.Data) each).table().rows()).findFirst().orElseThrow();
    }

    @Test
    void whatSpeaksAgainstItIsToldToProgramsToo() {
        var refused = plan(List.of("It held in 9 trials."), List.of("It loosens the law."), List.of("It needs policy."),
                List.of());

        assertThat(remarks(refused, Optional.of("P-2 is open."))).containsExactly(
                List.of("note", "It held in 9 trials."), List.of("refused", "It loosens the law."),
                List.of("missing", "It needs policy."), List.of("toWaitFor", "P-2 is open."));
        assertThat(PlanAnswer.of(refused, Optional.empty(), true, false).outcome()).isEqualTo(Outcome.PROBLEMS);
    }

    @Test
    void whatIsToBeDoneFirstIsNoObjection() {
        var open = plan(List.of(), List.of(), List.of(), List.of("Nobody has approved it."));

        assertThat(remarks(open, Optional.empty())).containsExactly(List.of("toDoFirst", "Nobody has approved it."));
        assertThat(PlanAnswer.of(open, Optional.empty(), true, false).outcome()).isEqualTo(Outcome.DONE);
    }
}
