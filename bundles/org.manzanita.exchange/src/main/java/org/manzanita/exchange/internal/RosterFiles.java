package org.manzanita.exchange.internal;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.manzanita.exchange.ExchangeException;
import org.manzanita.exchange.FaultCode;

/** The files of a roster set, in a folder or in a zip. A zip is read where it lies; nothing is unpacked onto the disk. */
final class RosterFiles implements Closeable {

    private final Map<String, Bytes> files = new TreeMap<>();
    private final @Nullable ZipFile zip;
    private Instant newest = Instant.EPOCH;

    private RosterFiles(@Nullable ZipFile zip) {
        this.zip = zip;
    }

    /**
     * Opens a set; what is wrong with it as an archive is told, and it then has no files.
     *
     * @throws ExchangeException if there is no such folder or zip
     */
    static RosterFiles open(Path set, Faults faults) {
        try {
            var real = set.toRealPath();
            if (Files.isDirectory(real)) {
                return folder(real, faults);
            } else if (!Files.isRegularFile(real)) {
                throw new IOException("neither a folder nor a file");
            }
            var name = String.valueOf(real.getFileName());
            return RosterZip.isSafe(real, name, faults) ? zip(real, name, faults) : new RosterFiles(null);
        } catch (IOException e) {
            throw new ExchangeException(
                    "There is no folder or zip " + set + " that can be read. Name the one that holds "
                            + "users.csv and the other files.",
                    e);
        }
    }

    private static RosterFiles folder(Path folder, Faults faults) throws IOException {
        var found = new RosterFiles(null);
        try (var list = Files.list(folder)) {
            for (var path : list.sorted().toList()) {
                var name = String.valueOf(path.getFileName());
                if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    faults.add(Excerpt.of(name).replace("'", ""), 0, 0, FaultCode.NOT_A_FILE,
                            "Here stands a folder or a "
                                    + "link. Put the files themselves side by side.");
                } else if (isTable(name)) {
                    found.take(name, () -> Files.newInputStream(path), Files.getLastModifiedTime(path).toInstant());
                }
            }
        }
        return found;
    }

    private static RosterFiles zip(Path path, String name, Faults faults) {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            faults.add(name, 0, 0, FaultCode.UNSAFE_ZIP, "It cannot be opened as a zip. Nothing was unpacked.");
            return new RosterFiles(null);
        }
        var found = new RosterFiles(zip);
        zip.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> {
            // Some systems put the files of a set into one folder within the zip.
            var inner = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
            if (isTable(inner) && found.files.containsKey(inner)) {
                faults.add(name, 0, 0, FaultCode.UNSAFE_ZIP,
                        "Two of its folders hold a file " + Excerpt.of(inner) + ".");
            } else if (isTable(inner)) {
                found.take(inner, () -> new Bounded(zip.getInputStream(entry), entry),
                        entry.getLastModifiedTime() == null ? Instant.EPOCH : entry.getLastModifiedTime().toInstant());
            }
        });
        return found;
    }

    /** Whether the file is to be looked at; what a sender puts beside the tables is not. */
    private static boolean isTable(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".csv") && !name.startsWith(".");
    }

    private void take(String name, Bytes bytes, Instant modified) {
        files.put(name, bytes);
        newest = modified.isAfter(newest) ? modified : newest;
    }

    /** By name, in alphabetical order. */
    Map<String, Bytes> files() {
        return files;
    }

    /** When the newest of the files was written, in whole seconds. */
    Instant newest() {
        return newest.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * The SHA-256 over the names and the bytes of all files, shortened: the same set has the same.
     *
     * @throws IOException if one of them cannot be read to its end
     */
    String digest() throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (var file : files.entrySet()) {
                digest.update((file.getKey() + "\n").getBytes(StandardCharsets.UTF_8));
                try (var stream = file.getValue().open()) {
                    int count;
                    while ((count = stream.read(buffer)) > 0) {
                        digest.update(buffer, 0, count);
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }

    /** An entry that turns out larger than the archive's list said is read no further. */
    private static final class Bounded extends FilterInputStream {

        private final String name;
        private long left;

        Bounded(InputStream stream, ZipEntry entry) {
            super(stream);
            this.name = entry.getName();
            this.left = entry.getSize();
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new IOException("the entry " + Excerpt.of(name) + " is larger than the archive says");
            }
        }
    }
}
