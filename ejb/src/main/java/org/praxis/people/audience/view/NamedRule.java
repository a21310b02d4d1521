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
 * @param name of the office, department, group or person, the title or the language; null where
 *     nobody knows it, or nobody may
 * @param subject what it names; null where it names nothing, or what never was
 * @param wide with departments below, or on all levels
 * @param days since the first day, where the condition is about that
 */
public record NamedRule(
    RuleKind kind,
    List<NamedRule> parts,
    String name,
    Subject subject,
    boolean wide,
    Integer days) {
  public NamedRule {
    parts = List.copyOf(parts);
  }

  /** Whether it is about something that is no longer there. */
  public boolean isGone() {
    return subject == null && name == null && days == null && !kind.isGroup()
        || subject != null && subject.gone();
  }

  /**
   * @param subjects that rules name, by identity
   */
  public static NamedRule of(Rule rule, Map<UUID, Subject> subjects) {
    RuleKind kind = RuleKind.of(rule);
    List<NamedRule> parts = rule.parts("").stream().map(part -> of(part.rule(), subjects)).toList();
    if (rule.subject() != null) {
      boolean wide =
          rule instanceof Rule.InDepartment in && in.below()
              || rule instanceof Rule.Under led && led.everyone();
      Subject subject = subjects.get(rule.subject().value());
      return new NamedRule(
          kind, parts, subject == null ? null : subject.name(), subject, wide, null);
    } else if (rule instanceof Rule.TitleLike like) {
      return new NamedRule(kind, parts, like.title(), null, false, null);
    } else if (rule instanceof Rule.Speaks speaks) {
      return new NamedRule(kind, parts, speaks.language(), null, false, null);
    } else if (rule instanceof Rule.StartedWithin started) {
      return new NamedRule(kind, parts, null, null, false, started.startedWithin());
    } else if (rule instanceof Rule.StartedAtLeast started) {
      return new NamedRule(kind, parts, null, null, false, started.startedAtLeast());
    }
    return new NamedRule(kind, parts, null, null, false, null);
  }
}
