package org.praxis.web.people;

import java.util.List;

/**
 * A line of the form in which a rule is built: a condition, or a group with those that follow it
 * one deeper.
 *
 * @param kind ALL, ANY, NONE, NOT_ALL or the kind of a condition
 * @param depth 0 for the whole rule
 * @param value as typed or chosen
 * @param wide with departments below, or on all levels
 * @param field of the value as the use case calls it: {@code rule.all[1].title}
 * @param note who is meant, where that is a person
 * @param adding of a group, the kind of condition that is offered to be added next
 */
public record RuleRow(
    String kind,
    int depth,
    boolean negated,
    String value,
    boolean wide,
    String field,
    String note,
    String adding) {
  /** How the lines of a group go together. */
  static final List<String> GROUPS = List.of("ALL", "ANY", "NOT_ALL", "NONE");

  static RuleRow group(String kind, int depth) {
    return new RuleRow(kind, depth, false, "", false, "", null, "");
  }

  static RuleRow condition(String kind, int depth) {
    return new RuleRow(kind, depth, false, "", true, "", null, "");
  }

  public boolean isGroup() {
    return GROUPS.contains(kind);
  }

  /** Of the element that a message leads to: its field with hyphens. */
  public String id() {
    return field.replaceAll("[^A-Za-z0-9]+", "-");
  }

  /** Whether what it is about is chosen from a list that is too long for one. */
  public boolean isNamed() {
    return kind.equals("DEPARTMENT") || kind.equals("GROUP");
  }

  /** Which list offers what can be typed; null where none does. */
  public String list() {
    return isNamed() ? "choices-" + kind : kind.equals("MANAGER") ? "candidates" : null;
  }

  /** By how many levels what is within it lies deeper; "none of" is a "not" of a group. */
  int levels() {
    return kind.equals("NONE") || kind.equals("NOT_ALL") ? 2 : 1;
  }

  RuleRow showing(String label) {
    return new RuleRow(kind, depth, negated, label, wide, field, note, adding);
  }

  RuleRow at(String place) {
    return new RuleRow(kind, depth, negated, value, wide, place, note, adding);
  }

  RuleRow meaning(String who) {
    return new RuleRow(kind, depth, negated, value, wide, field, who, adding);
  }
}
