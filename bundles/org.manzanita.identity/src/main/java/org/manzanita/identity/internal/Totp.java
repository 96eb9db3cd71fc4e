package org.manzanita.identity.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that change every 30 seconds (RFC 6238, HMAC-SHA-1), as every application for that makes them. */
final class Totp {

    static final int STEP_SECONDS = 30;

    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;
    /** A clock may be off by so many steps, to either side. */
    private static final int DRIFT = 1;

    private Totp() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    static String code(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA1.", e);
        }
    }

    /**
     * The step of which the code is.
     *
     * @param after the last step whose code was accepted; codes up to it are used up
     * @return empty if it is of none that may still be given
     */
    static OptionalLong accepted(byte[] secret, String code, Instant now, long after) {
        long middle = step(now);
        var found = OptionalLong.empty();
        for (long step = middle - DRIFT; step <= middle + DRIFT; step++) {
            // Each is compared whole, whatever came of those before.
            boolean isIt = MessageDigest.isEqual(bytes(code(secret, step)), bytes(code));
            if (isIt && step > after) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
