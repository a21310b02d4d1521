package org.praxis.web.people;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Ends the session. By POST alone: a link on some page must not sign anybody out. */
@WebServlet("/signout")
public class SignOut extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    request.logout();
    if (request.getSession(false) != null) {
      request.getSession().invalidate();
    }
    response.sendRedirect(request.getContextPath() + "/signin?goodbye=true");
  }
}
