package org.praxis.web.api;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;

/**
 * The API is for people who signed in; a program is told so, at any address, and is not sent a
 * form.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class SignedIn implements ContainerRequestFilter {
  static final String CHALLENGE = "Basic realm=\"Praxis\", charset=\"UTF-8\"";

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getSecurityContext().getUserPrincipal() == null) {
      List<Locale> languages = request.getAcceptableLanguages();
      request.abortWith(
          Response.fromResponse(
                  ProblemDocument.of(ProblemDocument.signInNeeded(languages), languages))
              .header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE)
              .build());
    }
  }
}
