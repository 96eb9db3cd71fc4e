package org.manzanita.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A paper that was made: its exact bytes, and what is to be known of them. */
public final class Paper {

    private final String title;
    private final String language;
    private final PaperFormat format;
    private final byte[] bytes;
    private final List<String> blanks;

    /** @param blanks the names of the lines that are left to be filled in by hand */
    public Paper(String title, String language, PaperFormat format, byte[] bytes, List<String> blanks) {
        this.title = title;
        this.language = language;
        this.format = format;
        this.bytes = bytes.clone();
        this.blanks = List.copyOf(blanks);
    }

    public String title() {
        return title;
    }

    public String language() {
        return language;
    }

    public PaperFormat format() {
        return format;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The names of the lines that are left to be filled in by hand. */
    public List<String> blanks() {
        return blanks;
    }

    /** The SHA-256 of the exact bytes, as 64 hexadecimal digits. */
    public String sha256() {
        return sha256(bytes);
    }

    /** The SHA-256 of the bytes of a paper, as 64 hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
