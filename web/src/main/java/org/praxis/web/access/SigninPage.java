package org.praxis.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.praxis.people.CurrentPerson;
import org.praxis.platform.InvalidInput;
import org.praxis.web.page.Attempt;
import org.praxis.web.security.Destination;
import org.praxis.web.security.FormSignIn;
import org.praxis.web.security.SignInMode;

/** The one page for those who have not signed in. */
@Named
@RequestScoped
public class SigninPage {
  private static final Set<String> ENDS =
      Set.of(
          "idle",
          "signed_out",
          "too_long",
          "ended_by_person",
          "deactivated",
          "not_in_directory",
          "other_person",
          "unknown");

  private static final int LONGEST_NAME = 256;

  @Inject HttpServletRequest request;
  @Inject CurrentPerson current;
  @Inject FormSignIn form;
  @Inject SignInMode mode;
  @Inject Attempt attempt;

  @Inject
  @Param(name = "name")
  String name;

  @Inject
  @Param(name = Destination.PARAMETER)
  String to;

  @Inject
  @Param(name = "goodbye")
  boolean goodbye;

  @Inject
  @Param(name = "over")
  String over;

  public void load() throws IOException {
    HttpServletResponse response = Faces.getResponse();
    response.setHeader("Cache-Control", "no-store");
    if ("POST".equals(request.getMethod())) {
      attempt.then(this::signIn);
    } else if (current.isSignedIn()) {
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(request.getContextPath() + getTo());
    } else if (mode.isKerberos() && !goodbye) {
      response.setHeader("WWW-Authenticate", "Negotiate");
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }

  private String signIn() {
    String password = request.getParameter("password");
    if (name == null || name.isBlank() || password == null || password.isEmpty()) {
      // No attempt: nobody was named, or nothing was tried.
      throw new InvalidInput("name", "access.signin.empty");
    }
    try {
      form.signIn(request, name, password);
      return getTo();
    } catch (ServletException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What was typed as the name, if it can be one; a refusal does not lose it. */
  public String getName() {
    return name == null || name.length() > LONGEST_NAME ? null : name;
  }

  /** Where to go on, a page of ours whatever the address says. */
  public String getTo() {
    return Destination.of(to);
  }

  /** Whether somebody just left of their own will. */
  public boolean isGoodbye() {
    return goodbye;
  }

  /** Why a session ended, in the words of the key {@code signin.over.…}; null when none did. */
  public String getOver() {
    String reason = over == null ? "" : over.toLowerCase(Locale.ROOT);
    return ENDS.contains(reason) ? reason : null;
  }
}
