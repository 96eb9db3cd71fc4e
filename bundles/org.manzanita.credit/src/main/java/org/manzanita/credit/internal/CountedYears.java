package org.manzanita.credit.internal;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.manzanita.credit.CountedPupil;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;
import org.manzanita.model.SchoolYear;

/**
 * Keeps counted years in memory, and in a file for the next process.
 *
 * <p>A file that is damaged, of other rules or of another form is as good as none. So is one that cannot be written: what
 * is kept saves time, and nothing else hangs on it.
 */
final class CountedYears {

    private static final String FORM = "Manzanita, counted days, form 2";
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
        Files.createDirectories(folder, forTheOwner("rwx------"));
        var next = Files.createTempFile(folder, "next", ".days", forTheOwner("rw-------"));
        try {
            try (var file = new BufferedOutputStream(Files.newOutputStream(next), 1 << 16)) {
                var digest = sha256();
                var out = new DataOutputStream(new DigestOutputStream(file, digest));
                write(year, out);
                out.flush();
                file.write(digest.digest());
            }
            Files.move(next, folder.resolve(name(year.lea(), year.year())), StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    private void write(CountedYear year, DataOutputStream out) throws IOException {
        out.write(kind(year.lea(), year.year()));
        out.writeInt(year.pupils().size());
        out.writeLong(year.head().value());
        var writer = new CountedForm.Writer(out);
        writer.text(year.headHash());
        for (var pupil : year.pupils()) {
            writer.pupil(pupil);
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
                return read(ByteBuffer.wrap(bytes, 0, end), lea, year);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "What was kept of " + year + " cannot be read, and is counted anew.", e);
        }
        return null;
    }

    private @Nullable CountedYear read(ByteBuffer in, LeaId lea, SchoolYear year) {
        var kind = new byte[Math.min(DIGEST, in.remaining())];
        in.get(kind);
        if (!MessageDigest.isEqual(kind, kind(lea, year))) {
            return null;
        }
        int many = in.getInt();
        var head = new EntryId(in.getLong());
        var reader = new CountedForm.Reader(in);
        var hash = reader.text();
        var pupils = new ArrayList<CountedPupil>(many);
        for (int i = 0; i < many; i++) {
            pupils.add(reader.pupil());
        }
        return new CountedYear(lea, year, head, hash, pupils);
    }

    /** With what a file begins, so that one of another form is not read at all. */
    private byte[] kind(LeaId lea, SchoolYear year) {
        var bytes = String.join("\n", FORM, rules, lea.value(), year.toString()).getBytes(StandardCharsets.UTF_8);
        return digest(bytes, bytes.length);
    }

    /** The digest of a text, in hexadecimal. */
    static String digestOf(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(digest(bytes, bytes.length));
    }

    private static byte[] digest(byte[] bytes, int length) {
        var digest = sha256();
        digest.update(bytes, 0, length);
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
