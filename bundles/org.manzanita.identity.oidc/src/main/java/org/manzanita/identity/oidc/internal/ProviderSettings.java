package org.manzanita.identity.oidc.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * Which provider of accounts a district has, as the file {@code sign-in.properties} in the home says. The secret by which this
 * installation is known there, if it has one, is in a file of its own that only its owner may read.
 *
 * @param issuer by which the provider calls itself, to the letter
 * @param redirect where a browser comes back to, at the machine before which the person sits
 * @param maximumAge how long ago the person may have signed in at the provider; empty if it is not asked for
 * @param amr ways of signing in, of which the provider has to name one; none are asked for if empty
 * @param acr levels of assurance, of which the provider has to name one; none are asked for if empty
 */
record ProviderSettings(Path file, String issuer, String clientId, Optional<String> secret, URI redirect,
        Optional<Duration> maximumAge, List<String> amr, List<String> acr) {

    static final String FILE = "sign-in.properties";
    static final URI REDIRECT = URI.create("http://127.0.0.1/callback");
    static final Duration USUAL_AGE = Duration.ofMinutes(5);

    private static final Duration LONGEST_AGE = Duration.ofHours(12);
    private static final String NOT_ASKED = "any";
    private static final Set<String> KNOWN = Set.of("issuer", "client-id", "secret-file", "redirect", "maximum-age",
            "amr", "acr");

    /**
     * The settings of a home; empty if it has no provider.
     *
     * @throws IllegalStateException if they cannot be followed
     */
    static Optional<ProviderSettings> in(Path home) {
        var file = home.resolve(FILE);
        return Files.exists(file) ? Optional.of(new Reading(home, file).settings()) : Optional.empty();
    }

    /** An address that what is secret may be sent to: by TLS, or without leaving the machine. */
    static boolean isSafe(URI address) {
        return address.getHost() != null && address.getUserInfo() == null && address.getFragment() == null
                && ("https".equals(address.getScheme()) || ("http".equals(address.getScheme()) && isLoopback(address)));
    }

    static boolean isLoopback(URI address) {
        return Set.of("127.0.0.1", "[::1]", "localhost").contains(address.getHost());
    }

    /** All but the secret, which no message may tell. */
    @Override
    public String toString() {
        return clientId + " at " + issuer;
    }

    private static final class Reading {

        private final Path home;
        private final Path file;
        private final Properties given = new Properties();

        Reading(Path home, Path file) {
            this.home = home;
            this.file = file;
        }

        ProviderSettings settings() {
            try (var reader = Files.newBufferedReader(file)) {
                given.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new IllegalStateException("The file " + file + " cannot be read (" + e.getMessage()
                        + "). It holds lines as in: issuer = https://login.district.example", e);
            }
            for (var name : given.stringPropertyNames()) {
                if (!KNOWN.contains(name)) {
                    throw new IllegalStateException(name.contains("secret")
                            ? "A secret stands in " + file + ". Take it out, write it in a file of its own that only"
                                    + " its owner may read, and name that as secret-file."
                            : "The file " + file + " says '" + name + "', which is not known. Known are "
                                    + String.join(", ", KNOWN.stream().sorted().toList()) + ".");
                }
            }
            return new ProviderSettings(file, issuer(), needed("client-id"), secret(), redirect(), maximumAge(),
                    parts("amr"), parts("acr"));
        }

        private String text(String name) {
            return given.getProperty(name, "").strip();
        }

        private String needed(String name) {
            if (text(name).isEmpty()) {
                throw new IllegalStateException("The file " + file + " does not say the " + name
                        + " of the provider. Add the line " + name + " = ….");
            }
            return text(name);
        }

        private String issuer() {
            var issuer = needed("issuer");
            if (!isSafe(address("issuer", issuer)) || issuer.contains("?")) {
                throw new IllegalStateException("The file " + file + " says issuer = '" + issuer
                        + "'. Write an address that begins with https:// and has no ? and no #.");
            }
            return issuer;
        }

        private URI redirect() {
            if (text("redirect").isEmpty()) {
                return REDIRECT;
            }
            var redirect = address("redirect", text("redirect"));
            if (!"http".equals(redirect.getScheme()) || !isSafe(redirect) || redirect.getHost().contains(":")
                    || redirect.getQuery() != null
                    || redirect.getPath().isEmpty()) {
                throw new IllegalStateException("The file " + file + " says redirect = '" + redirect
                        + "'. A browser comes back to the machine before which one sits: " + REDIRECT
                        + ", with a port if the provider wants to know it.");
            }
            return redirect;
        }

        private URI address(String name, String text) {
            try {
                return URI.create(text);
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException("The file " + file + " says " + name + " = '" + text
                        + "', which is no address.", e);
            }
        }

        private Optional<Duration> maximumAge() {
            var text = text("maximum-age");
            if (text.equals(NOT_ASKED)) {
                return Optional.empty();
            }
            try {
                var age = text.isEmpty() ? USUAL_AGE : Duration.ofSeconds(Long.parseLong(text));
                if (age.isNegative() || age.compareTo(LONGEST_AGE) > 0) {
                    throw new NumberFormatException(text);
                }
                return Optional.of(age);
            } catch (NumberFormatException e) {
                throw new IllegalStateException("The file " + file + " says maximum-age = '" + text
                        + "'. Write seconds from 0 to " + LONGEST_AGE.toSeconds()
                        + ", or any if the provider does not tell when somebody signed in.", e);
            }
        }

        private List<String> parts(String name) {
            return Arrays.stream(text(name).split(";", -1)).map(String::strip).filter(part -> !part.isEmpty())
                    .toList();
        }

        private Optional<String> secret() {
            if (text("secret-file").isEmpty()) {
                return Optional.empty();
            }
            var secret = home.resolve(text("secret-file"));
            try {
                if (secret.getFileSystem().supportedFileAttributeViews().contains("posix")
                        && Files.getPosixFilePermissions(secret).stream().anyMatch(Reading::isOfOthers)) {
                    throw new IllegalStateException("The file " + secret + " holds a secret, and others than its owner"
                            + " may use it. Take that right away, as in: chmod 600 " + secret);
                }
                var text = Files.readString(secret).strip();
                if (text.isEmpty()) {
                    throw new IllegalStateException("The file " + secret + ", which is to hold the secret, is empty.");
                }
                return Optional.of(text);
            } catch (IOException e) {
                throw new IllegalStateException("The file " + secret + ", which is to hold the secret, cannot be read ("
                        + e.getMessage() + "). Check its name in " + file + ".", e);
            }
        }

        private static boolean isOfOthers(PosixFilePermission permission) {
            return permission.name().startsWith("GROUP") || permission.name().startsWith("OTHERS");
        }
    }
}
