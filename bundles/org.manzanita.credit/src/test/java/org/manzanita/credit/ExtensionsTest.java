package org.manzanita.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.manzanita.model.Agreement;
import org.manzanita.model.EntityType;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.Lea;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilId;
import org.manzanita.model.SchoolYear;
import org.manzanita.model.Sets;
import org.manzanita.rules.Computed;
import org.manzanita.rules.Extension;
import org.manzanita.rules.FactProvider;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Valuation;
import org.manzanita.rules.WorkedOut;

/** Whatever an extension does that a policy names, what it works out is known or unknown, and nobody else is harmed. */
class ExtensionsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 14);
    private static final PupilId PUPIL = new PupilId("pupil");

    private final List<Containment.Quarantine> quarantined = new ArrayList<>();
    private final Containment containment = new Containment(Extension.class::isInstance, Duration.ofMillis(300),
            quarantined::add);

    private record Fact(Supplier<String> named, Supplier<WorkedOut<String>> answer) implements FactProvider {

        Fact(Supplier<WorkedOut<String>> answer) {
            this(() -> "ext.fact", answer);
        }

        @Override
        public String name() {
            return named.get();
        }

        @Override
        public WorkedOut<String> on(LocalDate day, Period period, Law law) {
            return answer.get();
        }
    }

    private record Worth(Supplier<WorkedOut<Integer>> answer) implements Valuation {

        @Override
        public String name() {
            return "ext.worth";
        }

        @Override
        public WorkedOut<Integer> of(List<LocalDate> week, Period period, Law law) {
            return answer.get();
        }
    }

    @Test
    void whatItKnowsIsKnownWithWhatItRestsOn() {
        var known = WorkedOut.known("met", "It is on record.", List.of(new EntryId(3)));

        assertThat(asked(new Fact(() -> known)).fact("ext.fact", MONDAY)).isEqualTo(known);
        assertThat(asked(new Worth(() -> WorkedOut.known(2, "Two.", List.of()))).worth("ext.worth", MONDAY))
                .isEqualTo(WorkedOut.known(2, "Two.", List.of()));
    }

    @Test
    @DisplayName("P1: one that throws is unknown, without the words of what it threw")
    void oneThatThrows() {
        var unknown = asked(new Fact(() -> {
            throw new IllegalStateException("pupil Maya Jiménez");
        })).fact("ext.fact", MONDAY);

        assertThat(code(unknown)).isEqualTo("PLUGIN_FAILED");
        assertThat(unknown.held()).contains("ext.fact", "IllegalStateException").doesNotContain("Maya");
    }

    @Test
    @DisplayName("P1: one that answers with nothing, or with a book, is unknown")
    @SuppressWarnings("NullAway")
    void oneThatAnswersWithNothingOrABook() {
        assertThat(code(asked(new Fact(() -> null)).fact("ext.fact", MONDAY))).isEqualTo("PLUGIN_FAILED");
        assertThat(code(asked(new Fact(() -> WorkedOut.known("x".repeat(501), "Long.", List.of())))
                .fact("ext.fact", MONDAY))).isEqualTo("PLUGIN_FAILED");
    }

    @Test
    @DisplayName("P2: one that waits instead of answering is unknown for now")
    void oneThatDoesNotAnswer() {
        var impatient = new Containment(Extension.class::isInstance, Duration.ofMillis(20), quarantined::add);
        var waits = new Worth(() -> {
            sleepALong();
            return WorkedOut.known(5, "Late.", List.of());
        });

        assertThat(code(new Extensions(List.of(waits), impatient, Law.of(List.of())).about(period())
                .worth("ext.worth", MONDAY))).isEqualTo("PLUGIN_LATE");
    }

    @Test
    @DisplayName("P2: after three failures it is asked no more")
    void afterThreeFailures() {
        var asked = new AtomicInteger();
        var failing = new Fact(() -> {
            asked.incrementAndGet();
            throw new IllegalStateException();
        });
        for (int i = 0; i < 5; i++) {
            asked(failing).fact("ext.fact", MONDAY);
        }

        assertThat(asked).hasValue(Containment.FAILURES);
        assertThat(quarantined).hasSize(1);
        assertThat(asked(failing).fact("ext.fact", MONDAY).held()).contains("is quarantined after 3 failures");
    }

    @Test
    @DisplayName("P17: one that gives two answers to one question is unknown")
    void oneThatGivesTwoAnswers() {
        var asked = new AtomicInteger();

        assertThat(code(asked(new Fact(() -> WorkedOut.known("" + asked.incrementAndGet(), "So.", List.of())))
                .fact("ext.fact", MONDAY))).isEqualTo("PLUGIN_FAILED");
    }

    @Test
    @DisplayName("P16: where two work out one name nobody can say which is meant")
    void twoOfOneName() {
        var met = new Fact(() -> WorkedOut.known("met", "So.", List.of()));
        var other = new Fact(() -> WorkedOut.known("notMet", "So.", List.of()));

        assertThat(asked(met, other).fact("ext.fact", MONDAY).held()).contains("2 plug-ins work out ext.fact");
    }

    @Test
    void oneThatCannotSayItsNameHasNone() {
        var nameless = new Fact(() -> {
            throw new IllegalStateException();
        }, () -> WorkedOut.known("met", "So.", List.of()));

        assertThat(code(asked(nameless).fact("ext.fact", MONDAY))).isEqualTo("POLICY_UNKNOWN");
    }

    @Test
    void oneOfAnotherDayOrNameIsUnknown() {
        var computed = asked(new Fact(() -> WorkedOut.known("met", "So.", List.of())));

        assertThat(code(computed.fact("ext.fact", MONDAY.plusDays(5)))).isEqualTo("POLICY_UNKNOWN");
        assertThat(code(computed.fact("ext.other", MONDAY))).isEqualTo("POLICY_UNKNOWN");
        assertThat(code(computed.worth("ext.fact", MONDAY))).isEqualTo("POLICY_UNKNOWN");
    }

    private static String code(WorkedOut<?> answer) {
        return ((WorkedOut.Unknown<?>) answer).code();
    }

    private static void sleepALong() {
        try {
            Thread.sleep(Duration.ofDays(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Computed asked(Extension... installed) {
        return new Extensions(List.of(installed), containment, Law.of(List.of())).about(period());
    }

    private static Period period() {
        var lea = new Entry(new EntryId(1), Instant.EPOCH, "test", "",
                new Lea(new LeaId("3467447"), "An LEA", EntityType.DISTRICT, "Sacramento"));
        var agreement = new Agreement("A-1", PUPIL, "ours", "program", MONDAY, MONDAY.plusDays(4),
                OptionalInt.empty(), "teacher", Optional.empty(), Sets.of(), Optional.empty(), Optional.empty());
        return new Period(new PupilFile(PUPIL, List.of()), new ProgramFile(EntryId.LATEST, List.of(lea)),
                new Recorded<>(new EntryId(2), Instant.EPOCH, agreement), SchoolYear.of("2026-27"),
                MONDAY.datesUntil(MONDAY.plusDays(5)).toList());
    }
}
