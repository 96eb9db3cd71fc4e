package org.manzanita.ledger.jdbc.internal;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.manzanita.ledger.PersonName;
import org.manzanita.ledger.RedactedName;
import org.manzanita.ledger.jdbc.internal.CopyRecord.OfLea;
import org.manzanita.ledger.jdbc.internal.CopyRecord.OfName;
import org.manzanita.ledger.jdbc.internal.CopyRecord.OfPage;
import org.manzanita.ledger.jdbc.internal.CopyRecord.OfRedaction;
import org.manzanita.model.LeaId;

/** Reads a copy of ledgers, as {@link CopyWriter} wrote it. */
final class CopyReader implements AutoCloseable {

    /** No page is longer, however full: a length beyond it is not one. */
    private static final int LONGEST = 64 * 1024 * 1024;

    private final MessageDigest digest = CopyWriter.sha256();
    private final DataInputStream in;

    /** @throws IOException if it is no copy, or cannot be read */
    CopyReader(InputStream file) throws IOException {
        this.in = new DataInputStream(new DigestInputStream(new GZIPInputStream(file, 1 << 16), digest));
        var line = in.readNBytes(CopyWriter.FIRST_LINE.length());
        if (!CopyWriter.FIRST_LINE.equals(new String(line, StandardCharsets.UTF_8))) {
            throw new IOException("it does not begin as a copy of a ledger does");
        }
    }

    /**
     * The next record; empty after the last.
     *
     * @throws IOException if the copy is not as it was written
     */
    Optional<CopyRecord> next() throws IOException {
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case CopyWriter.END -> {
                end();
                yield Optional.empty();
            }
            case CopyWriter.LEA -> Optional.of(new OfLea(lea(text()), new Head(in.readLong(), in.readLong(), text())));
            case CopyWriter.PAGE -> Optional.of(new OfPage(page()));
            case CopyWriter.NAME -> Optional.of(new OfName(new PersonName(text(), text(), text())));
            case CopyWriter.REDACTION ->
                Optional.of(new OfRedaction(new RedactedName(text(), instant(), text(), text())));
            default -> throw new IOException("it holds something of the kind " + kind + ", which is not known");
        };
    }

    private void end() throws IOException {
        var expected = digest.digest();
        if (!Arrays.equals(expected, in.readNBytes(expected.length)) || in.read() != -1) {
            throw new IOException("it is not as it was written");
        }
    }

    private static LeaId lea(String code) throws IOException {
        try {
            return new LeaId(code);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private Page page() throws IOException {
        long number = in.readLong();
        long first = in.readLong();
        long last = in.readLong();
        int entries = (int) in.readLong();
        var recorded = instant();
        var pupil = text();
        var by = text();
        var hash = text();
        return new Page(number, pupil, first, last, entries, recorded, by, bytes(), hash);
    }

    private Instant instant() throws IOException {
        return Instant.EPOCH.plus(in.readLong(), ChronoUnit.MICROS);
    }

    private String text() throws IOException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    private byte[] bytes() throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("it is not as it was written");
        }
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("its end is missing");
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
