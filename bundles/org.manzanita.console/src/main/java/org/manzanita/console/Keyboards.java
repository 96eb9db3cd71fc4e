package org.manzanita.console;

import java.util.Optional;
import java.util.function.Supplier;

/** Which keyboard belongs to what runs on a thread. */
final class Keyboards {

    private static final ThreadLocal<Keyboard> NOW = new ThreadLocal<>();

    private Keyboards() {}

    static Keyboard now() {
        var keyboard = NOW.get();
        return keyboard == null ? question -> Optional.empty() : keyboard;
    }

    static <T> T during(Keyboard keyboard, Supplier<T> work) {
        var before = NOW.get();
        NOW.set(keyboard);
        try {
            return work.get();
        } finally {
            if (before == null) {
                NOW.remove();
            } else {
                NOW.set(before);
            }
        }
    }
}
