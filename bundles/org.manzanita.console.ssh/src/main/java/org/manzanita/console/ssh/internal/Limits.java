package org.manzanita.console.ssh.internal;

import java.time.Duration;

/**
 * How much of the door anyone may take up.
 *
 * @param tries keys that may be tried on one connection
 * @param failuresPerMinute connections from one address in a minute that came to nothing
 * @param connections that stand open at once, those included on which nobody has shown a key yet
 * @param sessionsPerKey connections that stand open by one key
 * @param toShowAKey how long a connection may stand without one
 * @param idle how long a shell may stand without a key pressed or a line shown
 * @param longest how long a connection may stand at all
 * @param line how many characters may come without Enter
 */
record Limits(int tries, int failuresPerMinute, int connections, int sessionsPerKey, Duration toShowAKey, Duration idle,
        Duration longest, int line) {

    static final Limits USUAL = new Limits(3, 10, 200, 4, Duration.ofSeconds(30), Duration.ofMinutes(15),
            Duration.ofHours(8), 8192);
}
