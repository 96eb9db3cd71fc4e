package org.manzanita.identity.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes of passwords by Argon2id (RFC 9106), written as {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}, so that each says how it was
 * made and the cost can grow later.
 */
final class Passwords {

    private static final int MEMORY_KIB = 19_456;
    private static final int ROUNDS = 2;
    private static final int LANES = 1;
    private static final int SALT = 16;
    private static final int HASH = 32;

    /** What a hash from a file may ask for at most, so that a damaged line does not take all memory. */
    private static final int MOST_MEMORY_KIB = 1 << 20;
    private static final int MOST_ROUNDS = 64;
    private static final int MOST_LANES = 16;

    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]{11,64})\\$([A-Za-z0-9+/]{22,128})");

    private final SecureRandom random = new SecureRandom();
    private final int memory;

    Passwords() {
        this(MEMORY_KIB);
    }

    /** @param memory in KiB, of new hashes */
    Passwords(int memory) {
        this.memory = memory;
    }

    String hash(String password) {
        var salt = new byte[SALT];
        random.nextBytes(salt);
        var hash = argon2id(password, salt, memory, ROUNDS, LANES, HASH);
        var encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + memory + ",t=" + ROUNDS + ",p=" + LANES + "$" + encoder.encodeToString(salt)
                + "$" + encoder.encodeToString(hash);
    }

    /** Whether the hash was made of the password. One that cannot be read was made of none. */
    boolean matches(String password, String hash) {
        var form = FORM.matcher(hash);
        if (!form.matches()) {
            return false;
        }
        int asked = Integer.parseInt(form.group(1));
        int rounds = Integer.parseInt(form.group(2));
        int lanes = Integer.parseInt(form.group(3));
        if (lanes < 1 || lanes > MOST_LANES || rounds < 1 || rounds > MOST_ROUNDS || asked < 8 * lanes
                || asked > MOST_MEMORY_KIB) {
            return false;
        }
        try {
            var expected = Base64.getDecoder().decode(form.group(5));
            var made = argon2id(password, Base64.getDecoder().decode(form.group(4)), asked, rounds, lanes,
                    expected.length);
            return MessageDigest.isEqual(expected, made);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] argon2id(String password, byte[] salt, int memory, int rounds, int lanes, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13).withMemoryAsKB(memory).withIterations(rounds)
                .withParallelism(lanes).withSalt(salt).build());
        var hash = new byte[length];
        // The same characters typed on another keyboard may come as other ones.
        generator.generateBytes(Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8),
                hash);
        return hash;
    }
}
