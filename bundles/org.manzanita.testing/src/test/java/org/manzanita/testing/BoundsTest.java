package org.manzanita.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BoundsTest {

    private final AtomicInteger readings = new AtomicInteger();

    @Test
    void whatTakesMoreThanSixtyFourMebibytesFails() {
        assertThatThrownBy(() -> Bounds.hold(() -> new byte[65 << 20])).isInstanceOf(AssertionError.class)
                .hasMessageContaining("bytes allocated");
    }

    @Test
    void whatTakesTooLongFails() {
        assertThatThrownBy(() -> Bounds.hold(() -> {
            long begun = processor();
            while (processor() - begun < 3_000_000) {
                Thread.onSpinWait();
            }
            return "";
        }, Duration.ofMillis(2), Long.MAX_VALUE)).isInstanceOf(AssertionError.class)
                .hasMessageContaining("time of the processor");
    }

    @Test
    void whatCostsMuchOnlyTheFirstTimePasses() throws Exception {
        assertThat(Bounds.hold(() -> new byte[readings.getAndIncrement() == 0 ? 65 << 20 : 1])).hasSize(65 << 20);
        assertThat(readings).hasValue(2);
    }

    @Test
    void whatTheReadingThrowsIsThrown() {
        assertThatThrownBy(() -> Bounds.hold(() -> {
            throw new IOException("no end");
        })).isInstanceOf(IOException.class);
    }

    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
