package org.manzanita.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.model.Grade;
import org.manzanita.model.LeaId;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.Policy;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;

/** Each check of a policy in code finds the policy that it is there to find, and lets a sound one pass. */
class PolicyChecksTest {

    private static final Citation SOURCE = new Citation("EX-01", "Example Unified, BP 6158");
    private static final Rulebook STATE = DeployedRules.rulebook();

    @TempDir
    Path folder;

    @Test
    void aSoundPolicyPasses() {
        var checks = checks(true, (period, number) -> refusal(period, "NOTHING_RECORDED", 1));

        assertThat(checks.unsteady()).isEmpty();
        assertThat(checks.grants()).isEmpty();
        assertThat(checks.misplaced()).isEmpty();
        assertThat(checks.unexplained()).isEmpty();
    }

    @Test
    void onePolicyThatCountsItsQuestionsWavers() {
        assertThat(checks(true, (period, number) -> refusal(period, "NOTHING_RECORDED", number % 2)).unsteady())
                .isNotEmpty().allSatisfy(said -> assertThat(said).contains("answers to one question"));
    }

    @Test
    void onePolicyGovernsWhomItShouldNotAndAnotherSaysNothing() {
        assertThat(checks(false, (period, number) -> refusal(period, "NOTHING_RECORDED", 1)).misplaced())
                .containsExactly("It governs LEA 0000000, which is not its own.");
        assertThat(checks(true, (period, number) -> List.of()).misplaced())
                .containsExactly("It says nothing of any of 4 pupils: name its programs and settings.");
    }

    @Test
    void aCodeThatNoTableExplainsIsNamed() {
        assertThat(checks(true, (period, number) -> refusal(period, "EXAMPLE_UNHEARD_OF", 1)).unexplained())
                .containsExactly("No table explains the code EXAMPLE_UNHEARD_OF.");
    }

    @Test
    void aClassThatReadsTheClockIsFoundAndOneThatDoesNotPasses() throws IOException {
        put(Calm.class);
        assertThat(PolicyChecks.impure(folder)).isEmpty();

        put(Hasty.class);
        assertThat(PolicyChecks.impure(folder)).singleElement().asString()
                .endsWith("PolicyChecksTest$Hasty names java/time/LocalDate.now.");
    }

    @Test
    void aClassThatNamesTheLedgersInsideIsFound() throws IOException {
        put(InMemoryLedger.class);

        assertThat(PolicyChecks.impure(folder)).anySatisfy(said -> assertThat(said).contains("org/manzanita/ledger/"));
    }

    /** Names nothing that it may not. */
    static final class Calm {

        LocalDate next(LocalDate day) {
            return day.plusDays(1);
        }
    }

    /** Asks what day it is. */
    static final class Hasty {

        @SuppressWarnings("JavaTimeDefaultTimeZone")
        LocalDate today() {
            return LocalDate.now();
        }
    }

    private void put(Class<?> type) throws IOException {
        var name = type.getName().replace('.', '/') + ".class";
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (var in = Objects.requireNonNull(PolicyChecksTest.class.getResourceAsStream("/" + name))) {
            Files.write(file, in.readAllBytes());
        }
    }

    private static List<Ruling> refusal(Period period, String code, int days) {
        return period.schooldays().stream().limit(days)
                .map(day -> Ruling.on(day, Reason.refuses(code, SOURCE, "As an example.", List.of()))).toList();
    }

    private static PolicyChecks checks(boolean ownLeaAlone, BiFunction<Period, Integer, List<Ruling>> rule) {
        return new PolicyChecks(new Example(ownLeaAlone, rule, new AtomicInteger()), STATE, SchoolYear.of("2026-27"),
                List.of("example"), Map.of(), 4);
    }

    private record Example(boolean ownLeaAlone, BiFunction<Period, Integer, List<Ruling>> asked,
            AtomicInteger questions)
            implements
                Policy {

        @Override
        public String policyId() {
            return "example";
        }

        @Override
        public LeaId lea() {
            return new LeaId("3467447");
        }

        @Override
        public boolean governs(LeaId other) {
            return !ownLeaAlone || other.equals(lea());
        }

        @Override
        public List<Ruling> rule(Period period, Law law) {
            return asked.apply(period, questions.incrementAndGet());
        }

        @Override
        public List<PolicyValue> values() {
            return List.of();
        }

        @Override
        public Optional<PolicyValue> value(String parameter, Grade grade, String programId, LocalDate day) {
            return Optional.empty();
        }
    }
}
