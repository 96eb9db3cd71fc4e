package org.manzanita.console.ssh.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** Whether the door may be opened, and where: the file {@code ssh.txt}, a line {@code address port}. No file, no door. */
final class SshSettings {

    static final String LOOPBACK = "127.0.0.1";
    static final int USUAL_PORT = 8022;
    private static final int HIGHEST_PORT = 65_535;

    private final Path file;

    /** Where the door listens; port 0 is any that is free. */
    record Place(String address, int port) {

        Place {
            if (port < 0 || port > HIGHEST_PORT) {
                throw new IllegalArgumentException(port + " is no port. A port is a number from 0 to " + HIGHEST_PORT
                        + "; 0 takes any that is free.");
            }
        }

        @Override
        public String toString() {
            return (address.contains(":") ? "[" + address + "]" : address) + ":" + port;
        }
    }

    SshSettings(Path folder) {
        this.file = folder.resolve("ssh.txt");
    }

    /** Where it is to be opened; empty while it is not enabled. */
    Optional<Place> place() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var words = Files.readString(file).strip().split(" ", -1);
            if (words.length != 2) {
                throw new IllegalStateException("The file " + file + " does not hold an address and a port. Enable the"
                        + " door anew: ssh:enable");
            }
            return Optional.of(new Place(words[0], Integer.parseInt(words[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The file " + file + " cannot be understood. Enable the door anew:"
                    + " ssh:enable", e);
        }
    }

    void enable(Place place) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var next = file.resolveSibling("ssh.txt.next");
            Files.write(next, List.of(place.address() + " " + place.port()));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean disable() {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
