package org.praxis.stories;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/**
 * Bodies that an operation takes, made from what the OpenAPI document says of them: as filled as
 * can be, and none of it means anything.
 */
final class Bodies {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int DEEPEST = 5;

  private Bodies() {}

  /** Null in JSON where it takes none. */
  static JsonNode of(JsonNode api, JsonNode operation) {
    JsonNode content = operation.at("/requestBody/content/application~1json/schema");
    return content.isMissingNode() ? JSON.nullNode() : value(api, content, "", 0);
  }

  private static JsonNode value(JsonNode api, JsonNode schema, String name, int depth) {
    if (schema.has("$ref")) {
      return value(api, api.at(schema.path("$ref").asText().substring(1)), name, depth);
    }
    if (depth > DEEPEST) {
      return JSON.nullNode();
    }
    if (schema.has("enum")) {
      return schema.path("enum").path(0);
    }
    if (schema.path("allOf").isArray()
        || schema.path("anyOf").isArray()
        || schema.path("oneOf").isArray()) {
      for (String word : new String[] {"allOf", "anyOf", "oneOf"}) {
        if (schema.path(word).isArray()) {
          return value(api, schema.path(word).path(0), name, depth);
        }
      }
    }
    return switch (type(schema)) {
      case "object" -> object(api, schema, depth);
      case "array" -> JSON.arrayNode().add(value(api, schema.path("items"), name, depth + 1));
      case "integer", "number" -> JSON.numberNode(1);
      case "boolean" -> JSON.booleanNode(true);
      default -> text(schema);
    };
  }

  private static JsonNode object(JsonNode api, JsonNode schema, int depth) {
    JsonNode inner = schema.at("/properties/value/format");
    if (inner.asText().equals("uuid")) {
      return JSON.textNode(UUID.randomUUID().toString());
    }
    ObjectNode object = JSON.objectNode();
    schema
        .path("properties")
        .properties()
        .forEach(
            field ->
                object.set(
                    field.getKey(), value(api, field.getValue(), field.getKey(), depth + 1)));
    return object;
  }

  private static JsonNode text(JsonNode schema) {
    return switch (schema.path("format").asText()) {
      case "uuid" -> JSON.textNode(UUID.randomUUID().toString());
      case "date-time" -> JSON.textNode("2030-01-01T00:00:00Z");
      default -> JSON.textNode("words");
    };
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isArray() ? type.path(0).asText() : type.asText();
  }
}
