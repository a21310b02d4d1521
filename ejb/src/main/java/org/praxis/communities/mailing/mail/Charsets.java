package org.praxis.communities.mailing.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Bytes into text, by what a message says of its charset and, where that cannot be, by what
 * browsers do (the labels of the WHATWG's Encoding Standard): ISO 8859-1 is Windows' Latin in
 * truth, GB2312 its superset.
 */
final class Charsets {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private static final Map<String, String> IN_TRUTH =
      Map.ofEntries(
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("ansi_x3.4-1968", "windows-1252"),
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("iso-8859-8-i", "iso-8859-8"),
          Map.entry("utf8", "UTF-8"),
          Map.entry("unicode-1-1-utf-7", "UTF-8"));

  private Charsets() {}

  /**
   * @param guessed whether the charset is none, or another than was said
   */
  record Decoded(String text, boolean guessed) {}

  /**
   * @param declared null when nothing was said
   */
  static Decoded decode(byte[] bytes, String declared) {
    if (isAscii(bytes)) {
      boolean known = declared == null || find(declared).isPresent();
      boolean escaping =
          declared != null && declared.toLowerCase(Locale.ROOT).startsWith("iso-2022");
      if (!escaping) {
        return new Decoded(new String(bytes, StandardCharsets.US_ASCII), !known);
      }
    }
    boolean saidAscii = declared == null || isAscii(declared);
    if (!saidAscii) {
      Optional<String> as = find(declared).flatMap(charset -> strictly(bytes, charset));
      if (as.isPresent()) {
        return new Decoded(as.get(), false);
      }
    }
    return new Decoded(
        strictly(bytes, StandardCharsets.UTF_8).orElseGet(() -> new String(bytes, WINDOWS)), true);
  }

  private static boolean isAscii(String declared) {
    return declared.toLowerCase(Locale.ROOT).contains("ascii");
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Charset> find(String name) {
    String label = name.strip().toLowerCase(Locale.ROOT);
    try {
      return Optional.of(Charset.forName(IN_TRUTH.getOrDefault(label, label)));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // "x-unknown", "3Diso-8859-1", a whole sentence
    }
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              // Windows' Latin has five holes that some programs fill.
              .onUnmappableCharacter(CodingErrorAction.REPLACE)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
