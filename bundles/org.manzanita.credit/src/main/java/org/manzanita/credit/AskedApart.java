package org.manzanita.credit;

/**
 * A rule that stands in for one in another process. That process asks the rule twice and bounds its time; whoever asks here
 * gets its answer, or a {@link Failed}.
 */
public interface AskedApart {

    /** By what name people know the rule that is asked: that of its class. */
    String plugIn();

    /** Why there is no answer. */
    final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final boolean late;

        /**
         * @param says what happened, as the end of a sentence that begins with the rule's name, without names of pupils
         * @param late whether it did not answer in time, which may come out otherwise another time
         */
        public Failed(String says, boolean late) {
            super(says);
            this.late = late;
        }

        public boolean isLate() {
            return late;
        }
    }
}
