package org.praxis.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.praxis.web.api.ProblemDocument;
import org.praxis.web.page.ErrorPage;

/**
 * Refuses a request before a page or a resource has seen it: a program at the API reads a problem
 * document, everybody else the error page.
 */
final class AtTheDoor {
  private AtTheDoor() {}

  static boolean isForTheApi(HttpServletRequest request) {
    return request.getServletPath().startsWith("/api/");
  }

  /**
   * @param key of the text that says why
   */
  static void refuse(
      HttpServletRequest request, HttpServletResponse response, int status, String key)
      throws IOException {
    if (isForTheApi(request)) {
      ProblemDocument.write(status, key, Collections.list(request.getLocales()), response);
    } else {
      request.setAttribute(ErrorPage.REASON, key);
      response.sendError(status);
    }
  }
}
