package org.praxis.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.praxis.access.SessionId;

/** The server's session of somebody who is signed in, and its place in Praxis' own list. */
public final class SignedInSession {
  private static final String ID = "praxis.session";

  private SignedInSession() {}

  public static Optional<SessionId> id(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(ID) instanceof String id
        ? Optional.of(new SessionId(UUID.fromString(id)))
        : Optional.empty();
  }

  /**
   * What a visitor had before signing in is not what they have after it: a new number, which nobody
   * else can know.
   */
  static void begin(HttpServletRequest request, SessionId id) {
    if (request.getSession(false) != null) {
      request.changeSessionId();
    }
    request.getSession().setAttribute(ID, id.toString());
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
