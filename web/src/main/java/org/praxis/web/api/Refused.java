package org.praxis.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.undertow.server.RequestTooBigException;
import jakarta.ejb.EJBAccessException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.praxis.platform.Failures;
import org.praxis.platform.Refusal;
import org.praxis.web.problem.Problem;
import org.praxis.web.problem.Problems;
import org.praxis.web.problem.Texts;
import org.praxis.web.security.LackingScopes;

/**
 * Every failure of the API becomes a problem document; a fault of the program gets a number that is
 * also in the log. The nearest mapper wins, and the server brings some of its own: each of those
 * has to be outbid for its very type.
 */
public abstract class Refused<E extends Throwable> implements ExceptionMapper<E> {
  private static final Logger LOG = Logger.getLogger(Refused.class);

  @Context HttpHeaders headers;
  @Context HttpServletRequest request;

  /** What no other mapper takes. */
  @Provider
  public static class Anything extends Refused<Exception> {}

  /** Constraints on what a use case is given. */
  @Provider
  public static class Invalid extends Refused<ValidationException> {}

  /** What is no JSON. */
  @Provider
  public static class NoJson extends Refused<JsonProcessingException> {}

  /** JSON with a value of another kind. */
  @Provider
  public static class OtherJson extends Refused<MismatchedInputException> {}

  /** JSON with a field that nobody knows. */
  @Provider
  public static class UnknownField extends Refused<UnrecognizedPropertyException> {}

  @Override
  public Response toResponse(E failure) {
    List<Locale> languages = ProblemDocument.accepted(headers);
    Locale language = ProblemDocument.language(languages);
    Optional<LackingScopes> lacking = lacking(failure);
    if (lacking.isPresent()) {
      String detail = lacking.get().words(language, ProblemDocument.ZONE);
      Response problem = ProblemDocument.of(new Problem(403, detail, List.of()), languages);
      return Response.fromResponse(problem)
          .header(HttpHeaders.WWW_AUTHENTICATE, lacking.get().challenge())
          .build();
    }
    return Problems.of(failure, language, ProblemDocument.ZONE)
        .or(() -> tooLarge(failure, language))
        .or(() -> malformed(failure, language))
        .map(problem -> withRetryAfter(failure, ProblemDocument.of(problem, languages)))
        .or(() -> protocol(failure, languages))
        .orElseGet(() -> fault(failure, languages));
  }

  private static Response withRetryAfter(Throwable failure, Response problem) {
    return Problems.retryAfter(failure)
        .map(wait -> Response.fromResponse(problem).header(HttpHeaders.RETRY_AFTER, wait).build())
        .orElse(problem);
  }

  // Somebody's role would do, and their token was not given it: that is the token's to mend.
  private Optional<LackingScopes> lacking(E failure) {
    boolean role = Failures.cause(failure, EJBAccessException.class).isPresent();
    boolean rule =
        Failures.refusal(failure)
            .filter(refusal -> refusal.kind() == Refusal.Kind.FORBIDDEN)
            .isPresent();
    return role || rule
        ? LackingScopes.of(request).filter(scopes -> role || scopes.ofPart())
        : Optional.empty();
  }

  // It did not say how large it is and went on, until the server hung up: no fault of the program.
  private static Optional<Problem> tooLarge(Throwable failure, Locale language) {
    return Failures.cause(failure, RequestTooBigException.class)
        .map(
            e ->
                new Problem(
                    413,
                    Texts.of("platform.bodyTooLarge", language, ProblemDocument.ZONE),
                    List.of()));
  }

  private static Optional<Problem> malformed(Throwable failure, Locale language) {
    return Failures.cause(failure, JsonProcessingException.class)
        .map(e -> new Malformed(e).problem(language));
  }

  // Wrong address, verb or media type: the server has said it in HTTP already, and only the words
  // are missing.
  private static Optional<Response> protocol(Throwable failure, List<Locale> languages) {
    if (!(failure instanceof WebApplicationException e)) {
      return Optional.empty();
    }
    int status = e.getResponse().getStatus();
    return switch (status) {
      case 404 -> Optional.of(ProblemDocument.of(404, "platform.noSuchAddress", languages));
      case 405 ->
          Optional.of(
              withAllow(
                  e, ProblemDocument.of(405, "platform.methodNotAllowed", languages, allowed(e))));
      case 406 -> Optional.of(ProblemDocument.of(406, "platform.notAcceptable", languages));
      case 415 -> Optional.of(ProblemDocument.of(415, "platform.unsupportedMediaType", languages));
      case 400 -> Optional.of(ProblemDocument.of(400, "platform.malformedJson", languages));
      default -> Optional.empty();
    };
  }

  private static Response withAllow(WebApplicationException e, Response problem) {
    String allow = allowed(e);
    return allow.isEmpty()
        ? problem
        : Response.fromResponse(problem).header(HttpHeaders.ALLOW, allow).build();
  }

  private static String allowed(WebApplicationException e) {
    String allow = e.getResponse().getHeaderString(HttpHeaders.ALLOW);
    return allow == null ? "" : allow;
  }

  private static Response fault(Throwable failure, List<Locale> languages) {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.errorf(failure, "Fault %s", reference);
    return ProblemDocument.of(500, "platform.error", languages, reference);
  }
}
