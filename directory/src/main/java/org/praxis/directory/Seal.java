package org.praxis.directory;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers of a password only what is needed to know it again, for the short time that the cache
 * keeps it: its keyed hash. The key lives in this process alone and is another one after each
 * start.
 */
final class Seal {
  private static final String ALGORITHM = "HmacSHA256";
  private static final byte[] KEY = new byte[32];

  static {
    new SecureRandom().nextBytes(KEY);
  }

  private Seal() {}

  /** The name belongs to it, so that nobody's seal fits another. */
  static byte[] of(String name, char[] password) {
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(KEY, ALGORITHM));
      mac.update(name.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      mac.update(bytes);
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  static boolean fits(byte[] seal, String name, char[] password) {
    return seal != null && MessageDigest.isEqual(seal, of(name, password));
  }
}
