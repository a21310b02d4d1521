package org.praxis.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.platform.Failures;
import org.praxis.platform.Id;
import org.praxis.platform.json.Json;
import org.praxis.web.problem.Problem;
import org.praxis.web.problem.Texts;

/**
 * A body that is no JSON, or not that which was expected: in which field, and what belongs there.
 */
record Malformed(JsonProcessingException mistake) {
  // Jackson has no type of its own for this.
  private static final String MISSING = "Missing required creator property";

  private static final String FRACTION = "Cannot coerce Floating-point value";

  Problem problem(Locale language) {
    String field = mistake instanceof JsonMappingException mapping ? path(mapping) : "";
    String detail =
        field.isEmpty()
            ? Texts.of("platform.malformedJson", language, ProblemDocument.ZONE)
            : Texts.of(key(), language, ProblemDocument.ZONE, field, choices());
    return new Problem(
        400, detail, field.isEmpty() ? List.of() : List.of(new Problem.FieldError(field, detail)));
  }

  private String key() {
    if (Failures.cause(mistake, StreamConstraintsException.class).isPresent()) {
      return "platform.tooDeep";
    }
    Class<?> wanted = wanted();
    if (mistake instanceof UnrecognizedPropertyException) {
      return "platform.unknownField";
    } else if (String.valueOf(mistake.getOriginalMessage()).startsWith(MISSING)) {
      return "platform.missingField";
    } else if (wanted.isEnum()) {
      return "platform.malformedChoice";
    } else if (wanted == Instant.class) {
      return "platform.malformedTime";
    } else if (wanted == LocalDate.class) {
      return "platform.malformedDay";
    } else if (wanted == LocalDateTime.class) {
      return "platform.malformedLocalTime";
    } else if (isFraction()) {
      return "platform.malformedWhole";
    } else if (isUnstorable()) {
      return "platform.unstorable";
    } else {
      return Id.class.isAssignableFrom(wanted)
          ? "platform.malformedIdentity"
          : "platform.malformedField";
    }
  }

  private boolean isUnstorable() {
    return mistake instanceof InvalidFormatException format
        && format.getValue() instanceof String text
        && text.indexOf(0) >= 0;
  }

  private boolean isFraction() {
    Class<?> wanted = wanted();
    return (wanted == Integer.class
            || wanted == int.class
            || wanted == Long.class
            || wanted == long.class)
        && String.valueOf(mistake.getOriginalMessage()).startsWith(FRACTION);
  }

  private Class<?> wanted() {
    Class<?> type = null;
    if (mistake instanceof MismatchedInputException mismatch) {
      type = mismatch.getTargetType();
    } else if (mistake instanceof ValueInstantiationException value) {
      type = value.getType().getRawClass();
    }
    return type == null ? Object.class : type;
  }

  private String choices() {
    return Stream.ofNullable(wanted().getEnumConstants())
        .flatMap(Stream::of)
        .map(constant -> Json.mapper().convertValue(constant, String.class))
        .collect(Collectors.joining(", "));
  }

  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }
}
