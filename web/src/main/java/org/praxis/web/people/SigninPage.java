package org.praxis.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.omnifaces.cdi.Param;

/** The one page for those who have not signed in. */
@Named
@RequestScoped
public class SigninPage {
  @Inject HttpServletRequest request;

  @Inject
  @Param(name = "failed")
  boolean failed;

  @Inject
  @Param(name = "goodbye")
  boolean goodbye;

  public void load() throws IOException {
    if (request.getUserPrincipal() != null) {
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(request.getContextPath() + "/");
    }
  }

  public boolean isFailed() {
    return failed;
  }

  public boolean isGoodbye() {
    return goodbye;
  }
}
