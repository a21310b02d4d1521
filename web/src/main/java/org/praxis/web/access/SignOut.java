package org.praxis.web.access;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.praxis.access.SessionId;
import org.praxis.access.SessionKeeping;
import org.praxis.web.api.ProblemDocument;
import org.praxis.web.problem.Texts;
import org.praxis.web.security.OpenId;
import org.praxis.web.security.SignedInSession;

/** Ends the session. By POST alone: a link on some page must not sign anybody out. */
@WebServlet("/signout")
public class SignOut extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Inject transient SessionKeeping keeping;
  @Inject transient OpenId openId;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String goodbye = request.getContextPath() + "/signin?goodbye=true";
    // The provider wants a whole address, and one that it was told of.
    String whole = request.getRequestURL().toString().replace(request.getRequestURI(), goodbye);
    Optional<String> next = openId.signOutAddress(request, whole);
    Optional<SessionId> session = SignedInSession.id(request);
    session.ifPresent(keeping::close);
    SignedInSession.end(request);
    if (next.isPresent()) {
      leaveFor(next.get(), request, response);
    } else {
      response.sendRedirect(goodbye);
    }
  }

  // Our content policy lets no form lead to another site, by redirects neither. So the answer is a
  // page of ours, which goes on
  // to the provider by itself.
  private static void leaveFor(
      String provider, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Locale language = ProblemDocument.language(Collections.list(request.getLocales()));
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Refresh", "0; url=" + provider);
    response.setContentType("text/html");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response
        .getWriter()
        .printf(
            "<!DOCTYPE html><html lang=\"%s\"><title>Praxis</title><p>%s</p></html>",
            language.getLanguage(), Texts.of("access.signin.goodbye", language, ZoneOffset.UTC));
  }
}
