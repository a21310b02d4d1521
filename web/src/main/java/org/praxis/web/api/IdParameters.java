package org.praxis.web.api;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.praxis.platform.Id;
import org.praxis.platform.json.Json;

/** Identities in addresses; what is no identity is an address that leads nowhere, hence 404. */
@Provider
public class IdParameters implements ParamConverterProvider {
  @Override
  public <T> ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    return Id.class.isAssignableFrom(type) ? new OfId<>(type) : null;
  }

  private record OfId<T>(Class<T> type) implements ParamConverter<T> {
    @Override
    public T fromString(String value) {
      try {
        return Json.mapper().convertValue(value, type);
      } catch (IllegalArgumentException e) {
        throw new NotFoundException(
            value); // without its cause, which would make it a mistake in JSON
      }
    }

    @Override
    public String toString(T value) {
      return value.toString();
    }
  }
}
