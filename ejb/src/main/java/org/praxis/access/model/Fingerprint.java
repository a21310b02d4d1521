package org.praxis.access.model;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * SHA-256 of what is recognised again and need not be read: a token's secret, a name that somebody
 * typed, an address.
 */
public final class Fingerprint {
  // What a directory passes over when it compares names, or may: accents, spaces, what is
  // invisible.
  private static final Pattern PASSED_OVER = Pattern.compile("[\\p{M}\\p{C}\\s\\p{Z}]+");
  private static final int NETWORK_BYTES = 8;

  // One more than a name can have. To put the marks of a letter in order takes the square of their
  // number, so what nobody is called is cut before it is looked at.
  private static final int LONGEST_NAME = 257;

  private Fingerprint() {}

  /** A secret has 256 random bits: a plain hash of it cannot be guessed, and can be looked up. */
  public static byte[] ofSecret(String secret) {
    return hash("token", secret);
  }

  /**
   * One value for all spellings of a name that a directory may take for the same; else each
   * spelling would have its own free attempts.
   */
  public static byte[] ofName(String name) {
    String typed = name == null ? "" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    String plain =
        PASSED_OVER.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKD)).replaceAll("");
    return hash("account", plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
  }

  /** An account together with where it is tried from. */
  public static byte[] ofNameAt(String name, String address) {
    HexFormat hex = HexFormat.of();
    return hash("place", hex.formatHex(ofName(name)) + hex.formatHex(ofAddress(address)));
  }

  /** Of the cookie by which the server's web applications know somebody who signed in. */
  public static byte[] ofSignOn(String cookie) {
    return hash("sign-on", cookie);
  }

  /** Of IPv6 the network of 64 bits: that is what one household or machine is given. */
  public static byte[] ofAddress(String address) {
    return hash("address", network(address == null ? "" : address.strip()));
  }

  private static String network(String address) {
    if (!address.contains(":")) {
      return address;
    }
    try {
      // With a colon in it this is a literal and never asks a name server.
      InetAddress parsed = InetAddress.getByName(address);
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
          : parsed.getHostAddress();
    } catch (UnknownHostException e) {
      return address;
    }
  }

  private static byte[] hash(String kind, String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(kind.getBytes(StandardCharsets.UTF_8));
      sha.update((byte) 0);
      return sha.digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
