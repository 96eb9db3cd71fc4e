package org.manzanita.console.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.console.internal.Console;
import org.manzanita.credit.Containment;
import org.manzanita.credit.CreditService;
import org.manzanita.model.Grade;
import org.manzanita.model.LeaId;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.Policy;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Ruling;

/** What policies of others say of themselves when a command asks: one that fails takes no command with it. */
class PolicyQuestionsTest {

    private static final Citation UNDER = new Citation("EX-01", "Example Unified, BP 6158");

    private final ExampleLedger example = new ExampleLedger();
    private final List<Containment.Quarantine> quarantined = Collections.synchronizedList(new ArrayList<>());
    private final Containment containment = new Containment(Vendors.class::isInstance, Duration.ofMillis(100),
            quarantined::add);
    private final CreditService credit = (CreditService) Proxy.newProxyInstance(getClass().getClassLoader(),
            new Class<?>[]{CreditService.class}, this::answered);

    @TempDir
    private Path folder = Path.of("");

    /** Does something else than it should where it is asked for one of these. */
    private record Vendors(String policyId, Set<String> fails, Supplier<Object> instead) implements Policy {

        private void said(String question) {
            if (fails.contains(question)) {
                Objects.requireNonNull(instead.get());
            }
        }

        @Override
        public String policyId() {
            said("id");
            return policyId;
        }

        @Override
        public LeaId lea() {
            said("lea");
            return ExampleLedger.LEA;
        }

        @Override
        public List<Ruling> rule(Period period, Law law) {
            said("rule");
            return List.of();
        }

        @Override
        public List<PolicyValue> values() {
            said("values");
            return List.of(new PolicyValue("longTermFrom", "", "16", UNDER));
        }

        @Override
        public Optional<PolicyValue> value(String parameter, Grade grade, String programId, LocalDate day) {
            return Optional.empty();
        }
    }

    static Stream<Supplier<Object>> everyKindOfFailure() {
        return Stream.of(() -> {
            throw new IllegalStateException("pupil Maya Jiménez");
        }, () -> {
            throw new StackOverflowError();
        }, () -> {
            throw new NoClassDefFoundError("org/example/Absent");
        }, () -> {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            throw new IllegalStateException("It ends with the test.");
        }, () -> new long[Integer.MAX_VALUE]);
    }

    @ParameterizedTest(name = "P1, P2: the others are listed beside one that fails, {index}")
    @MethodSource("everyKindOfFailure")
    void theOthersAreListedBesideOneThatFails(Supplier<Object> failure) {
        var console = console(failing("vendors", failure, "lea", "values"), failing("sound", failure));

        assertThat(console.run("policy:show")).as(console.err()).isZero();

        assertThat(console.out()).containsPattern("sound +3467447 +1").containsPattern("(?m)^vendors *$")
                .contains("The policy 'vendors' has no opinion:").doesNotContain("Maya");
    }

    @Test
    @DisplayName("P1: one that fails to say its name goes by its class")
    void oneThatDoesNotSayItsNameIsListedByItsClass() {
        var console = console(failing("vendors", PolicyQuestionsTest::thrown, "id"));

        assertThat(console.run("policy:show")).as(console.err()).isZero();

        assertThat(console.out()).contains(Vendors.class.getName().substring(0, 40), "3467447");
    }

    @ParameterizedTest(name = "P1, P2: what one that fails sets is not made up, {index}")
    @MethodSource("everyKindOfFailure")
    void whatItSetsIsNotMadeUp(Supplier<Object> failure) throws IOException {
        var console = console(failing("vendors", failure, "values"));
        var file = weekday();

        for (var line : List.of("policy:show vendors", "policy:diff vendors '" + file + "'",
                "policy:show vendors --as-board-policy")) {
            assertThat(console.run(line)).as(line).isEqualTo(1);

            assertThat(console.out()).as(line).isEmpty();
            assertThat(console.err()).as(line).contains("The policy 'vendors' has no opinion: ", "feature:doctor")
                    .doesNotContain("Maya");
        }
        assertThat(quarantined).extracting(Containment.Quarantine::plugin).containsExactly(Vendors.class.getName());
    }

    @ParameterizedTest(name = "P1, P2: no agreement is called stale beside one that fails, {index}")
    @MethodSource("everyKindOfFailure")
    void agreementsAreNotCalledStaleBesideAnInstalledPolicyThatFails(Supplier<Object> failure) throws IOException {
        var drift = "policy:drift '" + weekday() + "' --year 2022-23 --on 2022-09-12";
        var sound = console(failing("weekdays", failure));
        assertThat(sound.run(drift)).as(sound.err()).isEqualTo(3);
        assertThat(sound.out()).contains("A-P-1");

        var console = console(failing("weekdays", failure, "rule"));

        assertThat(console.run(drift)).isEqualTo(1);
        assertThat(console.out()).doesNotContain("A-P-1");
        assertThat(console.err()).contains("The policy 'weekdays' has no opinion: ").doesNotContain("Maya");
    }

    private Object answered(Object proxy, Method method, Object[] arguments) throws Throwable {
        try {
            return method.getName().equals("containment") ? containment : method.invoke(example.credit, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private static Object thrown() {
        throw new IllegalStateException("pupil Maya Jiménez");
    }

    private static Policy failing(String id, Supplier<Object> failure, String... questions) {
        return new Vendors(id, Set.of(questions), failure);
    }

    private Path weekday() throws IOException {
        return Files.writeString(folder.resolve("new.policy"), DayOfWeek.TUESDAY.name());
    }

    private Console console(Policy... policies) {
        var installed = List.of(policies);
        return new Console(example.access).with(() -> new PolicyShow(credit, installed))
                .with(() -> new PolicyDiff(credit, installed, new WeekdayPolicies()))
                .with(() -> new PolicyDrift(example.ledger, credit, installed, new WeekdayPolicies()));
    }
}
