package org.manzanita.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CoveredTimeTest {

    private final CoveredTime time = new CoveredTime();

    private long add(int from, int until) {
        return time.add(at(from), at(until)).toMinutes();
    }

    private static Instant at(int minute) {
        return Instant.EPOCH.plus(Duration.ofMinutes(minute));
    }

    @Test
    void whatIsCoveredCountsOnce() {
        assertThat(add(10, 40)).isEqualTo(30);
        assertThat(add(10, 40)).as("the same").isZero();
        assertThat(add(20, 30)).as("within").isZero();
        assertThat(add(30, 60)).as("half of it").isEqualTo(20);
        assertThat(add(60, 70)).as("right after").isEqualTo(10);
        assertThat(add(100, 110)).isEqualTo(10);
        assertThat(add(0, 200)).as("around all").isEqualTo(200 - 60 - 10);
        assertThat(add(50, 50)).isZero();
    }

    @Test
    void itIsAsIfEveryMinuteWereTickedOff() {
        var random = new Random(2026);
        var ticked = new BitSet();
        for (int i = 0; i < 2000; i++) {
            int from = random.nextInt(5000);
            int until = from + random.nextInt(60);
            int before = ticked.cardinality();
            ticked.set(from, until);
            assertThat(add(from, until)).isEqualTo(ticked.cardinality() - before);
        }
    }
}
