package org.praxis.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.praxis.access.SessionId;

/** The server's session of somebody who is signed in, and its place in Praxis' own list. */
public final class SignedInSession {
  private static final String ID = "praxis.session";
  private static final String NAME = "praxis.name";

  // Who comes back the next morning is still told why they have to sign in again.
  private static final Duration REMEMBERED = Duration.ofDays(1);

  private SignedInSession() {}

  public static Optional<SessionId> id(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false)).flatMap(SignedInSession::id);
  }

  public static Optional<SessionId> id(HttpSession session) {
    return session.getAttribute(ID) instanceof String id
        ? Optional.of(new SessionId(UUID.fromString(id)))
        : Optional.empty();
  }

  /** By which name the server knows who asks; a directory may know them by another. */
  static String name(HttpServletRequest request) {
    return request.getUserPrincipal().getName().strip().toLowerCase(Locale.ROOT);
  }

  /** Whether it is still the one whose session began. */
  static boolean isStillTheirs(HttpServletRequest request) {
    return name(request).equals(request.getSession().getAttribute(NAME));
  }

  /**
   * What a visitor had before signing in is not what they have after it: a new number, which nobody
   * else can know. The server forgets a visitor's session soon; a person's is kept until Praxis'
   * own list ends it.
   */
  static void begin(HttpServletRequest request, SessionId id, Duration longest) {
    if (request.getSession(false) != null) {
      request.changeSessionId();
    }
    HttpSession session = request.getSession();
    Duration kept = longest.compareTo(REMEMBERED) < 0 ? REMEMBERED : longest;
    session.setMaxInactiveInterval(Math.toIntExact(kept.toSeconds()));
    session.setAttribute(ID, id.toString());
    session.setAttribute(NAME, name(request));
  }

  /** Signs out of this server and all that shares its sign-on. */
  public static void end(HttpServletRequest request) throws ServletException {
    request.logout();
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
