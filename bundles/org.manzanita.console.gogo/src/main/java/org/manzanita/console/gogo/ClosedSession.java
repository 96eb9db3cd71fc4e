package org.manzanita.console.gogo;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Job;
import org.apache.felix.service.command.JobListener;
import org.jspecify.annotations.Nullable;

/**
 * A session of Gogo in which a line is one command of the console and its words. It holds no objects, so there is nothing to
 * call methods of: no variables, no conversions, no scripts, no jobs.
 */
final class ClosedSession implements CommandSession {

    /** Under which the runtime's session keeps the words of the line; only this bundle has that session in hand. */
    static final String WORDS = ".manzanita.words";

    private final CommandSession session;
    private final Predicate<String> isCommand;

    /** @param isCommand whether a function stands for a command of the console, by its scope and name */
    ClosedSession(CommandSession session, Predicate<String> isCommand) {
        this.session = session;
        this.isCommand = isCommand;
    }

    /**
     * Runs a command.
     *
     * @return its exit code; nothing for an empty line
     * @throws IllegalArgumentException if it is no command of the console, or there is more in the line than its words
     */
    @Override
    public synchronized @Nullable Object execute(CharSequence line) throws Exception {
        var words = PlainLine.words(line);
        if (words.isEmpty()) {
            return null;
        }
        var name = Functions.scoped(words.getFirst());
        if (!isCommand.test(name)) {
            throw new IllegalArgumentException("There is no command '" + words.getFirst()
                    + "' here. Gogo's own functions, and those of other bundles, ask for no right and are not run."
                    + " For what there is: help");
        }
        // The runtime is given the name alone, so nothing that somebody typed is ever evaluated.
        session.put(WORDS, words);
        return session.execute(name);
    }

    @Override
    public void close() {
        session.close();
    }

    @Override
    public InputStream getKeyboard() {
        return session.getKeyboard();
    }

    @Override
    public PrintStream getConsole() {
        return session.getConsole();
    }

    @Override
    public @Nullable Object get(String name) {
        return null;
    }

    @Override
    public @Nullable Object put(String name, Object value) {
        throw closed("variables");
    }

    @Override
    public CharSequence format(Object target, int level) {
        return String.valueOf(target);
    }

    @Override
    public @Nullable Object convert(Class<?> type, Object instance) {
        return type.isInstance(instance) ? instance : null;
    }

    @Override
    public Path currentDir() {
        throw closed("folders");
    }

    @Override
    public void currentDir(Path path) {
        throw closed("folders");
    }

    @Override
    public ClassLoader classLoader() {
        throw closed("classes");
    }

    @Override
    public void classLoader(ClassLoader loader) {
        throw closed("classes");
    }

    @Override
    public List<Job> jobs() {
        return List.of();
    }

    @Override
    public @Nullable Job foregroundJob() {
        return null;
    }

    @Override
    public void setJobListener(JobListener listener) {
        // There are no jobs to tell of.
    }

    private static UnsupportedOperationException closed(String what) {
        return new UnsupportedOperationException("A session of Gogo has no " + what
                + " here: it runs commands of the console, and evaluates nothing.");
    }
}
