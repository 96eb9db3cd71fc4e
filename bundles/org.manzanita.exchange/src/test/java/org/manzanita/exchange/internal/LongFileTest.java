package org.manzanita.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file of a million lines, checked by a process that has little memory. The build takes fewer lines and less memory in
 * proportion; {@code -Dlong.lines=1000000} takes them all.
 */
class LongFileTest {

    private static final int LINES = Integer.getInteger("long.lines", 20_000);

    private static final int LINES_OF_A_PUPIL = Integer.getInteger("pupil.lines", 20_000);

    /** What a process needs without any line, and for each million lines: MiB of heap. */
    private static final int HEAP = 24;
    private static final int HEAP_OF_A_MILLION = 168;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void fault18_aFileOfManyLinesIsCheckedInLittleMemory() throws IOException, InterruptedException {
        LongFile.write(folder, LINES, "45");

        assertThat(told(LINES)).containsExactly(LINES + " added", "0 faults, 0 listed");
    }

    @Test
    void fault18_manyWrongLinesAreCountedAndTheFirstThousandListed() throws IOException, InterruptedException {
        LongFile.write(folder, LINES, "-1");

        assertThat(told(LINES)).containsExactly(LINES + " faults, 1000 listed");
    }

    @Test
    void fault67_aLogOfManyLinesOfOnePupilIsCheckedInLittleMemory() throws IOException, InterruptedException {
        LongFile.write(folder, 1, LINES_OF_A_PUPIL, "45");

        assertThat(told(2 * LINES_OF_A_PUPIL)).as("as many sessions as lines")
                .containsExactly(LINES_OF_A_PUPIL + " added", "0 faults, 0 listed");
    }

    private List<String> told(int lines) throws IOException, InterruptedException {
        return LongFile.told(folder, "participation", HEAP + (int) ((long) lines * HEAP_OF_A_MILLION / 1_000_000));
    }
}
