package org.manzanita.health.internal.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * The log in a folder: five files of 4 MiB at most, the newest with the number 0. Nothing is made before there is something
 * to write. A log that cannot be written is done without; nothing hangs on it.
 */
public final class LogFolder extends Handler {

    private static final int FILES = 5;
    private static final int BYTES = 4 * 1024 * 1024;

    /**
     * A record that was read back.
     *
     * @param level by the name of {@link Level}
     * @param text the message, and below it the lines of a fault
     */
    public record Entry(Instant at, Level level, String logger, String text) {}

    private final Path folder;
    private Optional<Handler> files = Optional.empty();
    private boolean isBroken;

    public LogFolder(Path folder) {
        this.folder = folder;
        setLevel(Level.ALL);
    }

    @Override
    public synchronized void publish(LogRecord record) {
        if (isBroken || !isLoggable(record)) {
            return;
        }
        if (files.isEmpty()) {
            try {
                Files.createDirectories(folder);
                var opened = new FileHandler(folder.resolve("manzanita-%g.log").toString(), BYTES, FILES, true);
                opened.setEncoding(StandardCharsets.UTF_8.name());
                opened.setFormatter(new LogLine());
                opened.setLevel(Level.ALL);
                files = Optional.of(opened);
            } catch (IOException e) {
                isBroken = true;
                return;
            }
        }
        files.get().publish(record);
    }

    @Override
    public synchronized void flush() {
        files.ifPresent(Handler::flush);
    }

    @Override
    public synchronized void close() {
        files.ifPresent(Handler::close);
        files = Optional.empty();
    }

    /** The last records of at least a level, oldest first. */
    public List<Entry> last(int most, Level least) throws IOException {
        flush();
        Deque<Entry> last = new ArrayDeque<>();
        for (int number = FILES - 1; number >= 0; number--) {
            var file = folder.resolve("manzanita-" + number + ".log");
            if (Files.exists(file)) {
                for (var entry : LogLine.read(Files.readString(file))) {
                    if (entry.level().intValue() >= least.intValue()) {
                        last.addLast(entry);
                        if (last.size() > most) {
                            last.removeFirst();
                        }
                    }
                }
            }
        }
        return new ArrayList<>(last);
    }
}
