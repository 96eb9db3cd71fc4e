package org.manzanita.ledger.jdbc.internal;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.zip.GZIPOutputStream;
import org.manzanita.ledger.jdbc.internal.CopyRecord.OfLea;
import org.manzanita.ledger.jdbc.internal.CopyRecord.OfName;
import org.manzanita.ledger.jdbc.internal.CopyRecord.OfPage;
import org.manzanita.ledger.jdbc.internal.CopyRecord.OfRedaction;

/**
 * Writes a copy of ledgers: compressed with gzip, the line {@link #FIRST_LINE}, then the records, each a byte that says
 * what it is and its fields in their order, at last a zero byte and the SHA-256 of all before. A whole number is 8
 * bytes, highest first; a text or the facts of a page are their length in bytes, as 4 bytes, and the bytes (of UTF-8).
 */
final class CopyWriter implements AutoCloseable {

    static final String FIRST_LINE = "Manzanita ledger copy 1\n";
    static final int END = 0;
    static final int LEA = 1;
    static final int PAGE = 2;
    static final int NAME = 3;
    static final int REDACTION = 4;

    private final MessageDigest digest = sha256();
    private final DataOutputStream out;

    CopyWriter(OutputStream file) throws IOException {
        this.out = new DataOutputStream(new DigestOutputStream(new GZIPOutputStream(file, 1 << 16), digest));
        out.write(FIRST_LINE.getBytes(StandardCharsets.UTF_8));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    void write(CopyRecord written) throws IOException {
        switch (written) {
            case OfLea(var lea, var head) -> {
                out.writeByte(LEA);
                text(lea.value());
                numbers(head.entry(), head.page());
                text(head.hash());
            }
            case OfPage(var page) -> {
                out.writeByte(PAGE);
                numbers(page.number(), page.first(), page.last(), page.entries(), micros(page.recorded()));
                text(page.pupil());
                text(page.by());
                text(page.hash());
                bytes(page.facts());
            }
            case OfName(var name) -> {
                out.writeByte(NAME);
                text(name.personId());
                text(name.lastName());
                text(name.firstName());
            }
            case OfRedaction(var redacted) -> {
                out.writeByte(REDACTION);
                text(redacted.personId());
                numbers(micros(redacted.redacted()));
                text(redacted.by());
                text(redacted.reason());
            }
        }
    }

    private void numbers(long... numbers) throws IOException {
        for (long number : numbers) {
            out.writeLong(number);
        }
    }

    private void text(String text) throws IOException {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    /** Says that the copy is whole. What was written without this is no copy. */
    void end() throws IOException {
        out.writeByte(END);
        out.write(digest.digest());
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
