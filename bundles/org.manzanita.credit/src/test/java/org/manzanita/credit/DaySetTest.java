package org.manzanita.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DaySetTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 8, 11);

    @Test
    void daysAreGivenBackInTheirOrderEachOnce() {
        var set = DaySet.of(List.of(FIRST.plusDays(200), FIRST, FIRST.plusDays(3), FIRST));

        assertThat(set.days()).containsExactly(FIRST, FIRST.plusDays(3), FIRST.plusDays(200));
        assertThat(set.size()).isEqualTo(3);
        assertThat(set.first()).isEqualTo(FIRST);
        assertThat(set.last()).isEqualTo(FIRST.plusDays(200));
        assertThat(set.contains(FIRST.plusDays(3))).isTrue();
        assertThat(set.contains(FIRST.plusDays(4))).isFalse();
        assertThat(set.contains(FIRST.minusYears(60))).isFalse();
    }

    @Test
    void whatTwoSetsHaveInCommonOrApartIsWhatItIsOfAnySets() {
        var random = new Random(7);
        for (int round = 0; round < 500; round++) {
            var one = some(random);
            var other = some(random);
            var both = new TreeSet<>(one);
            both.retainAll(other);
            var left = new TreeSet<>(one);
            left.removeAll(other);
            var all = new TreeSet<>(one);
            all.addAll(other);
            var first = DaySet.of(one);
            var second = DaySet.of(other);

            assertThat(first.sizeIn(second)).isEqualTo(both.size());
            assertThat(first.in(second)).isEqualTo(DaySet.of(both)).hasSameHashCodeAs(DaySet.of(both));
            assertThat(first.without(second)).isEqualTo(DaySet.of(left));
            assertThat(first.and(second)).isEqualTo(DaySet.of(all));
            assertThat(first.days()).containsExactlyElementsOf(new TreeSet<>(one));
            assertThat(DaySet.of(first.from(), first.words())).isEqualTo(first);
        }
    }

    private static Set<LocalDate> some(Random random) {
        var days = new HashSet<LocalDate>();
        int span = 1 + random.nextInt(400);
        for (int left = random.nextInt(60); left > 0; left--) {
            // Also days before 1970, whose numbers are below zero.
            days.add(LocalDate.of(1969, 7, 1).plusDays(random.nextInt(span)));
        }
        return days;
    }

    @Test
    void noDaysHaveNoFirstAndNoLast() {
        assertThat(DaySet.of(List.of())).isEqualTo(DaySet.NONE);
        assertThat(DaySet.between(FIRST, FIRST.minusDays(1))).isEqualTo(DaySet.NONE);
        assertThat(DaySet.between(FIRST, FIRST).days()).containsExactly(FIRST);
        assertThatThrownBy(DaySet.NONE::first).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(DaySet.NONE::last).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void wordsThatNoSetHasAreRefused() {
        assertThatThrownBy(() -> DaySet.of(3, new long[]{1, 0})).isInstanceOf(IllegalArgumentException.class);
    }
}
