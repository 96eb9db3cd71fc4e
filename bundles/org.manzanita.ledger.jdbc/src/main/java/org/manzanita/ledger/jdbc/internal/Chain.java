package org.manzanita.ledger.jdbc.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.manzanita.model.LeaId;

/**
 * The chain of hashes over an LEA's pages: each page's hash is SHA-256 over the hash of the page before (32 zero bytes
 * before the first) and the page: LEA, number, pupil, first, last, entries, microseconds since 1970 when it was
 * recorded, by whom, facts. Whole numbers are 8 bytes, highest first; a text is its length in bytes of UTF-8, as such a
 * number, and the bytes. So no two different pages are hashed over the same bytes.
 */
final class Chain {

    /** What stands for the hash of the page before the first. */
    static final String START = "0".repeat(64);

    private final MessageDigest digest;

    Chain() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** The hash of the page, whatever hash it carries, in hexadecimal. */
    String hash(String before, LeaId lea, Page page) {
        digest.update(HexFormat.of().parseHex(before));
        add(lea.value());
        numbers(page.number());
        add(page.pupil());
        numbers(page.first(), page.last(), page.entries(), micros(page.recorded()));
        add(page.by());
        numbers(page.facts().length);
        return HexFormat.of().formatHex(digest.digest(page.facts()));
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private void add(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        numbers(bytes.length);
        digest.update(bytes);
    }

    private void numbers(long... numbers) {
        var bytes = ByteBuffer.allocate(8 * numbers.length);
        for (long number : numbers) {
            bytes.putLong(number);
        }
        digest.update(bytes.array());
    }
}
