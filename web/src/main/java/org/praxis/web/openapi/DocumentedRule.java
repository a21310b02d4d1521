package org.praxis.web.openapi;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.praxis.people.audience.Rule;

/** What a rule of an audience is: one of several objects, told apart by their field. */
final class DocumentedRule {
  private static final String NAME = Rule.class.getSimpleName();

  private DocumentedRule() {}

  static void add(Map<String, Schema> schemas) {
    Schema rule = schemas.get(NAME);
    if (rule == null) {
      return;
    }
    rule.setDescription(
        "One condition, or a group of rules; at most %d levels deep and %d lines, of which each group is one."
            .formatted(Rule.DEEPEST, Rule.MOST));
    rule.setType(List.of(SchemaType.OBJECT));
    rule.setOneOf(
        List.of(
            one("all", parts()),
            one("any", parts()),
            one("not", itself()),
            one("office", identity()),
            wide("department", "below", "Whether those in departments below belong too."),
            wide(
                "under",
                "everyone",
                "Whether those on all levels below belong, not only direct reports."),
            one("group", identity()),
            one(
                "title",
                text()
                    .maxLength(Rule.LONGEST)
                    .description("* stands for anything, ? for one character.")
                    .addExample("*lead*")),
            one("language", text().pattern("[A-Za-z]{2,8}").addExample("de")),
            one("startedWithin", days()),
            one("startedAtLeast", days())));
  }

  private static Schema one(String field, Schema value) {
    return object()
        .addProperty(field, value)
        .addRequired(field)
        .additionalPropertiesSchema(nothing());
  }

  private static Schema wide(String field, String beside, String meaning) {
    Schema flag =
        OASFactory.createSchema()
            .addType(SchemaType.BOOLEAN)
            .defaultValue(true)
            .description(meaning);
    Map<String, Schema> fields = new LinkedHashMap<>();
    fields.put(field, identity());
    fields.put(beside, flag);
    return object().properties(fields).addRequired(field).additionalPropertiesSchema(nothing());
  }

  private static Schema nothing() {
    return OASFactory.createSchema().booleanSchema(false);
  }

  private static Schema parts() {
    return OASFactory.createSchema()
        .addType(SchemaType.ARRAY)
        .minItems(1)
        .maxItems(Rule.MOST - 1)
        .items(itself());
  }

  private static Schema itself() {
    return OASFactory.createSchema().ref("#/components/schemas/" + NAME);
  }

  private static Schema identity() {
    return text().format("uuid");
  }

  private static Schema days() {
    return OASFactory.createSchema()
        .addType(SchemaType.INTEGER)
        .minimum(BigDecimal.ONE)
        .maximum(BigDecimal.valueOf(Rule.MOST_DAYS));
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(SchemaType.STRING);
  }

  private static Schema object() {
    return OASFactory.createSchema().addType(SchemaType.OBJECT);
  }
}
