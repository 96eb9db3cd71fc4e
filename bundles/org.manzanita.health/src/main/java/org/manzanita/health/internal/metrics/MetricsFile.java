package org.manzanita.health.internal.metrics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Supplier;

/** Writes figures into a file, again and again while the platform runs, if that was enabled. Readers see whole files only. */
public final class MetricsFile implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(MetricsFile.class.getName());

    private final Path setting;
    private final Duration every;
    private final Supplier<String> figures;
    private Optional<Timer> running = Optional.empty();

    /** @param folder where it is kept whether it is enabled */
    public MetricsFile(Path folder, Duration every, Supplier<String> figures) {
        this.setting = folder.resolve("metrics");
        this.every = every;
        this.figures = figures;
    }

    /** The file that is written; empty if that is not enabled. */
    public synchronized Optional<Path> enabled() {
        try {
            return Files.exists(setting) ? Optional.of(Path.of(Files.readString(setting).strip())) : Optional.empty();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "It cannot be read whether figures are written", e);
            return Optional.empty();
        }
    }

    /**
     * Writes the file now, and from now on, also after the next start.
     *
     * @throws UncheckedIOException if it cannot be written; then it is not enabled
     */
    public synchronized void enable(Path file) {
        try {
            write(file);
            Files.createDirectories(setting.getParent());
            Files.writeString(setting, file + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start();
    }

    /** Writes no more, and deletes the file, whose figures would grow old. */
    public synchronized void disable() {
        close();
        var file = enabled();
        try {
            Files.deleteIfExists(setting);
            if (file.isPresent()) {
                Files.deleteIfExists(file.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins to write, if it is enabled. */
    public synchronized void start() {
        close();
        enabled().ifPresent(file -> {
            var timer = new Timer("metrics", true);
            timer.schedule(new TimerTask() {

                @Override
                public void run() {
                    again(timer, file);
                }
            }, every.toMillis(), every.toMillis());
            running = Optional.of(timer);
        });
    }

    /** Nothing is written for a timer that was ended meanwhile: the file may have been deleted since. */
    private synchronized void again(Timer timer, Path file) {
        if (running.filter(timer::equals).isEmpty()) {
            return;
        }
        try {
            write(file);
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "The figures cannot be written", e);
        }
    }

    private void write(Path file) throws IOException {
        var next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, figures.get());
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public synchronized void close() {
        running.ifPresent(Timer::cancel);
        running = Optional.empty();
    }
}
