package org.praxis.training.quiz.question;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people type it, with the comma or the point of their language. Where only one of the
 * two can be meant, it is taken whatever the language: {@code 2.5} is two and a half in German too,
 * for no thousand has one digit. {@code 1.234} is a thousand in German and little more than one in
 * English.
 */
public final class TypedNumber {
  private static final int LONGEST = 40;
  private static final Pattern SHAPE =
      Pattern.compile("([+-]?)([0-9.,]*[0-9][0-9.,]*)(?:[eE]([+-]?[0-9]{1,2}))?");
  private static final Pattern GROUPS = Pattern.compile("[0-9]{1,3}([.,][0-9]{3})+");

  private TypedNumber() {}

  /** Nothing where it cannot be read as one number. */
  public static Optional<BigDecimal> read(String typed, Locale language) {
    String plain = plain(typed);
    Matcher shape = SHAPE.matcher(plain);
    if (plain.length() > LONGEST || !shape.matches()) {
      return Optional.empty();
    }
    return digits(shape.group(2), language)
        .map(
            digits ->
                new BigDecimal(
                    shape.group(1)
                        + digits
                        + (shape.group(3) == null ? "" : "e" + shape.group(3))));
  }

  // Spaces and the Swiss apostrophe stand between thousands only; a minus has several signs.
  private static String plain(String typed) {
    return typed
        .strip()
        .replaceAll("(?<=[0-9])[\\p{Z}'\u2019](?=[0-9]{3}(?![0-9]))", "")
        .replace('\u2212', '-')
        .replace('\u2013', '-');
  }

  private static Optional<String> digits(String text, Locale language) {
    int comma = text.lastIndexOf(',');
    int point = text.lastIndexOf('.');
    if (comma < 0 && point < 0) {
      return Optional.of(text);
    }
    if (comma >= 0 && point >= 0) {
      char decimal = comma > point ? ',' : '.';
      int at = Math.max(comma, point);
      String whole = text.substring(0, at);
      return whole.indexOf(decimal) < 0 && GROUPS.matcher(whole).matches()
          ? Optional.of(whole.replaceAll("[.,]", "") + "." + text.substring(at + 1))
          : Optional.empty();
    }
    char sign = comma >= 0 ? ',' : '.';
    boolean groups = GROUPS.matcher(text).matches();
    if (text.indexOf(sign) != text.lastIndexOf(sign)) {
      return groups ? Optional.of(text.replace(String.valueOf(sign), "")) : Optional.empty();
    }
    boolean thousands =
        groups
            && !text.startsWith("0")
            && DecimalFormatSymbols.getInstance(language).getGroupingSeparator() == sign;
    String number = thousands ? text.replace(String.valueOf(sign), "") : text.replace(sign, '.');
    return Optional.of(number.endsWith(".") ? number + "0" : number);
  }
}
