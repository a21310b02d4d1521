package org.praxis.notification.mail.model;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Numbers that nobody can make up: with 80 bits of HMAC-SHA-256 behind them. Small letters and
 * digits alone, for mail servers fold case, and at most 30 of them, for an address has 64 before
 * its {@code @}.
 */
public final class Seals {
  /** What a number may be used for; a seal for one purpose opens no other. */
  public enum Purpose {
    REPLY,
    BOUNCE,
    UNSUBSCRIBE
  }

  private static final Pattern SEALED = Pattern.compile("([0-9a-z]{1,13})-([a-z2-7]{16})");
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int CHARACTERS = 16;
  private static final int RADIX = 36;

  private final SecretKeySpec key;

  public Seals(String secret) {
    key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  public String seal(Purpose purpose, long number) {
    String digits = Long.toString(number, RADIX);
    return digits + "-" + signature(purpose, digits);
  }

  /** The number, if it is one that was sealed for that purpose. */
  public OptionalLong open(Purpose purpose, String sealed) {
    Matcher parts = SEALED.matcher(sealed);
    if (!parts.matches()
        || !MessageDigest.isEqual(
            parts.group(2).getBytes(StandardCharsets.US_ASCII),
            signature(purpose, parts.group(1)).getBytes(StandardCharsets.US_ASCII))) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(parts.group(1), RADIX));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  private String signature(Purpose purpose, String digits) {
    try {
      Mac mac = Mac.getInstance(key.getAlgorithm());
      mac.init(key);
      byte[] sum = mac.doFinal((purpose + "/" + digits).getBytes(StandardCharsets.UTF_8));
      StringBuilder text = new StringBuilder();
      // Five bits a character.
      for (int i = 0; i < CHARACTERS; i++) {
        int bit = i * 5;
        int two = (sum[bit / 8] & 0xff) << 8 | sum[bit / 8 + 1] & 0xff;
        text.append(ALPHABET.charAt(two >> 11 - bit % 8 & 31));
      }
      return text.toString();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
