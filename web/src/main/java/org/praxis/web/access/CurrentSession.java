package org.praxis.web.access;

import org.praxis.web.security.SignedInSession;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.praxis.access.SessionId;

/** In which of a person's sessions the running request came; a program comes in none. */
@RequestScoped
public class CurrentSession {
  @Inject HttpServletRequest request;

  public Optional<SessionId> id() {
    return SignedInSession.id(request);
  }
}
