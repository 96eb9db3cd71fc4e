package org.manzanita.documents;

/**
 * A language in which papers are made.
 *
 * @param tag as BCP 47 has it, such as {@code es}
 * @param name what the language calls itself
 * @param rightToLeft whether it is written from right to left
 * @param reviewed whether the words were written or reviewed by someone who translates; papers say so if not
 */
public record PaperLanguage(String tag, String name, boolean rightToLeft, boolean reviewed) {}
