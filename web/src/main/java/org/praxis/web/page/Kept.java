package org.praxis.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Whether a program has what it would be given (RFC 9110, section 13). */
public final class Kept {
  private Kept() {}

  /** A name for that content and no other. */
  public static String tag(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return '"' + HexFormat.of().formatHex(digest, 0, 16) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Answers 304 if it has; else names what it is given. */
  public static boolean isKept(
      String tag, HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Cache-Control", "private, no-cache");
    response.setHeader("ETag", tag);
    String known = request.getHeader("If-None-Match");
    // What travels compressed is named weakly by some.
    if (known == null || !known.contains(tag)) {
      return false;
    }
    response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    return true;
  }
}
