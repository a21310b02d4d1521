package org.praxis.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.praxis.platform.json.Json;
import org.praxis.web.problem.Problem;
import org.praxis.web.problem.Texts;

/**
 * A problem document as RFC 9457 has it. The type stays {@code about:blank} where the status says
 * what kind of problem it is, and {@code errors} names the fields. A problem that a page of Praxis
 * leads out of has that page's address as its type, as the RFC wants it: one can follow it.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
    String type, String title, int status, String detail, List<Problem.FieldError> errors) {
  public static final String MEDIA_TYPE = "application/problem+json";

  /** Whoever reads the API reads times in UTC. */
  static final ZoneId ZONE = ZoneOffset.UTC;

  static Response of(int status, String key, List<Locale> languages, Object... arguments) {
    return of(
        new Problem(status, Texts.of(key, language(languages), ZONE, arguments), List.of()),
        languages);
  }

  static Response of(Problem problem, List<Locale> languages) {
    return Response.status(problem.status())
        .type(MEDIA_TYPE)
        .header(HttpHeaders.CONTENT_LANGUAGE, language(languages).getLanguage())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .entity(of(problem))
        .build();
  }

  private static ProblemDocument of(Problem problem) {
    Response.StatusType status = Response.Status.fromStatusCode(problem.status());
    String title = status == null ? String.valueOf(problem.status()) : status.getReasonPhrase();
    return new ProblemDocument(
        problem.wayOut() == null ? "about:blank" : problem.wayOut(),
        title,
        problem.status(),
        problem.detail(),
        problem.errors());
  }

  /**
   * Writes the document where no JAX-RS is at hand.
   *
   * @param key of the text that says why
   */
  public static void write(
      int status,
      String key,
      List<Locale> languages,
      HttpServletResponse response,
      Object... arguments)
      throws IOException {
    String detail = Texts.of(key, language(languages), ZONE, arguments);
    write(new Problem(status, detail, List.of()), response);
  }

  /** The same, of what has been put into words already. */
  public static void write(Problem problem, HttpServletResponse response) throws IOException {
    response.setStatus(problem.status());
    response.setContentType(MEDIA_TYPE);
    // JSON is UTF-8 without being said to be; a writer would say it.
    response.getOutputStream().write(text(problem).getBytes(StandardCharsets.UTF_8));
  }

  /** The document itself, where no servlet is at hand either. */
  public static String text(Problem problem) {
    return Json.write(of(problem));
  }

  /** The languages that somebody wants. What cannot be read is no reason to refuse anything. */
  public static List<Locale> accepted(HttpHeaders headers) {
    try {
      return headers.getAcceptableLanguages();
    } catch (RuntimeException e) {
      return List.of();
    }
  }

  /** The language of Praxis that somebody wants first. */
  public static Locale language(List<Locale> accepted) {
    return accepted.stream()
        .map(Locale::getLanguage)
        .filter(language -> language.equals("de") || language.equals("en"))
        .findFirst()
        .map(Locale::forLanguageTag)
        .orElse(Locale.ENGLISH);
  }
}
