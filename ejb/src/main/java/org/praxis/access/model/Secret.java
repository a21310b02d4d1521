package org.praxis.access.model;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * What opens Praxis to a program. The prefix lets scanners of source code recognise one that was
 * published by mistake.
 *
 * @param text to be shown once and stored nowhere
 */
public record Secret(String text) {
  private static final String PREFIX = "praxis_";
  private static final int BYTES = 32;
  private static final int SHOWN = 4;
  private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
  private static final SecureRandom RANDOM = new SecureRandom();

  public static Secret random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Secret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** Whether it is worth a look into the database at all. */
  public static boolean looksLikeOne(String text) {
    return text != null && FORM.matcher(text).matches();
  }

  public byte[] hash() {
    return Fingerprint.ofSecret(text);
  }

  /** By which its owner tells it from others. */
  public String lastFour() {
    return text.substring(text.length() - SHOWN);
  }

  @Override
  public String toString() {
    return "a secret";
  }
}
