package org.manzanita.identity.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.manzanita.access.Access;
import org.manzanita.access.Account;
import org.manzanita.access.Caller;

/**
 * Sets up by what people prove themselves, and takes their proofs. After some failures a person has to wait, longer each time and
 * a quarter of an hour at most: nobody is ever locked out for good, and since one proves oneself at a door that one has come in
 * by already, nobody can make another wait either.
 */
final class Identity {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;
    static final int FREE_FAILURES = 5;
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final int SECRET = 20;

    /** What came of a proof. */
    enum Proof {
        PROVED, BY_RECOVERY, WRONG
    }

    /**
     * An account that is being set up: the person has to show that the second factor works before it counts.
     *
     * @param secret in base32, for typing it in
     * @param address for an application that reads it from a picture
     */
    record Draft(String secret, String address) {}

    private final Access access;
    private final Clock clock;
    private final Passwords passwords;
    private final SecureRandom random = new SecureRandom();

    Identity(Access access, Clock clock, Passwords passwords) {
        this.access = access;
        this.clock = clock;
        this.passwords = passwords;
    }

    /** Why a password is not taken, in a sentence; empty if it is. */
    static String objection(String person, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            return "It has " + length + " characters, and " + SHORTEST + " to " + LONGEST
                    + " are asked for. Some words that nobody else would put together are best.";
        }
        if (password.codePoints().distinct().count() < SHORTEST / 2) {
            return "It is made of hardly any different characters.";
        }
        var plain = password.toLowerCase(Locale.ROOT);
        return plain.contains(person.toLowerCase(Locale.ROOT)) || plain.contains("manzanita")
                ? "It holds a word that anyone would try first: your name, or that of this program."
                : "";
    }

    Draft draft(String person) {
        var bytes = new byte[SECRET];
        random.nextBytes(bytes);
        var secret = Base32.of(bytes);
        return new Draft(secret, "otpauth://totp/Manzanita:"
                + URLEncoder.encode(person, StandardCharsets.UTF_8).replace("+", "%20") + "?secret=" + secret
                + "&issuer=Manzanita");
    }

    /**
     * Keeps an account, in the place of an earlier one.
     *
     * @param code of the second factor now
     * @return the recovery codes, which nobody is shown again; empty if the code is not that of the draft, and then nothing is kept
     */
    Optional<List<String>> enroll(String person, String password, Draft draft, String code) {
        var step = Totp.accepted(Base32.read(draft.secret()), plain(code), clock.instant(), Long.MIN_VALUE);
        if (step.isEmpty()) {
            return Optional.empty();
        }
        var codes = RecoveryCodes.made(random);
        access.accounts().keep(new Account(person, passwords.hash(password), draft.secret(), step.getAsLong(),
                codes.stream().map(RecoveryCodes::hash).toList(), 0, Optional.empty(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        return Optional.of(codes);
    }

    /** How long the person has to wait before the next proof; nothing if not at all. */
    Duration toWait(Account account) {
        if (account.failures() < FREE_FAILURES || account.failedAt().isEmpty()) {
            return Duration.ZERO;
        }
        int doublings = Math.min(account.failures() - FREE_FAILURES, 10);
        var wait = FIRST_WAIT.multipliedBy(1L << doublings);
        var until = account.failedAt().get().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        var left = Duration.between(clock.instant(), until);
        // A clock that was set back makes nobody wait longer than that.
        return left.isNegative() ? Duration.ZERO : left.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : left;
    }

    /**
     * Takes a proof, and notes it for the caller's session. A failure is noted before anything is compared, so that one that is
     * cut short counts, too.
     *
     * @param code of the second factor, or a recovery code
     * @throws IllegalStateException if the person has no account, or has to wait
     */
    synchronized Proof prove(Caller caller, String password, String code) {
        var account = access.accounts().of(caller.person())
                .orElseThrow(() -> new IllegalStateException(caller.person() + " has no account."));
        if (toWait(account).isPositive()) {
            throw new IllegalStateException(caller.person() + " has to wait.");
        }
        access.accounts().keep(account.failed(clock.instant()));
        boolean knows = passwords.matches(password, account.password());
        var step = Totp.accepted(Base32.read(account.secret()), plain(code), clock.instant(), account.lastStep());
        var recovery = RecoveryCodes.hash(code);
        if (knows && step.isPresent()) {
            access.accounts().keep(account.proved(step.getAsLong()));
            access.proofs().proved(caller);
            return Proof.PROVED;
        }
        if (knows && account.recovery().contains(recovery)) {
            access.accounts().keep(account.proved(recovery));
            access.proofs().proved(caller);
            return Proof.BY_RECOVERY;
        }
        return Proof.WRONG;
    }

    /** New recovery codes in the place of the old ones. */
    List<String> recovery(Account account) {
        var codes = RecoveryCodes.made(random);
        access.accounts().keep(account.with(codes.stream().map(RecoveryCodes::hash).toList()));
        return codes;
    }

    private static String plain(String code) {
        return code.replaceAll("\\s", "");
    }
}
