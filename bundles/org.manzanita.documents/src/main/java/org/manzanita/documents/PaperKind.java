package org.manzanita.documents;

/**
 * A kind of paper that can be made.
 *
 * @param name in camelCase, such as {@code agreement}
 * @param about whom or what it is about
 * @param says what it is, in one line
 */
public record PaperKind(String name, About about, String says) {

    /** What has to be named for a paper to be made. */
    public enum About {
        AGREEMENT, PUPIL, LEA
    }
}
