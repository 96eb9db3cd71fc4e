package org.manzanita.access.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.manzanita.access.Acting;
import org.manzanita.access.Caller;
import org.manzanita.access.Journal;
import org.manzanita.access.JournalException;

/**
 * The journal in a file of JSON lines. Each line ends with its hash, over the hash before it and all else in the line.
 *
 * <p>A last line that is not whole was being written when the process died; nothing was done under it, so it is cut off.
 */
public final class JournalFile implements Journal {

    private static final String NONE = "0".repeat(64);
    private static final String HASH = ",\"hash\":\"";

    private final Path file;
    private final Clock clock;
    private final Timekeeping time;
    private Optional<Last> last = Optional.empty();

    /** Where the next record goes on from. */
    private record Last(long number, String hash) {}

    /** A journal whose clock is the measure of itself: of a jump while the process runs nothing is known. */
    public JournalFile(Path folder, Clock clock) {
        this(folder, clock, () -> Duration.between(Instant.EPOCH, clock.instant()).toNanos());
    }

    /** @param ticks counts nanoseconds, whatever the clock is set to */
    public JournalFile(Path folder, Clock clock, LongSupplier ticks) {
        this.file = folder.resolve("commands.jsonl");
        this.clock = clock;
        this.time = new Timekeeping(clock, ticks);
    }

    @Override
    public synchronized long intend(Acting acting, String command, boolean changes) {
        var fields = begun(Kind.INTENT, 0, acting.caller(), command, acting.right().toString());
        fields.put("changes", changes);
        fields.put("roles", acting.roles());
        fields.put("leas", acting.leas());
        return add(fields);
    }

    @Override
    public synchronized void ended(long intent, Acting acting, String command, int exitCode, Duration took) {
        var fields = begun(Kind.OUTCOME, intent, acting.caller(), command, acting.right().toString());
        fields.put("roles", acting.roles());
        fields.put("leas", acting.leas());
        fields.put("exitCode", exitCode);
        fields.put("names", acting.namesSeen());
        fields.put("recorded", acting.recorded());
        fields.put("digests", acting.digests());
        fields.put("flags", acting.flags());
        fields.put("millis", took.toMillis());
        add(fields);
    }

    @Override
    public synchronized void refused(Caller caller, String command, String right) {
        add(begun(Kind.REFUSED, 0, caller, command, right));
    }

    private Map<String, Object> begun(Kind kind, long of, Caller caller, String command, String right) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("number", 0L);
        fields.put("at", clock.instant().truncatedTo(ChronoUnit.MILLIS));
        fields.put("kind", kind.name());
        fields.put("of", of);
        fields.put("person", caller.person());
        fields.put("door", caller.door());
        fields.put("session", caller.session());
        fields.put("address", caller.address());
        fields.put("key", caller.key());
        fields.put("command", command);
        fields.put("right", right);
        return fields;
    }

    /** Gives the record its number and its place in the chain, and writes it. */
    private long add(Map<String, Object> fields) {
        try {
            var before = last.isPresent() ? last.get() : opened();
            long number = before.number() + 1;
            fields.put("number", number);
            fields.put("before", before.hash());
            var body = FlatJson.write(fields);
            var hash = hash(body);
            write(body.substring(0, body.length() - 1) + HASH + hash + "\"}\n");
            last = Optional.of(new Last(number, hash));
            return number;
        } catch (IOException | RuntimeException e) {
            // Whatever stands there now is looked at again before the next record.
            last = Optional.empty();
            throw new JournalException("Nothing can be put on record in " + file + ": " + e.getMessage()
                    + ". Until it can, only help, what shows the state of the platform, and exit are answered.", e);
        }
    }

    private void write(String line) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long end = channel.size();
            try {
                channel.position(end);
                var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            } catch (IOException e) {
                cutTo(end, channel, e);
                throw e;
            }
        }
    }

    private static void cutTo(long end, FileChannel channel, IOException because) {
        try {
            channel.truncate(end);
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }

    private Last opened() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (!Files.exists(file)) {
            return new Last(0, NONE);
        }
        cutTorn();
        var lines = lines();
        time.read(lines);
        return lines.isEmpty() ? new Last(0, NONE) : new Last(lines.getLast().number(), lines.getLast().hash());
    }

    private void cutTorn() throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = channel.size();
            var one = ByteBuffer.allocate(1);
            while (end > 0) {
                one.clear();
                channel.read(one, end - 1);
                if (one.get(0) == '\n') {
                    break;
                }
                end--;
            }
            if (end < channel.size()) {
                channel.truncate(end);
                channel.force(true);
            }
        }
    }

    @Override
    public synchronized List<Line> lines() {
        return texts().stream().map(JournalFile::line).toList();
    }

    @Override
    public synchronized List<String> texts() {
        try {
            if (!Files.exists(file)) {
                return List.of();
            }
            // What is no text any more is read all the same, so that its record can be named.
            String text;
            try (var in = Files.newInputStream(file)) {
                text = new String(in.readNBytes(Math.toIntExact(Files.size(file))), StandardCharsets.UTF_8);
            }
            return text.isEmpty() ? List.of() : List.of(text.substring(0, text.length() - 1).split("\n", -1));
        } catch (IOException e) {
            throw new UncheckedIOException("The journal " + file + " cannot be read.", e);
        }
    }

    private static Line line(String text) {
        var field = FlatJson.read(text);
        return new Line(number(field, "number"), Instant.parse(value(field, "at")), Kind.valueOf(value(field, "kind")),
                number(field, "of"),
                new Caller(value(field, "person"), value(field, "door"), value(field, "session"),
                        value(field, "address"), field.getOrDefault("key", ""), Set.of()),
                value(field, "command"), value(field, "right"), Boolean.parseBoolean(field.getOrDefault("changes", "")),
                (int) optional(field, "exitCode", -1), (int) optional(field, "names", 0),
                field.getOrDefault("recorded", ""), field.getOrDefault("digests", ""),
                field.getOrDefault("roles", ""), field.getOrDefault("leas", ""), field.getOrDefault("flags", ""),
                Duration.ofMillis(optional(field, "millis", 0)), value(field, "before"), value(field, "hash"));
    }

    private static long optional(Map<String, String> fields, String name, long otherwise) {
        return fields.containsKey(name) ? number(fields, name) : otherwise;
    }

    private static String value(Map<String, String> fields, String name) {
        var value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("It is no record: it has no " + name + ".");
        }
        return value;
    }

    private static long number(Map<String, String> fields, String name) {
        return Long.parseLong(value(fields, name));
    }

    @Override
    public synchronized Optional<String> doubt() {
        try {
            return time.doubt(this::lines);
        } catch (UncheckedIOException | IllegalArgumentException | DateTimeException e) {
            // Where the records cannot be read none can be added either, and that is what is told.
            return Optional.empty();
        }
    }

    @Override
    public synchronized Verification verify() {
        return verify(0, NONE);
    }

    /** What was put into a record does not steer the terminal that is told of it. */
    private static String harmless(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "\uFFFD");
    }

    @Override
    public synchronized Verification verify(long known, String knownHash) {
        var hashes = new ArrayList<String>();
        hashes.add(NONE);
        for (var text : texts()) {
            long number = hashes.size();
            try {
                var line = line(text);
                int cut = text.lastIndexOf(HASH);
                boolean isOwn = cut > 0 && hash(text.substring(0, cut) + "}").equals(line.hash());
                if (line.number() != number || !line.before().equals(hashes.getLast()) || !isOwn) {
                    return new Verification(number, hashes.getLast(), number, "Record " + number
                            + " is not as it was written, or does not follow the one before it.");
                }
                hashes.add(line.hash());
            } catch (IllegalArgumentException | DateTimeException e) {
                return new Verification(number, hashes.getLast(), number,
                        "Record " + number + " cannot be read. " + harmless(String.valueOf(e.getMessage())));
            }
        }
        long records = hashes.size() - 1L;
        if (known > records) {
            return new Verification(records, hashes.getLast(), records + 1, "The journal ends with record " + records
                    + ", and was known to have " + known + ": its end was cut off, or an older copy put back.");
        }
        if (!hashes.get((int) known).equals(knownHash)) {
            return new Verification(records, hashes.getLast(), known, "Record " + known
                    + " has another hash than the one that was kept: the journal was written anew.");
        }
        return new Verification(records, hashes.getLast(), 0, "Every record is as it was written.");
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
