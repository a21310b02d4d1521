package org.praxis.web.people;

/**
 * A line of the form in which a rule is built: a condition, or a group with those that follow it
 * one deeper.
 *
 * @param kind ALL, ANY, NONE or the kind of a condition
 * @param depth 0 for the whole rule
 * @param value as typed or chosen
 * @param wide with departments below, or on all levels
 * @param field of the value as the use case calls it: {@code rule.all[1].title}
 * @param note who is meant, where that is a person
 */
public record RuleRow(
    String kind,
    int depth,
    boolean negated,
    String value,
    boolean wide,
    String field,
    String note) {
  static RuleRow group(String kind, int depth) {
    return new RuleRow(kind, depth, false, "", false, "", null);
  }

  static RuleRow condition(String kind, int depth) {
    return new RuleRow(kind, depth, false, "", true, "", null);
  }

  public boolean isGroup() {
    return kind.equals("ALL") || kind.equals("ANY") || kind.equals("NONE");
  }

  /** Of the element that a message leads to: its field with hyphens. */
  public String id() {
    return field.replaceAll("[^A-Za-z0-9]+", "-");
  }

  RuleRow at(String place) {
    return new RuleRow(kind, depth, negated, value, wide, place, note);
  }

  RuleRow meaning(String who) {
    return new RuleRow(kind, depth, negated, value, wide, field, who);
  }
}
