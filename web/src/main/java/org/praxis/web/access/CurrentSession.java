package org.praxis.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.praxis.access.SessionId;

/** In which of a person's sessions the running request came; a program comes in none. */
@RequestScoped
public class CurrentSession {
  /** The attribute of the servlet session that holds the {@link SessionId} as text. */
  public static final String ATTRIBUTE = "praxis.session";

  @Inject HttpServletRequest request;

  public Optional<SessionId> id() {
    HttpSession session = request.getSession(false);
    return Optional.ofNullable(session)
        .map(held -> (String) held.getAttribute(ATTRIBUTE))
        .map(text -> new SessionId(UUID.fromString(text)));
  }
}
