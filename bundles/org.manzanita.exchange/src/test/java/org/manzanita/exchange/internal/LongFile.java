package org.manzanita.exchange.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.manzanita.exchange.Progress;
import org.manzanita.ledger.LongSubmission;
import org.manzanita.ledger.PersonName;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.FactForm;
import org.manzanita.model.LeaId;
import org.manzanita.testing.InMemoryLedger;

/** A folder with one file of many lines; as a program, what a process with little memory is told of it. */
final class LongFile {

    private static final int PUPILS = 200;

    private LongFile() {}

    /** @param args the folder to import, and the table of which the added and the recorded rows are told */
    public static void main(String[] args) {
        var ledger = new Counting(args[1]);
        var result = new LedgerProgramFolder(ledger, SampleFolder.modalities("traditional"))
                .importFrom(Path.of(args[0]), "clerk", Progress.NONE);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        result.counts().stream().filter(count -> count.table().equals(args[1]))
                .forEach(count -> out.println(count.added() + " added, " + ledger.recorded + " recorded"));
        result.faults().stream().limit(1).forEach(fault -> out.println(fault.file() + ":" + fault.line() + " "
                + fault.code() + " " + fault.message()));
        out.println(result.faultCount() + " faults, " + result.faults().size() + " listed");
    }

    /** A ledger that lets go of what it is given, as one on disk does. */
    private static final class Counting extends TriedLedger {

        private final String table;
        private long recorded;

        Counting(String table) {
            super(new InMemoryLedger());
            this.table = table;
        }

        @Override
        public List<Entry> append(Submission submission) {
            count(submission.lines());
            return List.of();
        }

        @Override
        public LongSubmission beginLong(LeaId lea, String by) {
            return new LongSubmission() {

                @Override
                public byte[] write(List<Submission.Line> lines) {
                    count(lines);
                    return new byte[lines.size()];
                }

                @Override
                public Added append(List<PersonName> names, Iterator<byte[]> parts) {
                    long last = 0;
                    while (parts.hasNext()) {
                        last += parts.next().length;
                    }
                    return new Added(EntryId.NONE, new EntryId(last));
                }
            };
        }

        private synchronized void count(List<Submission.Line> lines) {
            recorded += lines.stream().filter(line -> FactForm.of(line.fact()).table().equals(table)).count();
        }
    }

    /** Everything that a process with so many MiB of heap says of the folder, also of what it failed in. */
    static List<String> told(Path folder, String table, int heap) throws IOException, InterruptedException {
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap + "m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                LongFile.class.getName(), folder.toString(), table).redirectErrorStream(true).start();
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            return out.lines().toList();
        } finally {
            process.waitFor();
        }
    }

    /** Writes as many lines of participation, each a pupil in a session. */
    static void write(Path folder, int lines, String minutes) throws IOException {
        write(folder, PUPILS, lines, minutes);
    }

    /** Writes as many lines of participation, each one of so many pupils in a session. */
    static void write(Path folder, int pupils, int lines, String minutes) throws IOException {
        var sample = SampleFolder.in(folder);
        for (int i = 0; i < pupils; i++) {
            sample.add("pupils", "pupil", "P-" + (200_000 + i), "ssid", "" + (8_000_000_000L + i));
        }
        for (int i = 0; i * pupils < lines; i++) {
            sample.add("sessions", "sessionId", "S-" + (200_000 + i));
        }
        sample.write();
        try (var out = Files.newBufferedWriter(folder.resolve("participation.csv"))) {
            out.write("sessionId,pupil,minutes,evidence,verifiedBy\n");
            for (int i = 0; i < lines; i++) {
                out.write("S-" + (200_000 + i / pupils) + ",P-" + (200_000 + i % pupils) + "," + minutes
                        + ",verbal,E-17\n");
            }
        }
    }
}
