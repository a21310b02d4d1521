package org.praxis.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.praxis.web.api.ProblemDocument;
import org.praxis.web.page.ErrorPage;
import org.praxis.web.problem.Problem;
import org.praxis.web.problem.Texts;

/**
 * Refuses a request before a page or a resource has seen it: a program at the API reads a problem
 * document, everybody else the error page.
 */
final class AtTheDoor {
  /** The page, whatever comes after its name: so filters see an address without extension. */
  private static final String UNSUBSCRIBE = "/notification/unsubscribe.xhtml";

  private static final String FEEDS = "/feed/";

  private AtTheDoor() {}

  /** The address below the archive's own, decoded, as the server itself reads it. */
  static String path(HttpServletRequest request) {
    String rest = request.getPathInfo();
    return rest == null ? request.getServletPath() : request.getServletPath() + rest;
  }

  /**
   * What stands in a mail, or is the address of a feed, and proves itself, whoever sends it:
   * programs which have no session and come from elsewhere.
   */
  static boolean isSealed(HttpServletRequest request) {
    return path(request).equals(UNSUBSCRIBE) || path(request).startsWith(FEEDS);
  }

  /** Whether a page asks for its line, which leads nowhere but there. */
  static boolean isForALine(HttpServletRequest request) {
    return "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
  }

  static boolean isForTheApi(HttpServletRequest request) {
    return request.getServletPath().startsWith("/api/");
  }

  /** A program is told which of its parameters cannot be taken. */
  static void refuseField(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String field,
      String key,
      Object... arguments)
      throws IOException {
    Locale language = ProblemDocument.language(Collections.list(request.getLocales()));
    String detail = Texts.of(key, language, ZoneOffset.UTC, arguments);
    ProblemDocument.write(
        new Problem(status, detail, List.of(new Problem.FieldError(field, detail))), response);
  }

  /**
   * @param key of the text that says why
   */
  static void refuse(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String key,
      Object... arguments)
      throws IOException {
    if (isForTheApi(request)) {
      ProblemDocument.write(
          status, key, Collections.list(request.getLocales()), response, arguments);
    } else {
      request.setAttribute(ErrorPage.REASON, key);
      request.setAttribute(ErrorPage.REASON_VALUES, arguments);
      response.sendError(status);
    }
  }
}
