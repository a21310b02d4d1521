package org.praxis.people.audience;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.praxis.people.DepartmentId;
import org.praxis.people.GroupId;
import org.praxis.people.OfficeId;
import org.praxis.people.PersonId;
import org.praxis.platform.InvalidInput;

/** Reads a rule from JSON; what is no rule is refused with the name of the field that is wrong. */
class RuleReader extends JsonDeserializer<Rule> {
  /** By the field that tells the kind. */
  private static final Map<String, Function<Field, Rule>> KINDS = new LinkedHashMap<>();

  /** What a kind may say beside its own field. */
  private static final Map<String, String> BESIDE =
      Map.of("department", "below", "under", "everyone");

  static {
    KINDS.put("all", field -> new Rule.All(field.rules()));
    KINDS.put("any", field -> new Rule.Any(field.rules()));
    KINDS.put("not", field -> new Rule.Not(field.rule(field.value(), field.path())));
    KINDS.put("office", field -> new Rule.InOffice(field.id(OfficeId::new)));
    KINDS.put(
        "department", field -> new Rule.InDepartment(field.id(DepartmentId::new), field.beside()));
    KINDS.put("under", field -> new Rule.Under(field.id(PersonId::new), field.beside()));
    KINDS.put("group", field -> new Rule.InGroup(field.id(GroupId::new)));
    KINDS.put("title", field -> new Rule.TitleLike(field.text()));
    KINDS.put("language", field -> new Rule.Speaks(field.text()));
    KINDS.put("startedWithin", field -> new Rule.StartedWithin(field.number()));
    KINDS.put("startedAtLeast", field -> new Rule.StartedAtLeast(field.number()));
  }

  @Override
  public Rule deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    ObjectMapper mapper = (ObjectMapper) parser.getCodec();
    return rule(mapper.readTree(parser), "rule", 1);
  }

  private static Rule rule(JsonNode node, String path, int depth) {
    // Before it is read any further, so that no depth is too much for this thread.
    if (depth > Rule.DEEPEST) {
      throw new InvalidInput(path, "people.audience.rule.tooDeep", Rule.DEEPEST);
    }
    if (node.isNull()) {
      return null;
    }
    Set<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    String kind =
        names.stream()
            .filter(KINDS::containsKey)
            .findFirst()
            .orElseThrow(() -> new InvalidInput(path, "people.audience.rule.unknown"));
    for (String name : names) {
      if (!name.equals(kind) && !name.equals(BESIDE.get(kind))) {
        throw new InvalidInput(
            path + "." + name,
            KINDS.containsKey(name) ? "people.audience.rule.several" : "platform.unknownField",
            path + "." + name);
      }
    }
    return KINDS.get(kind).apply(new Field(node, kind, path + "." + kind, depth));
  }

  private record Field(JsonNode node, String name, String path, int depth) {
    JsonNode value() {
      return node.get(name);
    }

    Rule rule(JsonNode part, String at) {
      return RuleReader.rule(part, at, depth + 1);
    }

    List<Rule> rules() {
      if (!value().isArray()) {
        throw wrong(path);
      }
      if (value().size() > Rule.MOST) {
        throw new InvalidInput(path, "people.audience.rule.tooMany", Rule.MOST);
      }
      List<Rule> rules = new ArrayList<>();
      for (JsonNode part : value()) {
        rules.add(rule(part, path + "[" + rules.size() + "]"));
      }
      return rules;
    }

    <T> T id(Function<UUID, T> type) {
      try {
        String text = text();
        return text == null ? null : type.apply(UUID.fromString(text));
      } catch (IllegalArgumentException e) {
        throw wrong(path);
      }
    }

    String text() {
      if (!value().isTextual() && !value().isNull()) {
        throw wrong(path);
      }
      return value().textValue();
    }

    Integer number() {
      if (value().isNull()) {
        return null;
      }
      if (!value().isIntegralNumber() || !value().canConvertToInt()) {
        throw wrong(path);
      }
      return value().intValue();
    }

    /** True unless it says otherwise. */
    boolean beside() {
      JsonNode said = node.path(BESIDE.get(name));
      if (!said.isBoolean() && !said.isMissingNode()) {
        throw wrong(path.substring(0, path.length() - name.length()) + BESIDE.get(name));
      }
      return said.asBoolean(true);
    }

    private static InvalidInput wrong(String path) {
      return new InvalidInput(path, "platform.malformedField", path);
    }
  }
}
