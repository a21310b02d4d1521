package org.praxis.notification.hook.model;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Addresses that begin with the same bits: {@code 10.0.0.0/8}; or one address alone. */
final class Range {
  private static final Pattern LITERAL =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  private final byte[] first;
  private final int bits;

  private Range(byte[] first, int bits) {
    this.first = first;
    this.bits = bits;
  }

  /** Nothing where it is no range but perhaps a name: no name is looked up here. */
  static Optional<Range> of(String text) {
    String[] parts = text.split("/", 2);
    if (!LITERAL.matcher(parts[0]).matches()) {
      return Optional.empty();
    }
    try {
      byte[] first = InetAddress.getByName(parts[0]).getAddress();
      int bits = parts.length == 1 ? first.length * 8 : Integer.parseInt(parts[1]);
      return bits < 0 || bits > first.length * 8
          ? Optional.empty()
          : Optional.of(new Range(first, bits));
    } catch (UnknownHostException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  static List<Range> all(String... texts) {
    return Stream.of(texts).map(text -> of(text).orElseThrow()).toList();
  }

  boolean has(InetAddress address) {
    byte[] other = address.getAddress();
    int whole = bits / 8;
    if (other.length != first.length || !Arrays.equals(first, 0, whole, other, 0, whole)) {
      return false;
    }
    int left = bits % 8;
    return left == 0 || (first[whole] & 0xff) >> 8 - left == (other[whole] & 0xff) >> 8 - left;
  }
}
