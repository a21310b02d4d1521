package org.praxis.moderation.workload;

/**
 * In which bounds a share lies of which only some were seen: the score interval of Wilson, which
 * unlike the usual one stays between nothing and all and is of use for few and for none.
 *
 * @see "E. B. Wilson, Probable inference, the law of succession, and statistical inference, Journal
 *     of the American Statistical Association 22 (1927); method 3 in R. G. Newcombe, Two-sided
 *     confidence intervals for the single proportion, Statistics in Medicine 17 (1998)"
 */
public record Wilson(double low, double high) {
  // The quantile of the normal distribution that leaves 2.5 % on each side.
  private static final double Z = 1.959963984540054;

  /**
   * With 95 % confidence.
   *
   * @param part of them that have what is looked for
   * @param of how many were seen, at least one
   */
  public static Wilson of(long part, long of) {
    if (of < 1 || part < 0 || part > of) {
      throw new IllegalArgumentException(part + " of " + of);
    }
    double share = (double) part / of;
    double square = Z * Z;
    double middle = share + square / (2 * of);
    double reach = Z * Math.sqrt((share * (1 - share) + square / (4 * of)) / of);
    double whole = 1 + square / of;
    // Rounding must not put a bound beyond what was seen.
    return new Wilson(
        Math.max(0, Math.min(share, (middle - reach) / whole)),
        Math.min(1, Math.max(share, (middle + reach) / whole)));
  }
}
