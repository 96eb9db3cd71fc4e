package org.manzanita.credit.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilId;
import org.manzanita.model.SchoolYear;

/**
 * Keeps counted years in memory, and in a file for the next process.
 *
 * <p>A file that is damaged, of other rules or of another form is as good as none. So is one that cannot be written: what
 * is kept saves time, and nothing else hangs on it.
 */
final class CountedYears {

    private static final String FORM = "Manzanita, counted days, form 1";
    private static final int DIGEST = 32;
    private static final System.Logger LOG = System.getLogger(CountedYears.class.getName());

    private final Path folder;
    private final String rules;
    private final Map<String, CountedYear> known = new ConcurrentHashMap<>();

    /**
     * @param folder where the files are; made if it is missing
     * @param rules by what to tell these rules from any others
     */
    CountedYears(Path folder, String rules) {
        this.folder = folder;
        this.rules = rules;
    }

    String rules() {
        return rules;
    }

    Optional<CountedYear> find(LeaId lea, SchoolYear year) {
        return Optional.ofNullable(known.computeIfAbsent(name(lea, year), name -> read(lea, year)));
    }

    void keep(CountedYear year) {
        known.put(name(year.lea(), year.year()), year);
        try {
            write(year);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "What was counted is not kept beyond this process.", e);
        }
    }

    private static String name(LeaId lea, SchoolYear year) {
        return URLEncoder.encode(lea.value(), StandardCharsets.UTF_8).replace("*", "%2A") + "-" + year + ".days";
    }

    private void write(CountedYear year) throws IOException {
        var bytes = new ByteArrayOutputStream(1 << 16);
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(FORM);
            out.writeUTF(rules);
            out.writeUTF(year.lea().value());
            out.writeUTF(year.year().toString());
            out.writeLong(year.head().value());
            out.writeUTF(year.headHash());
            out.writeLong(year.program().value());
            out.writeInt(year.pupils().size());
            for (var pupil : year.pupils().entrySet()) {
                out.writeUTF(pupil.getKey().value());
                out.writeLong(pupil.getValue().mark().value());
                out.writeInt(pupil.getValue().days().length);
                out.write(pupil.getValue().days());
            }
            var counted = bytes.toByteArray();
            out.write(digest(counted, counted.length));
        }
        Files.createDirectories(folder, forTheOwner("rwx------"));
        var next = Files.createTempFile(folder, "next", ".days", forTheOwner("rw-------"));
        try {
            Files.write(next, bytes.toByteArray());
            Files.move(next, folder.resolve(name(year.lea(), year.year())), StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    private static FileAttribute<?>[] forTheOwner(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }

    private @Nullable CountedYear read(LeaId lea, SchoolYear year) {
        var file = folder.resolve(name(lea, year));
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try {
            var bytes = Files.readAllBytes(file);
            int end = bytes.length - DIGEST;
            if (end > 0 && MessageDigest.isEqual(Arrays.copyOfRange(bytes, end, bytes.length), digest(bytes, end))) {
                return read(new DataInputStream(new ByteArrayInputStream(bytes, 0, end)), lea, year);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "What was kept of " + year + " cannot be read, and is counted anew.", e);
        }
        return null;
    }

    private @Nullable CountedYear read(DataInputStream in, LeaId lea, SchoolYear year) throws IOException {
        boolean fits = in.readUTF().equals(FORM) && in.readUTF().equals(rules) && in.readUTF().equals(lea.value())
                && in.readUTF().equals(year.toString());
        if (!fits) {
            return null;
        }
        var head = new EntryId(in.readLong());
        var hash = in.readUTF();
        var program = new EntryId(in.readLong());
        int many = in.readInt();
        var pupils = new HashMap<PupilId, CountedYear.Kept>();
        for (int i = 0; i < many; i++) {
            var pupil = new PupilId(in.readUTF());
            var mark = new EntryId(in.readLong());
            pupils.put(pupil, new CountedYear.Kept(mark, in.readNBytes(in.readInt())));
        }
        return new CountedYear(lea, year, head, hash, program, pupils);
    }

    /** The digest of a text, in hexadecimal. */
    static String digestOf(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(digest(bytes, bytes.length));
    }

    private static byte[] digest(byte[] bytes, int length) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, length);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
