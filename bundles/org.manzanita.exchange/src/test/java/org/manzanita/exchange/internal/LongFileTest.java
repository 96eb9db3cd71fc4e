package org.manzanita.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file of a million lines, imported by a process that has little memory. The build takes fewer lines;
 * {@code -Dlong.lines=1000000} takes them all, in the same memory.
 */
class LongFileTest {

    private static final int LINES = Integer.getInteger("long.lines", 70_000);

    private static final int LINES_OF_A_PUPIL = Integer.getInteger("pupil.lines", 20_000);

    /** In MiB, however many lines there are: they are read in parts. */
    private static final int HEAP_OF_ANY = 32;

    /** What a process needs that cannot part the lines, as of one pupil: without any line, and for each million lines: MiB of heap. */
    private static final int HEAP = 24;
    private static final int HEAP_OF_A_MILLION = 168;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void fault18_aFileOfManyLinesIsRecordedInLittleMemory() throws IOException, InterruptedException {
        LongFile.write(folder, LINES, "45");

        assertThat(LongFile.told(folder, "participation", HEAP_OF_ANY))
                .containsExactly(LINES + " added, " + LINES + " recorded", "0 faults, 0 listed");
    }

    @Test
    void fault18_manyWrongLinesAreCountedAndTheFirstThousandListed() throws IOException, InterruptedException {
        LongFile.write(folder, LINES, "-1");

        assertThat(LongFile.told(folder, "participation", HEAP_OF_ANY)).contains(LINES + " faults, 1000 listed");
    }

    @Test
    void fault67_aLogOfManyLinesOfOnePupilIsCheckedInLittleMemory() throws IOException, InterruptedException {
        LongFile.write(folder, 1, LINES_OF_A_PUPIL, "45");

        assertThat(told(2 * LINES_OF_A_PUPIL)).as("as many sessions as lines")
                .containsExactly(LINES_OF_A_PUPIL + " added, " + LINES_OF_A_PUPIL + " recorded", "0 faults, 0 listed");
    }

    @Test
    void fault67_moreLinesOfOnePupilThanAnyoneHasAreRefusedAndTheBoundIsNamed() throws IOException,
            InterruptedException {
        LongFile.write(folder, 1, RowsOfPupils.MOST + 10, "45");

        assertThat(LongFile.told(folder, "participation", 200)).contains("1 faults, 1 listed")
                .anyMatch(
                        told -> told.startsWith("participation.csv:") && told.contains("TOO_MANY_OF_A_PUPIL More than "
                                + RowsOfPupils.MOST + " rows are about the pupil"));
    }

    /** So a million is refused by a heap of 512 MiB, too. */
    @Test
    void fault67_moreSessionsThanTheMemoryHoldsAreRefusedAndTheBoundIsNamed() throws IOException,
            InterruptedException {
        int sessions = Integer.getInteger("sessions", 33_000);
        LongFile.write(folder, 1, sessions, "45");

        assertThat(LongFile.told(folder, "participation", sessions / 1024)).anyMatch(told -> told
                .matches(".*More than \\d+ rows are about the program.* of sessions.csv.*Nothing was recorded.*"));
    }

    private List<String> told(int lines) throws IOException, InterruptedException {
        return LongFile.told(folder, "participation", HEAP + (int) ((long) lines * HEAP_OF_A_MILLION / 1_000_000));
    }
}
