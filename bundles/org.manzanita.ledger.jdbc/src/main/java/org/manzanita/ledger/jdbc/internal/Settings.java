package org.manzanita.ledger.jdbc.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.manzanita.ledger.LedgerException;

/**
 * Which PostgreSQL server keeps the ledger, as the file {@code ledger.properties} in the home says.
 *
 * <p>The password is not in that file, which people show one another: it is in a file of its own that only its owner
 * may read, or in the environment.
 *
 * @param file where the settings are written, for messages
 * @param url as {@code jdbc:postgresql://host/database}
 */
record Settings(Path file, String url, String user, String password) {

    static final String FILE = "ledger.properties";
    static final String ENVIRONMENT = "MANZANITA_LEDGER_PASSWORD";

    private static final String PREFIX = "jdbc:postgresql:";
    private static final Set<String> KNOWN = Set.of("database", "url", "user", "password-file");

    /**
     * The settings of a server; empty if the ledger is kept as a file in the home.
     *
     * @throws LedgerException if they cannot be followed
     */
    static Optional<Settings> in(Path home, Map<String, String> environment) {
        var file = home.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var given = read(file);
        for (var name : given.stringPropertyNames()) {
            if (!KNOWN.contains(name)) {
                throw new LedgerException(name.equals("password")
                        ? "A password stands in " + file + ". Take it out, write it in a file of its own that only its"
                                + " owner may read, and name that as password-file; or give it as " + ENVIRONMENT + "."
                        : "The file " + file + " says '" + name + "', which is not known. Known are "
                                + String.join(", ", KNOWN.stream().sorted().toList()) + ".");
            }
        }
        return switch (given.getProperty("database", "").strip()) {
            case "h2" -> Optional.empty();
            case "postgresql" -> Optional.of(server(home, file, given, environment));
            default -> throw new LedgerException("The file " + file + " says database = '"
                    + given.getProperty("database", "") + "'. Write h2, or postgresql.");
        };
    }

    private static Settings server(Path home, Path file, Properties given, Map<String, String> environment) {
        var url = needed(file, given, "url");
        if (!url.startsWith(PREFIX)) {
            throw new LedgerException("The file " + file + " says url = '" + url + "'. Write it as " + PREFIX
                    + "//host/database.");
        } else if (url.contains("password=")) {
            throw new LedgerException("The url in " + file + " holds a password. Take it out: write it in a file of its"
                    + " own, and name that as password-file.");
        }
        return new Settings(file, url, needed(file, given, "user"), password(home, file, given, environment));
    }

    private static String needed(Path file, Properties given, String name) {
        var value = given.getProperty(name, "").strip();
        if (value.isEmpty()) {
            throw new LedgerException("The file " + file + " does not say which " + name
                    + " the server has. Add the line " + name + " = ….");
        }
        return value;
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw new LedgerException("The file " + file + " cannot be read (" + e.getMessage()
                    + "). It holds lines as in: database = postgresql", e);
        }
    }

    private static String password(Path home, Path file, Properties given, Map<String, String> environment) {
        var name = given.getProperty("password-file", "").strip();
        if (name.indexOf('\0') >= 0) {
            throw new LedgerException("The password-file of " + file + " is no name of a file: it holds a NUL. Write it"
                    + " anew.");
        }
        if (name.isEmpty()) {
            var password = environment.get(ENVIRONMENT);
            if (password == null) {
                throw new LedgerException("No password for the server of " + file + " is given. Name a file that holds"
                        + " it as password-file, or set " + ENVIRONMENT + " in the environment.");
            }
            return password;
        }
        var secret = home.resolve(name);
        try {
            if (secret.getFileSystem().supportedFileAttributeViews().contains("posix")
                    && Files.getPosixFilePermissions(secret).stream().anyMatch(Settings::isOfOthers)) {
                throw new LedgerException("The file " + secret + " holds a password, and others than its owner may use"
                        + " it. Take that right away, as in: chmod 600 " + secret);
            }
            return Files.readString(secret).strip();
        } catch (IOException e) {
            throw new LedgerException("The file " + secret + ", which is to hold the password, cannot be read ("
                    + e.getMessage() + "). Check its name in " + file + ".", e);
        }
    }

    private static boolean isOfOthers(PosixFilePermission permission) {
        return permission.name().startsWith("GROUP") || permission.name().startsWith("OTHERS");
    }

    /** All but the password, which no message may tell. */
    @Override
    public String toString() {
        return user + " on " + url;
    }
}
