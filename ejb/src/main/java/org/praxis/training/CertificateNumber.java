package org.praxis.training;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The number on a certificate: not to be guessed, and read aloud without doubt (no I, L, O and U).
 */
public record CertificateNumber(@JsonValue String value) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final SecureRandom RANDOM = new SecureRandom();

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CertificateNumber {}

  public static CertificateNumber next() {
    return new CertificateNumber("PX-" + group() + "-" + group() + "-" + group());
  }

  /**
   * As somebody typed it: in any case, with any marks or none between, and with the letters that
   * are taken for digits.
   */
  public static CertificateNumber typed(String text) {
    String signs = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    String digits =
        (signs.startsWith("PX") ? signs.substring(2) : signs)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return new CertificateNumber("PX-" + digits.replaceAll("(.{4})(?=.)", "$1-"));
  }

  private static String group() {
    return IntStream.range(0, 4)
        .mapToObj(i -> String.valueOf(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length()))))
        .collect(Collectors.joining());
  }

  @Override
  public String toString() {
    return value;
  }
}
