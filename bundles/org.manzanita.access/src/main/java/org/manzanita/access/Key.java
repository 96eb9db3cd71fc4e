package org.manzanita.access;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A public key by which one person comes in from elsewhere, for a year at most.
 *
 * @param person whose it is, by the name under which he holds his roles
 * @param text the key as a line of {@code authorized_keys} has it, without its comment: {@code ssh-ed25519 AAAA…}
 * @param from the first day
 * @param until the last day, at most {@link #LONGEST} days after the first
 * @param addresses from where it may be used: addresses, or ranges such as {@code 10.4.0.0/16}; anywhere if empty
 * @param roles the only roles of the person that it opens; all of them if empty
 * @param commands for a key of a script, the only commands that it may give; empty for the key of a person at a keyboard
 * @param addedBy who put it on the list
 * @param revoked when it was taken back, and by whom, if it was
 */
public record Key(String person, String text, LocalDate from, LocalDate until, List<AddressRange> addresses,
        Set<Role> roles, List<String> commands, String addedBy, Optional<Revocation> revoked) {

    /** How many days a key is good for at the most, the first and the last among them. */
    public static final int LONGEST = 366;

    private static final Pattern FORM = Pattern.compile("(ssh-ed25519|ecdsa-sha2-nistp256) ([A-Za-z0-9+/]+={0,2})");

    /** When a key was taken back, and by whom. */
    public record Revocation(Instant at, String by) {}

    public Key {
        addresses = List.copyOf(addresses);
        roles = Set.copyOf(roles);
        commands = List.copyOf(commands);
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("A key is a line that begins with ssh-ed25519 or ecdsa-sha2-nistp256,"
                    + " as in the file id_ed25519.pub; this one begins with '"
                    + text.substring(0, Math.min(20, text.length())).split(" ", 2)[0] + "'.");
        }
        if (person.isBlank() || person.length() > 100 || person.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A person is named by 1 to 100 characters without controls.");
        }
        if (until.isBefore(from) || until.isAfter(from.plusDays(LONGEST - 1L))) {
            throw new IllegalArgumentException(
                    "A key is good for 1 to " + LONGEST + " days, and this one would be from "
                            + from + " until " + until + ".");
        }
        try {
            blob(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The key is cut short or damaged: what follows its kind is no base64.",
                    e);
        }
    }

    /** Without what follows the key itself in its line, which is a comment. */
    public static String withoutComment(String line) {
        var words = line.strip().split("\\s+", 3);
        return words.length < 2 ? line.strip() : words[0] + " " + words[1];
    }

    private static byte[] blob(String text) {
        return Base64.getDecoder().decode(text.substring(text.indexOf(' ') + 1));
    }

    /** How the key is told from others, as OpenSSH prints it: {@code SHA256:} and 43 characters. */
    public String fingerprint() {
        try {
            return "SHA256:" + Base64.getEncoder().withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(blob(text)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** Whether it is the key of a script, which gives a few commands and has no shell. */
    public boolean isBatch() {
        return !commands.isEmpty();
    }

    /** Why it opens nothing on a day from an address; empty if it does open. */
    public String objection(LocalDate day, String address) {
        if (revoked.isPresent()) {
            return "it was revoked";
        }
        if (day.isBefore(from)) {
            return "it is good from " + from + " on";
        }
        if (day.isAfter(until)) {
            return "it was good until " + until;
        }
        if (!addresses.isEmpty() && addresses.stream().noneMatch(range -> range.holds(address))) {
            return "it is not for " + address;
        }
        return "";
    }

    /** The same key, taken back; the first time counts. */
    public Key revoke(String by, Instant at) {
        return revoked.isPresent()
                ? this
                : new Key(person, text, from, until, addresses, roles, commands, addedBy,
                        Optional.of(new Revocation(at, by)));
    }
}
