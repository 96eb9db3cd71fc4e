package org.manzanita.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.manzanita.model.Days;
import org.manzanita.model.Minutes;
import org.manzanita.rules.Citation;
import org.manzanita.rules.DayValue;
import org.manzanita.rules.Effect;
import org.manzanita.rules.Finding;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;

/** Rulings that begin, end and overlap anywhere: each day has the reasons of those that hold on it, in their order. */
class RuledDaysTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 8, 17);
    private static final int DAYS = 60;

    @Test
    void eachDayHasTheReasonsOfTheRulingsThatHoldOnIt() {
        for (int start = 0; start < 50; start++) {
            var rulings = rulings(new Random(start));
            var ruled = new RuledDays(rulings);
            var found = found("worked");
            for (int i = 0; i < DAYS; i++) {
                var day = FIRST.plusDays(i);
                // Some days share what was found, others have their own.
                found = i % 4 == 0 ? found("worked " + i) : found;
                var finding = ruled.finding(new DayValue(day, found));
                var holding = rulings.stream().filter(ruling -> ruling.holdsOn(day)).map(Ruling::reason).toList();

                assertThat(finding.reasons()).startsWith(found.reasons().getFirst());
                assertThat(finding.reasons().subList(1, finding.reasons().size())).isEqualTo(holding);
                assertThat(finding instanceof Finding.NotEarned)
                        .isEqualTo(holding.stream().anyMatch(Reason::isRefusal));
            }
        }
    }

    @Test
    void aRulingMayHoldForEver() {
        var always = new Ruling(LocalDate.MIN, LocalDate.MAX, reason(Effect.REFUSES, "always"));

        assertThat(new RuledDays(List.of(always)).finding(new DayValue(FIRST, found("worked"))))
                .isInstanceOf(Finding.NotEarned.class);
    }

    private static List<Ruling> rulings(Random random) {
        return IntStream.range(0, random.nextInt(6)).mapToObj(i -> {
            var from = FIRST.plusDays(random.nextInt(DAYS + 10) - 5L);
            var effect = List.of(Effect.values()).get(random.nextInt(3));
            return new Ruling(from, from.plusDays(random.nextInt(20)), reason(effect, "ruling " + i));
        }).toList();
    }

    private static Finding found(String held) {
        return new Finding.Earned(Days.ONE, Minutes.of(240), Minutes.of(240), List.of(reason(Effect.SUPPORTS, held)));
    }

    private static Reason reason(Effect effect, String held) {
        return new Reason(effect, "CODE", new Citation("X-1", "EC 1"), held, List.of());
    }
}
