package org.manzanita.rules;

/**
 * A registered rule that no program works out, and why.
 *
 * @param rule its id in the register
 * @param reason why it is left to people, in a sentence
 */
public record NotComputed(String rule, String reason) {}
