package org.manzanita.console.ssh.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A code that is shown once, on the machine itself, and lets one person bring in the first key of an installation. It
 * holds for half an hour and for three tries.
 */
final class Invitation {

    private static final Duration HOLDS = Duration.ofMinutes(30);
    private static final int TRIES = 3;
    /** Without those that are taken for one another on a screen. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 12;

    private final String person;
    private final String code;
    private final Instant until;
    private final Clock clock;
    private int tries;
    private boolean used;

    private Invitation(String person, String code, Clock clock) {
        this.person = person;
        this.code = code;
        this.until = clock.instant().plus(HOLDS);
        this.clock = clock;
    }

    static Invitation of(String person, Clock clock) {
        var random = new SecureRandom();
        var code = new StringBuilder();
        for (int at = 0; at < LENGTH; at++) {
            code.append(at > 0 && at % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new Invitation(person, code.toString(), clock);
    }

    String person() {
        return person;
    }

    String code() {
        return code;
    }

    synchronized boolean isOpenTo(String asking) {
        return !used && tries < TRIES && person.equals(asking) && clock.instant().isBefore(until);
    }

    /** Uses the code up if it is this one, and otherwise a try. */
    synchronized boolean accept(String asking, String given) {
        if (!isOpenTo(asking)) {
            return false;
        }
        tries++;
        used = MessageDigest.isEqual(code.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
        return used;
    }
}
