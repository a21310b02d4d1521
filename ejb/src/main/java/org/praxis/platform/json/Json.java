package org.praxis.platform.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.cfg.MutableConfigOverride;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.praxis.platform.Id;

/**
 * JSON as Praxis speaks it: identities are plain strings, times ISO-8601 in UTC, an unknown field
 * is an error.
 */
public final class Json {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(identities())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .withConfigOverride(LocalDate.class, Json::strict)
          .withConfigOverride(LocalDateTime.class, Json::strict)
          .withCoercionConfig(LogicalType.Textual, Json::textOnly)
          .build();

  private Json() {}

  public static ObjectMapper mapper() {
    return MAPPER;
  }

  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e);
    }
  }

  /**
   * What was written earlier, perhaps by an earlier release: a field that is gone by now is passed
   * over.
   */
  public static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER
          .readerFor(type)
          .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .readValue(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "is not the JSON of a " + type.getSimpleName() + ": " + json, e);
    }
  }

  // A number where a text belongs is a mistake of the sender, who should hear of it.
  private static void textOnly(MutableCoercionConfig text) {
    for (CoercionInputShape shape :
        List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
      text.setCoercion(shape, CoercionAction.Fail);
    }
  }

  // What has a time or a zone besides is another thing than a day, or a time by the place's clock.
  private static void strict(MutableConfigOverride type) {
    type.setFormat(JsonFormat.Value.forLeniency(false));
  }

  private static SimpleModule identities() {
    SimpleModule module = new SimpleModule("praxis-identities");
    module.addSerializer(Id.class, new ToStringSerializer(Id.class));
    module.setDeserializers(
        new SimpleDeserializers() {
          private static final long serialVersionUID = 1;

          @Override
          public JsonDeserializer<?> findBeanDeserializer(
              JavaType type, DeserializationConfig config, BeanDescription description)
              throws JsonMappingException {
            if (type.getRawClass() == Instant.class) {
              return new TimeDeserializer();
            }
            if (type.getRawClass() == String.class) {
              return new TextDeserializer();
            }
            return Id.class.isAssignableFrom(type.getRawClass())
                ? new IdDeserializer(type.getRawClass())
                : super.findBeanDeserializer(type, config, description);
          }
        });
    return module;
  }

  // A number could be seconds or milliseconds, and nobody would hear of the mistake.
  private static final class TimeDeserializer extends FromStringDeserializer<Instant> {
    private static final long serialVersionUID = 1;

    TimeDeserializer() {
      super(Instant.class);
    }

    @Override
    protected Instant _deserialize(String text, DeserializationContext context) {
      try {
        return Instant.parse(text);
      } catch (DateTimeParseException e) {
        throw new IllegalArgumentException(e);
      }
    }
  }

  // No database keeps it; said here, it is said of the field.
  private static final class TextDeserializer extends StringDeserializer {
    private static final long serialVersionUID = 1;
    private static final char UNSTORABLE = 0;

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String text = super.deserialize(parser, context);
      return text != null && text.indexOf(UNSTORABLE) >= 0
          ? (String) context.handleWeirdStringValue(String.class, text, "cannot be kept")
          : text;
    }
  }

  private static final class IdDeserializer extends FromStringDeserializer<Object> {
    private static final long serialVersionUID = 1;

    private final transient MethodHandle create;

    IdDeserializer(Class<?> type) {
      super(type);
      try {
        create =
            MethodHandles.publicLookup()
                .findConstructor(type, MethodType.methodType(void.class, UUID.class));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(type + " is no record of a UUID", e);
      }
    }

    @Override
    protected Object _deserialize(String text, DeserializationContext context) {
      try {
        return create.invoke(UUID.fromString(text));
      } catch (IllegalArgumentException e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
