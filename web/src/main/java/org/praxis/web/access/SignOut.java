package org.praxis.web.access;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.praxis.access.SessionId;
import org.praxis.access.SessionKeeping;
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
    response.sendRedirect(next.orElse(goodbye));
  }
}
