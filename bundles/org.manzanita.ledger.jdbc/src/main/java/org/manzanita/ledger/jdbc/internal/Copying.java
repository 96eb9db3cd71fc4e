package org.manzanita.ledger.jdbc.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.manzanita.ledger.LedgerCopies;
import org.manzanita.ledger.LedgerCopy;
import org.manzanita.ledger.LedgerException;
import org.manzanita.ledger.jdbc.internal.CopyRecord.OfLea;
import org.manzanita.ledger.jdbc.internal.CopyRecord.OfName;
import org.manzanita.ledger.jdbc.internal.CopyRecord.OfPage;
import org.manzanita.ledger.jdbc.internal.CopyRecord.OfRedaction;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;

/** Copies the ledgers of a database into a file, and takes such a file in. */
final class Copying {

    private static final int AT_ONE_TIME = 64;

    private final Database database;
    private final Committer committer;

    Copying(Database database, Committer committer) {
        this.database = database;
        this.committer = committer;
    }

    LedgerCopy write(Path file, Optional<LeaId> only) {
        var target = file.toAbsolutePath();
        if (Files.exists(target)) {
            throw new LedgerException(target + " is there already, and a copy takes nothing's place. Name another.");
        }
        var beside = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(beside);
            Files.createFile(beside, ownerOnly(beside));
            LedgerCopy copy;
            try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE);
                    var writer = new CopyWriter(Channels.newOutputStream(channel))) {
                copy = write(writer, only);
                writer.end();
            }
            try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
            return copy;
        } catch (IOException e) {
            discard(beside);
            throw new LedgerException("The copy " + target + " could not be written (" + e
                    + "). Check that the folder is there, and that its disk is neither full nor read-only.", e);
        } catch (RuntimeException e) {
            discard(beside);
            throw e;
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{PosixFilePermissions
                        .asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }

    private static void discard(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            // It ends in .part, and is written over by the next copy of that name.
        }
    }

    private LedgerCopy write(CopyWriter writer, Optional<LeaId> only) throws IOException {
        var heads = new TreeMap<LeaId, Head>(committer.durable());
        database.read(Names::leas).forEach(lea -> heads.putIfAbsent(lea, Head.NONE));
        only.ifPresent(lea -> heads.keySet().retainAll(Set.of(lea)));
        var copied = new ArrayList<LedgerCopy.OfLea>();
        for (var each : heads.entrySet()) {
            var lea = each.getKey();
            var head = each.getValue();
            writer.write(new OfLea(lea, head));
            var check = new CopyCheck(lea, head);
            for (var pages = pages(lea, 0, head); !pages.isEmpty(); pages = pages(lea, check.number(), head)) {
                for (var page : pages) {
                    check.add(page);
                    writer.write(new OfPage(page));
                }
            }
            check.end();
            for (var redacted : database.read(connection -> Names.redacted(connection, lea))) {
                writer.write(new OfRedaction(redacted));
            }
            var names = database.read(connection -> Names.all(connection, lea));
            for (var name : names) {
                writer.write(new OfName(name));
            }
            copied.add(new LedgerCopy.OfLea(lea, new EntryId(head.entry()), head.hash(), names.size()));
        }
        return new LedgerCopy(copied);
    }

    private List<Page> pages(LeaId lea, long after, Head head) {
        return database.read(connection -> Pages.after(connection, lea, after, head.page(), AT_ONE_TIME));
    }

    /** Finds it whole, and with room for it, and takes nothing in. */
    LedgerCopy tried(Path file, LedgerCopies.Room room) {
        var source = file.toAbsolutePath();
        try {
            var copy = check(source);
            var taken = new TreeSet<>(committer.durable().keySet());
            taken.addAll(database.read(Names::leas));
            requireRoom(taken, leas(copy), room);
            return copy;
        } catch (EOFException e) {
            throw damaged(source, "its end is missing", e);
        } catch (IOException e) {
            throw damaged(source, Database.reason(e), e);
        }
    }

    private static SortedSet<LeaId> leas(LedgerCopy copy) {
        var leas = new TreeSet<LeaId>();
        copy.leas().forEach(each -> leas.add(each.lea()));
        return leas;
    }

    LedgerCopy read(Path file, LedgerCopies.Room room) {
        var source = file.toAbsolutePath();
        try {
            var copy = check(source);
            var leas = leas(copy);
            committer.commit(leas, transaction -> {
                requireRoom(transaction.begun(), leas, room);
                try (var reader = new CopyReader(Files.newInputStream(source))) {
                    takeIn(reader, transaction);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return true;
            });
            return copy;
        } catch (EOFException e) {
            throw damaged(source, "its end is missing", e);
        } catch (IOException | UncheckedIOException e) {
            throw damaged(source, Database.reason(e), e);
        }
    }

    private static LedgerException damaged(Path source, String why, Exception e) {
        return new LedgerException("The copy " + source + " cannot be taken in: " + why
                + ". Nothing was recorded. Take another copy.", e);
    }

    /** Reads all of it before anything is recorded, so that a damaged copy leaves no trace. */
    private static LedgerCopy check(Path source) throws IOException {
        var leas = new TreeMap<LeaId, LedgerCopy.OfLea>();
        CopyCheck check = null;
        int names = 0;
        try (var reader = new CopyReader(Files.newInputStream(source))) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get() instanceof OfLea of) {
                    add(leas, check, names);
                    check = new CopyCheck(of.lea(), of.head());
                    names = 0;
                    continue;
                }
                if (check == null) {
                    throw new IOException("it does not say whose ledger it is");
                }
                switch (next.get()) {
                    case OfPage of -> check.add(of.page());
                    case OfName of -> names++;
                    default -> {
                    }
                }
            }
            add(leas, check, names);
        }
        return new LedgerCopy(List.copyOf(leas.values()));
    }

    private static void add(Map<LeaId, LedgerCopy.OfLea> leas, @Nullable CopyCheck check, int names)
            throws IOException {
        if (check != null) {
            check.end();
            var head = check.head();
            leas.put(check.lea(), new LedgerCopy.OfLea(check.lea(), new EntryId(head.entry()), head.hash(), names));
        }
    }

    private void requireRoom(Set<LeaId> taken, Set<LeaId> leas, LedgerCopies.Room room) {
        if (room == LedgerCopies.Room.THESE_LEAS) {
            taken.retainAll(leas);
        }
        if (!taken.isEmpty()) {
            throw new LedgerException("The ledger " + database.where() + " holds entries or names of "
                    + String.join(", ", taken.stream().map(LeaId::value).toList())
                    + " already, and a copy takes nothing's place. Nothing was recorded. Take it in elsewhere: into"
                    + " another home, or another database.");
        }
    }

    private static void takeIn(CopyReader reader, Transaction transaction) throws IOException, SQLException {
        try (var pages = transaction.pages()) {
            LeaId lea = null;
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get() instanceof OfLea of) {
                    lea = of.lea();
                    if (of.head().page() > 0) {
                        transaction.end(lea, of.head());
                    }
                    continue;
                }
                if (lea == null) {
                    throw new IOException("it does not say whose ledger it is");
                }
                switch (next.get()) {
                    case OfPage of -> pages.add(lea, of.page());
                    case OfName of -> transaction.put(lea, List.of(of.name()));
                    case OfRedaction of -> transaction.mark(lea, of.redacted());
                    case OfLea of -> throw new IllegalStateException("It was looked for above.");
                }
            }
            pages.flush();
        }
    }
}
