package org.manzanita.rules;

/**
 * What a reason code stands for.
 *
 * @param order where several refusals meet, the lowest order is the day's primary one (attendance rule ATT-21)
 * @param means what is so, in a sentence
 * @param cure what to do about it, in a sentence
 */
public record ReasonCode(String code, int order, String means, String cure) {}
