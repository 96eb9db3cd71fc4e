package org.manzanita.credit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.manzanita.credit.Containment;
import org.manzanita.model.Grade;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.LawShare;
import org.manzanita.rules.LawSource;
import org.manzanita.rules.NotComputed;
import org.manzanita.rules.ReasonCode;
import org.manzanita.rules.RegisteredRule;

/** Tables of law that a plug-in brings add to the state's, and take the place of none of them. */
class LawOfOthersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 14);

    private interface Vendors {}

    private record Tables(String minutes, String means) implements LawSource {

        @Override
        public List<LawRow> rows() {
            return List.of(new LawRow("X-1", "minimumDay", "9-12", LocalDate.of(2020, 7, 1), Optional.empty(), minutes,
                    "EC 1"));
        }

        @Override
        public List<RegisteredRule> register() {
            return List.of();
        }

        @Override
        public List<ReasonCode> reasonCodes() {
            return List.of(new ReasonCode("LATE_WORK", 100, means, ""));
        }
    }

    private record VendorTables(Tables tables) implements LawSource, Vendors {

        @Override
        public List<LawRow> rows() {
            return tables.rows();
        }

        @Override
        public List<RegisteredRule> register() {
            return tables.register();
        }

        @Override
        public List<ReasonCode> reasonCodes() {
            return tables.reasonCodes();
        }

        @Override
        public List<NotComputed> notComputed() {
            if (tables.minutes().isEmpty()) {
                throw new IllegalStateException();
            }
            return List.of();
        }
    }

    @Test
    @DisplayName("P7: a plug-in's tables cannot loosen what the state's say, in whatever order they come")
    void theStatesTablesComeFirst() {
        var states = new Tables("240", "It came late.");
        for (LawSource others : List.of(new VendorTables(new Tables("1", "It is fine.")),
                LawShare.of(new Tables("1", "It is fine.")))) {
            var law = rules(others, states).law();

            assertThat(law.need("minimumDay", Grade.GRADE_9, DAY).value()).isEqualTo("240");
            assertThat(law.reasonCode("LATE_WORK").orElseThrow().means()).isEqualTo("It came late.");
            assertThat(law.rows("minimumDay", DAY)).hasSize(2);
        }
    }

    @Test
    @DisplayName("P1: where tables cannot be read nobody knows what they would refuse, so no day is earned")
    void tablesThatCannotBeRead() {
        var rules = rules(new VendorTables(new Tables("", "")), new Tables("240", "It came late."));

        assertThat(rules.law().need("minimumDay", Grade.GRADE_9, DAY).value()).isEqualTo("240");
        assertThat(rules.stateRules()).singleElement().isInstanceOf(UnreadLaw.class);
    }

    private static Rules rules(LawSource... sources) {
        var containment = new Containment(Vendors.class::isInstance, Duration.ofSeconds(2), told -> {});
        return Rules.of(List.of(sources), List.of(), List.of(), List.of(), List.of(), containment, containment);
    }
}
