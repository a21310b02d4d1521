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

  /** As somebody typed it: in any case, and with the letters that are taken for digits. */
  public static CertificateNumber typed(String text) {
    String number = text.strip().toUpperCase(Locale.ROOT);
    String digits = number.startsWith("PX-") ? number.substring(3) : number;
    return new CertificateNumber(
        "PX-" + digits.replace('O', '0').replace('I', '1').replace('L', '1'));
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
