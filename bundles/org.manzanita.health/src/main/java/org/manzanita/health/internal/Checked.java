package org.manzanita.health.internal;

import java.time.Duration;
import java.util.List;

/**
 * What one check said.
 *
 * @param name of the check, such as {@code disk}
 * @param says what is so, in sentences
 * @param toDo what someone who runs the installation can do; empty if nothing has to be done
 */
public record Checked(String name, List<String> tags, State state, String says, String toDo, Duration took) {

    /** How well it is, from best to worst. */
    public enum State {
        OK("ok"), WARNS("warns"), FAILS("fails");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public Checked {
        tags = List.copyOf(tags);
    }
}
