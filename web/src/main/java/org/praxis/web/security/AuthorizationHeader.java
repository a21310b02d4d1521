package org.praxis.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The credentials that a program sends with a request. */
final class AuthorizationHeader {
  /**
   * Where undertow-handlers.conf puts a token of ours, so that no mechanism of the server takes it
   * for one of its own.
   */
  static final String TOKEN = "Praxis-Token";

  private static final String BASIC = "Basic ";
  private static final String BEARER = "Bearer ";

  /** A name and a password; both may be empty. */
  record NameAndPassword(String name, char[] password) {}

  private AuthorizationHeader() {}

  /** Whether the request brings credentials of its own, and so needs no session. */
  static boolean isSent(HttpServletRequest request) {
    return request.getHeader("Authorization") != null || token(request).isPresent();
  }

  static Optional<String> token(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(TOKEN));
  }

  static boolean isBasic(HttpServletRequest request) {
    return is(BASIC, request);
  }

  /** A token that is none of ours, for those are taken out of the header. */
  static boolean isBearer(HttpServletRequest request) {
    return is(BEARER, request);
  }

  private static boolean is(String scheme, HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    return header != null && header.regionMatches(true, 0, scheme, 0, scheme.length());
  }

  /** Nothing when what is there is not Basic as RFC 7617 has it, in UTF-8. */
  static Optional<NameAndPassword> basic(HttpServletRequest request) {
    try {
      String encoded = request.getHeader("Authorization").substring(BASIC.length()).strip();
      byte[] bytes = Base64.getDecoder().decode(encoded);
      String pair = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      int colon = pair.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(
              new NameAndPassword(
                  pair.substring(0, colon), pair.substring(colon + 1).toCharArray()));
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return Optional.empty(); // a header that nobody could have meant is no proof
    }
  }
}
