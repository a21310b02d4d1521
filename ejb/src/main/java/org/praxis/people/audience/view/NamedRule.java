package org.praxis.people.audience.view;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.praxis.people.audience.Rule;
import org.praxis.people.audience.RuleKind;

/**
 * A rule to be put into words.
 *
 * @param parts of a group, or of what is negated
 * @param name of the office, department, group or person, the title or the language; null when it
 *     is there no more
 * @param wide with departments below, or on all levels
 * @param days since the first day, where the condition is about that
 */
public record NamedRule(
    RuleKind kind, List<NamedRule> parts, String name, boolean wide, Integer days) {
  public NamedRule {
    parts = List.copyOf(parts);
  }

  /**
   * @param names of what rules name, by identity
   */
  public static NamedRule of(Rule rule, Map<UUID, String> names) {
    RuleKind kind = RuleKind.of(rule);
    List<NamedRule> parts = rule.parts("").stream().map(part -> of(part.rule(), names)).toList();
    if (rule.subject() != null) {
      boolean wide =
          rule instanceof Rule.InDepartment in && in.below()
              || rule instanceof Rule.Under led && led.everyone();
      return new NamedRule(kind, parts, names.get(rule.subject().value()), wide, null);
    } else if (rule instanceof Rule.TitleLike like) {
      return new NamedRule(kind, parts, like.title(), false, null);
    } else if (rule instanceof Rule.Speaks speaks) {
      return new NamedRule(kind, parts, speaks.language(), false, null);
    } else if (rule instanceof Rule.StartedWithin started) {
      return new NamedRule(kind, parts, null, false, started.startedWithin());
    } else if (rule instanceof Rule.StartedAtLeast started) {
      return new NamedRule(kind, parts, null, false, started.startedAtLeast());
    }
    return new NamedRule(kind, parts, null, false, null);
  }
}
