package org.praxis.web.api;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.platform.Id;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.json.Json;

/**
 * Identities in addresses. What is no identity in a path is an address that leads nowhere, hence
 * 404; as a parameter it is a mistake in that parameter, and so is a number that is none, or a
 * choice that there is not.
 */
@Provider
public class IdParameters implements ParamConverterProvider {
  @Override
  public <T> ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    String parameter =
        Stream.of(annotations)
            .filter(QueryParam.class::isInstance)
            .map(annotation -> ((QueryParam) annotation).value())
            .findFirst()
            .orElse(null);
    if (Id.class.isAssignableFrom(type)) {
      return new Read<>(type, parameter, "platform.malformedIdentity");
    }
    if (parameter == null) {
      return null;
    }
    boolean chosen = type.isEnum() || isTruth(type);
    return chosen || type == Long.class || type == Integer.class
        ? new Read<>(type, parameter, chosen ? "platform.malformedChoice" : "platform.noNumber")
        : null;
  }

  private static boolean isTruth(Class<?> type) {
    return type == Boolean.class || type == boolean.class;
  }

  private record Read<T>(Class<T> type, String parameter, String mistake)
      implements ParamConverter<T> {
    @Override
    public T fromString(String value) {
      try {
        if (parameter == null || !value.isBlank()) {
          return Json.mapper().convertValue(plain(value), type);
        }
        return type == boolean.class ? Json.mapper().convertValue(Boolean.FALSE, type) : null;
      } catch (IllegalArgumentException e) {
        if (parameter != null) {
          throw new InvalidInput(parameter, mistake, parameter, choices());
        }
        throw new NotFoundException(
            value); // without its cause, which would make it a mistake in JSON
      }
    }

    // Jackson would take 1.5 for a whole number, and cut it; and no text for true or false.
    private Object plain(String value) {
      if (isTruth(type)) {
        return truth(value);
      }
      return type == Long.class
          ? Long.valueOf(value)
          : type == Integer.class ? Integer.valueOf(value) : value;
    }

    private static Boolean truth(String value) {
      Boolean truth = Boolean.valueOf(value);
      if (!truth.toString().equalsIgnoreCase(value)) {
        throw new IllegalArgumentException(value);
      }
      return truth;
    }

    private String choices() {
      if (isTruth(type)) {
        return "true, false";
      }
      return Stream.ofNullable(type.getEnumConstants())
          .flatMap(Stream::of)
          .map(String::valueOf)
          .collect(Collectors.joining(", "));
    }

    @Override
    public String toString(T value) {
      return value.toString();
    }
  }
}
