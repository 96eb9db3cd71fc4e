package org.manzanita.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A district's first day: every pupil of it, with three enrollments each. The build takes fewer pupils and less memory in
 * proportion; {@code -Dload.pupils=40000} takes the 40,000 of a large district, in 512 MiB.
 */
class FirstDayTest {

    private static final int PUPILS = Integer.getInteger("load.pupils", 1_000);
    private static final int WITHOUT_ANY = 32;
    private static final int OF_FORTY_THOUSAND = 480;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void fault66_theWholeDistrictComesInOnItsFirstDayInLittleMemory() throws IOException, InterruptedException {
        var sample = SampleFolder.in(folder);
        for (int pupil = 0; pupil < PUPILS; pupil++) {
            var id = "P-" + (200_000 + pupil);
            sample.add("pupils", "pupil", id, "ssid", "" + (8_000_000_000L + pupil));
            for (int year = 2024; year < 2027; year++) {
                sample.add("enrollments", "enrollmentId", "E-" + id + "-" + year, "pupil", id, "from", year + "-08-13",
                        "until", (year + 1) + "-06-05");
            }
        }
        sample.write();

        assertThat(LongFile.told(folder, "enrollments", WITHOUT_ANY + PUPILS * OF_FORTY_THOUSAND / 40_000))
                .containsExactly(3 * PUPILS + 1 + " added, " + (3 * PUPILS + 1) + " recorded", "0 faults, 0 listed");
    }
}
