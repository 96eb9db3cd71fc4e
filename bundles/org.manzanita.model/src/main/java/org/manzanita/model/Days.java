package org.manzanita.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Days of attendance, or ADA, as an exact fraction.
 *
 * <p>Sums and quotients stay exact however many there are; a report rounds once, at the line that it prints
 * (attendance-accounting rule ATT-17).
 */
public record Days(BigInteger numerator, BigInteger denominator) implements Comparable<Days> {

    public static final Days ZERO = new Days(BigInteger.ZERO, BigInteger.ONE);
    public static final Days ONE = new Days(BigInteger.ONE, BigInteger.ONE);

    public Days {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("Days cannot be divided by zero days taught.");
        }
        if (denominator.signum() < 0) {
            numerator = numerator.negate();
            denominator = denominator.negate();
        }
        // Nearly all days are whole, and a state has a hundred million of them.
        if (!denominator.equals(BigInteger.ONE)) {
            var common = numerator.gcd(denominator);
            numerator = numerator.divide(common);
            denominator = denominator.divide(common);
        }
    }

    public static Days of(long whole) {
        return whole == 0 ? ZERO : whole == 1 ? ONE : new Days(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    public static Days of(long numerator, long denominator) {
        return new Days(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public static Days of(BigDecimal value) {
        return value.scale() <= 0
                ? new Days(value.toBigIntegerExact(), BigInteger.ONE)
                : new Days(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    public Days plus(Days other) {
        if (isZero()) {
            return other;
        }
        if (other.isZero()) {
            return this;
        }
        return denominator.equals(other.denominator)
                ? new Days(numerator.add(other.numerator), denominator)
                : new Days(numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator));
    }

    public Days minus(Days other) {
        return other.isZero() ? this : plus(new Days(other.numerator.negate(), other.denominator));
    }

    public Days times(Days other) {
        return new Days(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** @throws ArithmeticException if the other is zero */
    public Days dividedBy(Days other) {
        return new Days(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Days min(Days other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Days max(Days other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isZero() {
        return numerator.signum() == 0;
    }

    /** Rounded half up to so many decimals; the one place where a figure loses anything. */
    public BigDecimal rounded(int decimals) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Days other) {
        return denominator.equals(other.denominator)
                ? numerator.compareTo(other.numerator)
                : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** As a whole number, or as a fraction such as {@code 10/3}. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
