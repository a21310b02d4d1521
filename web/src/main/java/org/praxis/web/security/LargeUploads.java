package org.praxis.web.security;

import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.praxis.communities.mailing.ImportSettings;

/**
 * The server takes no body that is larger than a form with a picture. Where somebody who has signed
 * in sends an archive it takes one as large as archives may be; how much of it is read, the import
 * decides.
 */
@WebFilter(filterName = "largeUploads", asyncSupported = true)
public class LargeUploads extends HttpFilter {
  private static final long serialVersionUID = 1;

  private static final Pattern PLACES =
      Pattern.compile("/communities/import(\\.xhtml)?/[^/]+|/api/v1/communities/[^/]+/imports");

  /** Of a form, beside the file. */
  private static final long FORM = 1024 * 1024;

  @Inject transient ImportSettings imports;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if ("POST".equals(request.getMethod()) && PLACES.matcher(AtTheDoor.path(request)).matches()) {
      ServletRequestContext.requireCurrent()
          .getExchange()
          .setMaxEntitySize(imports.largest() + FORM);
    }
    chain.doFilter(request, response);
  }
}
