package org.manzanita.console.internal;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
public interface Pause {

    /** A pause in which the thread sleeps. */
    Pause ASLEEP = length -> {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    };

    void of(Duration length);
}
