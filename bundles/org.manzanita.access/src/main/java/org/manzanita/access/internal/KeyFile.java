package org.manzanita.access.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manzanita.access.AddressRange;
import org.manzanita.access.Key;
import org.manzanita.access.Keys;
import org.manzanita.access.Role;

/** The keys in the file {@code keys.tsv}, and in {@code keys-used.tsv} when each was used last. */
public final class KeyFile implements Keys {

    private static final List<String> HEADINGS = List.of("person", "key", "from", "until", "addresses", "roles",
            "commands", "addedBy", "revokedAt", "revokedBy");
    private static final List<String> USES = List.of("fingerprint", "at", "address");

    private final LineFile file;
    private final LineFile uses;
    private final Clock clock;

    public KeyFile(Path folder, Clock clock) {
        this.file = new LineFile(folder.resolve("keys.tsv"), HEADINGS);
        this.uses = new LineFile(folder.resolve("keys-used.tsv"), USES);
        this.clock = clock;
    }

    @Override
    public synchronized List<Key> all() {
        return file.read().stream().map(this::key).toList();
    }

    private Key key(List<String> line) {
        try {
            return new Key(line.get(0), line.get(1), LocalDate.parse(line.get(2)), LocalDate.parse(line.get(3)),
                    parts(line.get(4)).map(AddressRange::new).toList(),
                    parts(line.get(5)).map(Role::of).collect(Collectors.toSet()), parts(line.get(6)).toList(),
                    line.get(7), line.get(8).isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Key.Revocation(Instant.parse(line.get(8)), line.get(9))));
        } catch (IllegalArgumentException | DateTimeException e) {
            // A list that cannot be read opens nothing: a key of it may have been revoked.
            throw new IllegalStateException("The list of keys " + file.path() + " cannot be understood: "
                    + e.getMessage(), e);
        }
    }

    private static Stream<String> parts(String joined) {
        return Arrays.stream(joined.split(";", -1)).filter(part -> !part.isEmpty());
    }

    @Override
    public synchronized void add(Key key) {
        var known = find(key.fingerprint());
        if (known.isPresent()) {
            throw new IllegalArgumentException("The key " + key.fingerprint() + " is on the list already"
                    + known.get().revoked().map(revoked -> ", revoked by " + revoked.by()).orElse("")
                    + ". Whoever needs another makes a new one: ssh-keygen -t ed25519");
        }
        var all = new ArrayList<>(all());
        all.add(key);
        write(all);
    }

    @Override
    public synchronized boolean revoke(String fingerprint, String by) {
        var all = all();
        if (all.stream().noneMatch(key -> key.fingerprint().equals(fingerprint) && key.revoked().isEmpty())) {
            return false;
        }
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        write(all.stream().map(key -> key.fingerprint().equals(fingerprint) ? key.revoke(by, at) : key).toList());
        return true;
    }

    private void write(List<Key> all) {
        file.write(all.stream().map(key -> List.of(key.person(), key.text(), key.from().toString(),
                key.until().toString(), joined(key.addresses()), joined(key.roles().stream().sorted().toList()),
                joined(key.commands()), key.addedBy(),
                key.revoked().map(revoked -> revoked.at().toString()).orElse(""),
                key.revoked().map(Key.Revocation::by).orElse(""))).toList());
    }

    private static String joined(List<?> parts) {
        return parts.stream().map(Object::toString).collect(Collectors.joining(";"));
    }

    @Override
    public synchronized Optional<Use> lastUse(String fingerprint) {
        return uses.read().stream().filter(line -> line.get(0).equals(fingerprint)).findFirst().map(this::use);
    }

    private Use use(List<String> line) {
        try {
            return new Use(Instant.parse(line.get(1)), line.get(2));
        } catch (DateTimeException e) {
            throw new IllegalStateException("The list of the uses of keys " + uses.path() + " cannot be understood: "
                    + e.getMessage() + ". It can be taken away; which key was used when is on record besides.", e);
        }
    }

    @Override
    public synchronized void used(String fingerprint, String address) {
        var lines = new ArrayList<>(uses.read());
        lines.removeIf(line -> line.get(0).equals(fingerprint));
        lines.add(List.of(fingerprint, clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(), address));
        uses.write(lines);
    }
}
