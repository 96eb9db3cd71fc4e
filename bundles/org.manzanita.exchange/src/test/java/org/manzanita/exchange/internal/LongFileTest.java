package org.manzanita.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    /** What a process needs without any line, and for each million lines: MiB of heap. */
    private static final int HEAP = 24;
    private static final int HEAP_OF_A_MILLION = 168;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void fault18_aFileOfManyLinesIsCheckedInLittleMemory() throws IOException, InterruptedException {
        LongFile.write(folder, LINES, "45");

        assertThat(told()).containsExactly(LINES + " added", "0 faults, 0 listed");
    }

    @Test
    void fault18_manyWrongLinesAreCountedAndTheFirstThousandListed() throws IOException, InterruptedException {
        LongFile.write(folder, LINES, "-1");

        assertThat(told()).containsExactly(LINES + " faults, 1000 listed");
    }

    /** Everything that the process says, also of what it failed in. */
    private List<String> told() throws IOException, InterruptedException {
        int heap = HEAP + (int) ((long) LINES * HEAP_OF_A_MILLION / 1_000_000);
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap + "m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                LongFile.class.getName(), folder.toString()).redirectErrorStream(true).start();
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            return out.lines().toList();
        } finally {
            process.waitFor();
        }
    }
}
