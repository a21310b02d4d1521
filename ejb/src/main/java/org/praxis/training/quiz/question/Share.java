package org.praxis.training.quiz.question;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A part of the whole as an exact fraction: three thirds are one, which three times 33 percent are
 * not. May be less than nothing, for what costs.
 */
public record Share(BigInteger part, BigInteger whole) implements Comparable<Share> {
  public static final Share NONE = of(0, 1);
  public static final Share ALL = of(1, 1);

  // The fractions that people write as percents with a few digits: 33.33333 is a third.
  private static final int LARGEST_DIVISOR = 20;
  private static final BigDecimal NEAR = new BigDecimal("0.01");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Share {
    if (whole.signum() <= 0) {
      throw new IllegalArgumentException("no share of " + whole);
    }
    BigInteger common = part.gcd(whole);
    part = part.divide(common);
    whole = whole.divide(common);
  }

  public static Share of(long part, long whole) {
    return new Share(BigInteger.valueOf(part), BigInteger.valueOf(whole));
  }

  /** What a percentage means: itself, or the simple fraction that it is within 0.01 of. */
  public static Share ofPercent(BigDecimal percent) {
    for (int whole = 1; whole <= LARGEST_DIVISOR; whole++) {
      BigDecimal parts = percent.multiply(BigDecimal.valueOf(whole));
      BigInteger part =
          parts.divide(HUNDRED, 0, java.math.RoundingMode.HALF_UP).toBigIntegerExact();
      BigDecimal away = new BigDecimal(part).multiply(HUNDRED).subtract(parts).abs();
      if (away.compareTo(NEAR.multiply(BigDecimal.valueOf(whole))) < 0) {
        return new Share(part, BigInteger.valueOf(whole));
      }
    }
    int digits = Math.max(0, percent.scale());
    return new Share(
        percent.movePointRight(digits).toBigIntegerExact(), BigInteger.TEN.pow(digits + 2));
  }

  public Share plus(Share other) {
    return new Share(
        part.multiply(other.whole).add(other.part.multiply(whole)), whole.multiply(other.whole));
  }

  /** Nothing for less than nothing, the whole for more than the whole. */
  public Share within() {
    return compareTo(NONE) < 0 ? NONE : compareTo(ALL) > 0 ? ALL : this;
  }

  /** This, shared out to so many. */
  public Share dividedBy(int many) {
    return new Share(part, whole.multiply(BigInteger.valueOf(many)));
  }

  /** In whole percents, rounded down: two of three are 66. */
  public int percent() {
    return new BigDecimal(part)
        .multiply(HUNDRED)
        .divide(new BigDecimal(whole), 0, java.math.RoundingMode.FLOOR)
        .intValueExact();
  }

  /** Whether it is that many percents; not rounded, so two of three are not 67. */
  public boolean isAtLeast(int percent) {
    return compareTo(of(percent, 100)) >= 0;
  }

  public boolean isAll() {
    return equals(ALL);
  }

  public boolean isNothing() {
    return part.signum() <= 0;
  }

  /** For statistics. */
  public double value() {
    return new BigDecimal(part)
        .divide(new BigDecimal(whole), 9, java.math.RoundingMode.HALF_EVEN)
        .doubleValue();
  }

  @Override
  public int compareTo(Share other) {
    return part.multiply(other.whole).compareTo(other.part.multiply(whole));
  }
}
