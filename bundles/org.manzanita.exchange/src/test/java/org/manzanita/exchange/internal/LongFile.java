package org.manzanita.exchange.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.manzanita.testing.InMemoryLedger;

/** A folder with one file of many lines; as a program, what a process with little memory is told of it. */
final class LongFile {

    private static final int PUPILS = 200;

    private LongFile() {}

    /** @param args the folder to check */
    public static void main(String[] args) {
        var result = SampleFolder.check(Path.of(args[0]), new InMemoryLedger());
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        result.counts().stream().filter(count -> count.table().equals("participation"))
                .forEach(count -> out.println(count.added() + " added"));
        out.println(result.faultCount() + " faults, " + result.faults().size() + " listed");
    }

    /** Writes as many lines of participation, each a pupil in a session. */
    static void write(Path folder, int lines, String minutes) throws IOException {
        var sample = SampleFolder.in(folder);
        for (int i = 0; i < PUPILS; i++) {
            sample.add("pupils", "pupil", "P-" + (200_000 + i), "ssid", "" + (8_000_000_000L + i));
        }
        for (int i = 0; i * PUPILS < lines; i++) {
            sample.add("sessions", "sessionId", "S-" + (200_000 + i));
        }
        sample.write();
        try (var out = Files.newBufferedWriter(folder.resolve("participation.csv"))) {
            out.write("sessionId,pupil,minutes,evidence,verifiedBy\n");
            for (int i = 0; i < lines; i++) {
                out.write("S-" + (200_000 + i / PUPILS) + ",P-" + (200_000 + i % PUPILS) + "," + minutes
                        + ",verbal,E-17\n");
            }
        }
    }
}
