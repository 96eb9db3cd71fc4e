package org.manzanita.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every step of the audit guide that is a row of the law is seeded by a case, and another case leaves it alone. */
class AuditStepsTest {

    @Test
    void everyStepIsSeededByACase() {
        var lacking = AuditCatalogue.steps();
        lacking.removeAll(AuditCatalogue.ofCases("step", false));

        assertThat(lacking).isEmpty();
    }

    @Test
    void everyStepIsLeftAloneByACase() {
        var lacking = AuditCatalogue.steps();
        lacking.removeAll(AuditCatalogue.ofCases("step", true));

        assertThat(lacking).isEmpty();
    }

    /** The table of what really went wrong in California, and the step that catches each; see the guide's digest. */
    @Test
    void everyRealFailureIsCaughtByAStepThatIsSeeded() {
        var caughtBy = Map.ofEntries(Map.entry("signed late", "AUD-D-08"), Map.entry("no credits", "AUD-D-07"),
                Map.entry("register and report differ", "AUD-D-01"), Map.entry("too few days taught", "AUD-AA-01"),
                Map.entry("stale policy text", "AUD-D-04"), Map.entry("teachers over-counted", "AUD-CC-03"),
                Map.entry("two days in one", "AUD-CC-09"), Map.entry("uncredentialed", "AUD-D-18"),
                Map.entry("registers mixed", "AUD-D-13"), Map.entry("charter without agreement", "AUD-CC-05"),
                Map.entry("claimed while suspended", "AUD-D-20"), Map.entry("over the continuation cap", "AUD-D-24"),
                Map.entry("wrong line", "AUD-D-05"), Map.entry("wrong ratio", "AUD-D-23"),
                Map.entry("work of other dates, or none", "AUD-D-10"), Map.entry("no agreement", "AUD-D-06"),
                Map.entry("too few consecutive days", "AUD-D-22"));

        assertThat(AuditCatalogue.ofCases("step", false)).containsAll(caughtBy.values());
    }
}
