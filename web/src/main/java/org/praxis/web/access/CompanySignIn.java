package org.praxis.web.access;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.praxis.web.security.Destination;

/**
 * Where the company's OpenID provider sends people back to. The server guards this one address (see
 * web.xml) and starts the provider's flow for whoever asks for it without being signed in; who gets
 * here is signed in, and goes on to the page that they wanted.
 */
@WebServlet(CompanySignIn.PATH)
public class CompanySignIn extends HttpServlet {
  private static final long serialVersionUID = 1;

  public static final String PATH = "/signin/company";

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(request.getContextPath() + Destination.takeKept(request, response));
  }
}
