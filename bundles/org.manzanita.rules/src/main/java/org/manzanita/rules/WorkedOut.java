package org.manzanita.rules;

import java.util.List;
import java.util.Objects;
import org.manzanita.model.EntryId;

/**
 * What code worked out for a policy, with what it rests on; or that it is unknown, and why.
 *
 * @param <T> what is worked out
 */
public sealed interface WorkedOut<T> {

    /** The most letters of what is held. */
    int MOST_LETTERS = 500;

    /** In a sentence that a clerk can read. */
    String held();

    /** The ledger entries that it rests on; empty where it rests on the absence of any. */
    List<EntryId> evidence();

    /** It is known. */
    record Known<T>(T value, String held, List<EntryId> evidence) implements WorkedOut<T> {

        public Known {
            evidence = List.copyOf(evidence);
            bounded(held);
            if (Objects.requireNonNull(value, "value") instanceof String text) {
                bounded(text);
            }
        }
    }

    /**
     * It is unknown, so that a person has to look.
     *
     * @param code of the reason why a day that asks for it does not earn
     */
    record Unknown<T>(String code, String held, List<EntryId> evidence) implements WorkedOut<T> {

        /** Where no plug-in failed: what is asked for is not worked out here, or not of this pupil. */
        public static final String CODE = "POLICY_UNKNOWN";

        public Unknown {
            evidence = List.copyOf(evidence);
            bounded(held);
        }
    }

    static <T> WorkedOut<T> known(T value, String held, List<EntryId> evidence) {
        return new Known<>(value, held, evidence);
    }

    static <T> WorkedOut<T> unknown(String held, List<EntryId> evidence) {
        return new Unknown<>(Unknown.CODE, held, evidence);
    }

    /** @throws IllegalArgumentException if the text has more than {@value #MOST_LETTERS} letters */
    static void bounded(String text) {
        if (text.length() > MOST_LETTERS) {
            throw new IllegalArgumentException("What is worked out is said in at most " + MOST_LETTERS
                    + " letters; these are " + text.length() + ".");
        }
    }
}
