package org.manzanita.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * What plug-ins print and log. What they print goes nowhere, since it may hold anything of a pupil; and if either holds
 * the id of a canary, a pupil who does not exist and whom nobody has a reason to name, that is told as an alarm.
 *
 * <p>Who prints is found by looking at whose code is running. A plug-in that means harm finds other ways out; this is for
 * the careless one, and for noticing.
 */
final class PlugInPrints extends Handler {

    /** Characters of one plug-in that are looked at together, so that an id is found that comes in pieces. */
    private static final int WINDOW = 1_024;

    private final Function<Class<?>, Optional<String>> plugIn;
    private final Set<String> canaries;
    private final boolean shown;
    private final Consumer<String> alarm;
    private final Map<String, StringBuilder> last = new ConcurrentHashMap<>();
    private final Set<String> alarmed = ConcurrentHashMap.newKeySet();

    /**
     * @param plugIn the name of the plug-in that a class is of, if it is of one
     * @param canaries ids of pupils who do not exist
     * @param shown whether what plug-ins print is shown, for those who write them
     * @param alarm is told once of each plug-in that named a canary
     */
    PlugInPrints(Function<Class<?>, Optional<String>> plugIn, Set<String> canaries, boolean shown,
            Consumer<String> alarm) {
        this.plugIn = plugIn;
        this.canaries = Set.copyOf(canaries);
        this.shown = shown;
        this.alarm = alarm;
    }

    /** The ids of the file {@code canaries} in the folder of trust, a line each; none if there is no such file. */
    static Set<String> canaries(Path trust) {
        var file = trust.resolve("canaries");
        try {
            return Files.exists(file)
                    ? Set.copyOf(Files.readAllLines(file).stream().map(String::strip)
                            .filter(line -> !line.isEmpty()).distinct().toList())
                    : Set.of();
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read.", e);
        }
    }

    /** The same stream, but for what plug-ins print. */
    PrintStream over(PrintStream stream) {
        return new PrintStream(new Watched(stream), true, stream.charset());
    }

    void listen() {
        Logger.getLogger("").addHandler(this);
    }

    /** The plug-in whose code runs on this thread, if one's does. */
    private Optional<String> printing() {
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.map(StackWalker.StackFrame::getDeclaringClass)
                        .map(plugIn).flatMap(Optional::stream).findFirst());
    }

    private void look(String who, String text) {
        var said = last.computeIfAbsent(who, name -> new StringBuilder());
        boolean named;
        synchronized (said) {
            said.append(text);
            named = canaries.stream().anyMatch(canary -> said.indexOf(canary) >= 0);
            said.delete(0, Math.max(0, said.length() - WINDOW));
        }
        if (named && alarmed.add(who)) {
            alarm.accept(who);
        }
    }

    @Override
    public void publish(LogRecord record) {
        printing().ifPresent(who -> look(who, record.getMessage() + record.getThrown()
                + List.of(Optional.ofNullable(record.getParameters()).orElse(new Object[0]))));
    }

    @Override
    public void flush() {
        // Nothing is kept back.
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }

    private final class Watched extends OutputStream {

        private final PrintStream stream;

        Watched(PrintStream stream) {
            this.stream = stream;
        }

        @Override
        public void write(int one) {
            write(new byte[]{(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            var who = printing();
            who.ifPresent(name -> look(name, new String(bytes, from, length, StandardCharsets.UTF_8)));
            if (shown || who.isEmpty()) {
                stream.write(bytes, from, length);
            }
        }

        @Override
        public void flush() {
            stream.flush();
        }

        @Override
        public void close() {
            stream.close();
        }
    }
}
