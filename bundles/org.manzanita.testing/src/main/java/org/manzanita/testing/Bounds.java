package org.manzanita.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * What a text from outside, whatever it is, may cost whoever reads it: a second of the processor, and 64 MiB that are
 * allocated on the way.
 */
public final class Bounds {

    private static final Duration MOST_TIME = Duration.ofSeconds(1);
    private static final long MOST_BYTES = 64L << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Bounds() {}

    /** Reads something; it must be able to do so twice. */
    @FunctionalInterface
    public interface Reading<T> {

        T read() throws Exception;
    }

    private record Cost<T>(T result, Duration time, long bytes) {}

    /**
     * Reads, and holds what it took against the bounds. Where it took too much it is done once more, since loading
     * classes is not what the text costs.
     *
     * @return what was read
     * @throws AssertionError if it took too much twice
     */
    public static <T> T hold(Reading<T> reading) throws Exception {
        return hold(reading, MOST_TIME, MOST_BYTES);
    }

    static <T> T hold(Reading<T> reading, Duration time, long bytes) throws Exception {
        var first = cost(reading);
        if (first.time().compareTo(time) > 0 || first.bytes() > bytes) {
            var again = cost(reading);
            assertThat(again.time()).as("time of the processor").isLessThanOrEqualTo(time);
            assertThat(again.bytes()).as("bytes allocated").isLessThanOrEqualTo(bytes);
        }
        return first.result();
    }

    private static <T> Cost<T> cost(Reading<T> reading) throws Exception {
        long time = THREADS.getCurrentThreadCpuTime();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        var result = reading.read();
        return new Cost<>(result, Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - time),
                THREADS.getCurrentThreadAllocatedBytes() - bytes);
    }
}
