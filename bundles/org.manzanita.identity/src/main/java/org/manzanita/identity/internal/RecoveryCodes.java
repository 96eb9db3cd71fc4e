package org.manzanita.identity.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Codes that stand for the second factor once each, for when it is lost. They are 80 bits of chance, so a plain hash of one
 * tells nothing of it.
 */
final class RecoveryCodes {

    static final int COUNT = 10;

    private static final int BYTES = 10;
    private static final int GROUP = 4;

    private RecoveryCodes() {}

    static List<String> made(SecureRandom random) {
        return IntStream.range(0, COUNT).mapToObj(each -> {
            var bytes = new byte[BYTES];
            random.nextBytes(bytes);
            return String.join("-", Base32.of(bytes).split("(?<=\\G.{" + GROUP + "})"));
        }).toList();
    }

    /** Whatever case and hyphens it was typed with. */
    static String hash(String code) {
        try {
            var plain = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
