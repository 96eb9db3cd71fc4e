package org.manzanita.ledger.jdbc.internal;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.manzanita.model.EntryId;
import org.postgresql.osgi.PGDataSourceFactory;

/** The process that is killed: it appends until then, and says what was acknowledged after it was. */
final class KilledWriter {

    private static final int USUAL = 500;
    private static final int IMPORT = 5_000;

    /** In place of a number of writers: one that imports, or one that certifies what it has read of the ledger. */
    static final int IMPORTS = 0;
    static final int CERTIFIES = -1;

    private KilledWriter() {}

    /**
     * @param arguments the folder or the address of a server, a {@link FileDatabase.Durability}, how many writers
     *            or {@link #IMPORTS} or {@link #CERTIFIES}, a start value for their choices
     */
    public static void main(String[] arguments) {
        var ledger = arguments[0].startsWith("jdbc:")
                ? JdbcLedger.open(new PGDataSourceFactory(),
                        new Settings(Path.of(Settings.FILE), arguments[0], "postgres", "postgres"),
                        InstantSource.system())
                : Trial.open(Path.of(arguments[0]), FileDatabase.Durability.valueOf(arguments[1]));
        int writers = Integer.parseInt(arguments[2]);
        if (writers == IMPORTS) {
            new Thread(() -> write(ledger, "import-" + arguments[3], new Random(Long.parseLong(arguments[3])),
                    IMPORT)).start();
        }
        if (writers == CERTIFIES) {
            new Thread(() -> certify(ledger, "certify-" + arguments[3])).start();
        }
        for (int i = 0; i < writers; i++) {
            var writer = "w" + i + "-" + arguments[3];
            var choices = new Random(Long.parseLong(arguments[3]) + i);
            new Thread(() -> write(ledger, writer, choices, USUAL)).start();
        }
    }

    private static void write(JdbcLedger ledger, String writer, Random choices, int many) {
        for (int i = 0;; i++) {
            var name = writer + "-" + i;
            int size = many == IMPORT || choices.nextInt(10) == 0 ? many : 1 + choices.nextInt(4);
            tell(Trial.Acknowledged.of(name, ledger.append(Trial.submission(name, size))));
        }
    }

    private static void certify(JdbcLedger ledger, String writer) {
        ledger.append(Trial.submission(writer + "-work", USUAL));
        for (int i = 0;; i++) {
            var work = new AtomicInteger();
            ledger.sweep(Trial.LEA, EntryId.LATEST, (pupil, entries) -> work.addAndGet(entries.size()));
            var name = writer + "-" + i;
            tell(Trial.Acknowledged.of(name, ledger.append(Trial.claims(name, work.get()))));
        }
    }

    private static void tell(Trial.Acknowledged told) {
        synchronized (System.out) {
            System.out.println(told.submission() + " " + told.first() + " " + told.last() + " .");
            System.out.flush();
        }
    }
}
