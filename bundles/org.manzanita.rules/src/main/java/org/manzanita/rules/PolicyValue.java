package org.manzanita.rules;

/**
 * One thing that a district policy sets.
 *
 * @param parameter such as {@code assignment.maxSchooldays}
 * @param appliesTo to whom or when, in words: {@code grades 2-3, Thursday}; empty for all
 * @param value as the policy writes it
 * @param source the paper that says so
 */
public record PolicyValue(String parameter, String appliesTo, String value, Citation source) {}
