package org.praxis.training.quiz.question;

import java.math.BigDecimal;
import org.praxis.platform.content.Markup;

/** Numbers and remarks of a draft in the one way of writing them that compares. */
final class Accuracy {
  // More digits than anything is measured with; keeps exponents from becoming gigabytes.
  private static final int DIGITS = 30;

  private Accuracy() {}

  static BigDecimal plain(BigDecimal number) {
    if (number == null || number.signum() == 0) {
      return number == null ? null : BigDecimal.ZERO;
    }
    BigDecimal less = number.stripTrailingZeros();
    return isTooLong(less) || less.scale() >= 0 ? less : less.setScale(0);
  }

  static boolean isTooLong(BigDecimal number) {
    return number.precision() > DIGITS || Math.abs(number.scale()) > DIGITS;
  }

  /** Null where nothing is said. */
  static String said(String remark) {
    return Markup.isVisible(remark) ? Markup.line(remark) : null;
  }
}
