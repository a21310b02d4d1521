package org.praxis.web.problem;

import jakarta.ejb.EJBAccessException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.praxis.platform.Failures;
import org.praxis.platform.Id;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Refusal;

/** Puts into words why an act was refused. The one place for pages and API alike. */
public final class Problems {
  private Problems() {}

  /** Nothing when nobody was refused anything, and the program is at fault. */
  public static Optional<Problem> of(Throwable failure, Locale locale, ZoneId zone) {
    if (failure instanceof InvalidForm form) {
      return Optional.of(invalid(form, locale, zone));
    }
    Optional<Problem> invalid =
        Failures.cause(failure, ConstraintViolationException.class)
            .map(e -> invalid(e, locale, zone));
    return invalid
        .or(() -> Failures.refusal(failure).map(refusal -> refused(refusal, locale, zone)))
        .or(
            () ->
                Failures.cause(failure, EJBAccessException.class)
                    .map(
                        e ->
                            new Problem(
                                403, Texts.of("platform.forbidden", locale, zone), List.of())));
  }

  private static Problem refused(Refusal refusal, Locale locale, ZoneId zone) {
    String message = Texts.of(refusal.key(), locale, zone, refusal.arguments());
    List<Problem.FieldError> errors = new ArrayList<>();
    refusal.field().map(field -> new Problem.FieldError(field, message)).ifPresent(errors::add);
    if (refusal instanceof InvalidInput first && first.also().isPresent()) {
      Problem others = refused(first.also().get(), locale, zone);
      errors.addAll(others.errors());
      return new Problem(others.status(), Texts.of("platform.invalid", locale, zone), errors);
    }
    return new Problem(status(refusal.kind()), message, errors, refusal.wayOut().orElse(null));
  }

  /** The HTTP status of a refusal. */
  public static int status(Refusal.Kind kind) {
    return switch (kind) {
      case INVALID -> 400;
      case UNAUTHENTICATED -> 401;
      case FORBIDDEN -> 403;
      case MISSING -> 404;
      case CONFLICT -> 409;
      case TOO_MANY -> 429;
      case UNAVAILABLE -> 503;
    };
  }

  /** After how many seconds trying again makes sense, for the header Retry-After. */
  public static Optional<String> retryAfter(Throwable failure) {
    return Failures.refusal(failure)
        .flatMap(Refusal::retryAfter)
        .map(wait -> String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds())));
  }

  private static Problem invalid(ConstraintViolationException e, Locale locale, ZoneId zone) {
    if (e.getConstraintViolations().stream().anyMatch(Problems::isNoBody)) {
      return new Problem(400, Texts.of("platform.noBody", locale, zone), List.of());
    }
    List<Problem.FieldError> errors =
        e.getConstraintViolations().stream()
            .map(
                violation ->
                    new Problem.FieldError(field(violation), message(violation, locale, zone)))
            .sorted(Comparator.comparing(Problem.FieldError::field))
            .toList();
    return new Problem(400, Texts.of("platform.invalid", locale, zone), errors);
  }

  // Of a field that cannot be read nothing else is said.
  private static Problem invalid(InvalidForm form, Locale locale, ZoneId zone) {
    Map<String, Problem.FieldError> errors = new LinkedHashMap<>();
    form.refusals().stream()
        .flatMap(refusal -> refused(refusal, locale, zone).errors().stream())
        .forEach(error -> errors.putIfAbsent(error.field(), error));
    form.getConstraintViolations().stream()
        .map(
            violation -> new Problem.FieldError(field(violation), message(violation, locale, zone)))
        .sorted(Comparator.comparing(Problem.FieldError::field))
        .forEach(error -> errors.putIfAbsent(error.field(), error));
    List<Problem.FieldError> all = List.copyOf(errors.values());
    return new Problem(
        400,
        form.isOneRefusal() ? all.get(0).message() : Texts.of("platform.invalid", locale, zone),
        all);
  }

  // All that was to be said is missing; its parameter has a name that the sender does not know.
  private static boolean isNoBody(ConstraintViolation<?> violation) {
    Path.MethodNode method = null;
    Path.Node last = null;
    for (Path.Node node : violation.getPropertyPath()) {
      method = node.getKind() == ElementKind.METHOD ? node.as(Path.MethodNode.class) : method;
      last = node;
    }
    if (method == null || last.getKind() != ElementKind.PARAMETER) {
      return false;
    }
    int index = last.as(Path.ParameterNode.class).getParameterIndex();
    Class<?> type = method.getParameterTypes().get(index);
    return violation.getInvalidValue() == null
        && type.isRecord()
        && !Id.class.isAssignableFrom(type);
  }

  // The method and its parameter are ours; what the sender knows begins below them.
  private static String field(ConstraintViolation<?> violation) {
    List<Path.Node> nodes = new ArrayList<>();
    violation.getPropertyPath().forEach(nodes::add);
    StringBuilder field = new StringBuilder();
    for (int i = 0; i < nodes.size(); i++) {
      Path.Node node = nodes.get(i);
      boolean ours =
          node.getKind() == ElementKind.METHOD
              || node.getKind() == ElementKind.PARAMETER
                  && i + 1 < nodes.size()
                  && !nodes.get(i + 1).isInIterable();
      if (node.isInIterable() && node.getIndex() != null) {
        field.append('[').append(node.getIndex()).append(']');
      }
      if (!ours && node.getName() != null && node.getKind() != ElementKind.CONTAINER_ELEMENT) {
        field.append(field.isEmpty() ? "" : ".").append(node.getName());
      }
    }
    return field.toString();
  }

  private static String message(ConstraintViolation<?> violation, Locale locale, ZoneId zone) {
    String template = violation.getMessageTemplate();
    Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
    if (template.equals("{jakarta.validation.constraints.Size.message}")
        && violation.getInvalidValue() instanceof CharSequence) {
      return Texts.of("platform.written.tooLong", locale, zone, attributes.get("max"));
    }
    String key =
        template.startsWith("{")
            ? "platform.constraint."
                + violation
                    .getConstraintDescriptor()
                    .getAnnotation()
                    .annotationType()
                    .getSimpleName()
            : template;
    Object max = attributes.getOrDefault("max", attributes.get("value"));
    Object min = attributes.getOrDefault("min", attributes.get("value"));
    return Texts.of(key, locale, zone, max, min);
  }
}
