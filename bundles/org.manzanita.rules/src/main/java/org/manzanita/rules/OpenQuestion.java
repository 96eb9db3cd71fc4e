package org.manzanita.rules;

/**
 * A question that the law leaves open, and how it is read.
 *
 * @param id such as {@code G-04}
 * @param asks the question, in a sentence
 * @param section where the law leaves it open
 * @param conservative the reading that holds unless the LEA chose another
 * @param setting the setting by which an LEA chooses; empty where it cannot
 * @param others the other readings, by the values of the setting; empty where there are none to choose
 */
public record OpenQuestion(String id, String asks, String section, String conservative, String setting,
        String others) {}
