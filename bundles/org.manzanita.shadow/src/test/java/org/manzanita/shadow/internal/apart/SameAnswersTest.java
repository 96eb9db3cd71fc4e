package org.manzanita.shadow.internal.apart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.example.apart.OwnCodes;
import org.example.apart.Telling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.model.Grade;
import org.manzanita.model.LeaId;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.DayValue;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawShare;
import org.manzanita.rules.Modality;
import org.manzanita.rules.Period;
import org.manzanita.rules.Policy;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Ruling;
import org.manzanita.testing.PolicyChecks;
import org.manzanita.testing.Rulebook;

/** A plug-in answers the same apart as it does here. */
class SameAnswersTest {

    private static final int PUPILS = 30;

    @TempDir
    Path folder;

    private ApartPlugIn apart;
    private Hello hello;

    @BeforeEach
    void aPlugIn() {
        apart = Sample.plugIn(folder.resolve("sample"), ApartPlugIn.PATIENCE, Telling.class, OwnCodes.class);
        hello = apart.hello();
    }

    @AfterEach
    void itsEnd() {
        apart.close();
    }

    /** Asked by the checks of every policy, asks both, and holds them to the same. */
    private record Both(Policy here, Policy there, AtomicInteger compared) implements Policy {

        @Override
        public String policyId() {
            return here.policyId();
        }

        @Override
        public LeaId lea() {
            return here.lea();
        }

        @Override
        public List<Ruling> rule(Period period, Law law) {
            var same = here.rule(period, law);
            assertThat(there.rule(period, law)).isEqualTo(same);
            var replayed = law.asIn(new SchoolYear(2021));
            assertThat(there.rule(period, replayed)).isEqualTo(here.rule(period, replayed)).isNotEqualTo(same);
            compared.addAndGet(same.size());
            return same;
        }

        @Override
        public List<PolicyValue> values() {
            return here.values();
        }

        @Override
        public Optional<PolicyValue> value(String parameter, Grade grade, String programId, LocalDate day) {
            return here.value(parameter, grade, programId, day);
        }
    }

    /** A modality by name, under which the pupils study. */
    private record Named(String name) implements Modality {

        @Override
        public List<DayValue> judge(Period period, Law law) {
            return List.of();
        }
    }

    @Test
    @DisplayName("Every generated pupil gets the same rulings here and apart, asked by several threads at once")
    void theSamePupilGetsTheSameRulings() {
        var compared = new AtomicInteger();
        var state = new Rulebook(List.of(new OwnCodes()), List.of(), List.of(new Named("traditional"),
                new Named("course-based")), List.of(), List.of());
        var both = new Both(new Telling(), new ApartPolicy(apart, 0, hello.policies().getFirst()), compared);
        var checks = new PolicyChecks(both, state, new SchoolYear(2026), List.of(), Map.of(), PUPILS);

        assertThat(checks.unsteady()).isEmpty();
        assertThat(compared.get()).isGreaterThan(PUPILS * 4 * 10);
        assertThat(apart.starts()).isEqualTo(1);
    }

    @Test
    void whatItSaysOfItselfIsTheSame() {
        var here = new Telling();
        var there = new ApartPolicy(apart, 0, hello.policies().getFirst());
        var day = LocalDate.of(2026, 9, 14);

        assertThat(there.policyId()).isEqualTo(here.policyId());
        assertThat(there.lea()).isEqualTo(here.lea());
        assertThat(there.plugIn()).isEqualTo(Telling.class.getName());
        assertThat(there.values()).isEqualTo(here.values());
        assertThat(there.governs(here.lea())).isTrue();
        assertThat(there.governs(new LeaId("0000000"))).isFalse();
        assertThat(there.value("telling", Grade.GRADE_9, "p", day)).isPresent()
                .isEqualTo(here.value("telling", Grade.GRADE_9, "p", day));
        assertThat(there.value("other", Grade.GRADE_9, "p", day)).isEmpty();
        assertThat(hello.law()).containsExactly(LawShare.of(new OwnCodes()));
    }
}
