package org.manzanita.console;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where a command asks for what may not stand in its line: passwords and codes. At a terminal what is typed is not shown;
 * where lines are piped in, the next line is the answer. It is neither remembered nor put on record.
 */
@FunctionalInterface
public interface Keyboard {

    /**
     * Asks for something that is not to be seen.
     *
     * @return what was typed; empty if nobody can be asked, or the question was left
     */
    Optional<String> secret(String question);

    /** Whoever sits before the command that runs on this thread. */
    static Keyboard now() {
        return Keyboards.now();
    }

    /** Does the work with this keyboard. */
    default <T> T during(Supplier<T> work) {
        return Keyboards.during(this, work);
    }
}
