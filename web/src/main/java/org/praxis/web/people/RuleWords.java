package org.praxis.web.people;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.praxis.people.audience.RuleKind;
import org.praxis.people.audience.view.NamedRule;
import org.praxis.web.problem.Texts;

/**
 * A rule as people would say it: "Everyone in office Berlin or Lyon, but not in group Contractors".
 * What is negated as a whole is first turned inside out, so that "not" stands with conditions
 * alone.
 */
class RuleWords {
  private final Locale locale;

  RuleWords(Locale locale) {
    this.locale = locale;
  }

  /** Several of them joined, or one condition. */
  private sealed interface Said {}

  private record Joined(boolean all, List<Said> parts) implements Said {}

  private record Condition(NamedRule rule, boolean not) implements Said {}

  String of(NamedRule rule) {
    Said said = turned(rule, false);
    Joined whole =
        said instanceof Joined joined && joined.all() ? joined : new Joined(true, List.of(said));
    List<Said> positive = new ArrayList<>(whole.parts());
    positive.removeIf(part -> part instanceof Condition condition && condition.not());
    List<Said> negative = new ArrayList<>(whole.parts());
    negative.removeAll(positive);
    boolean alone = positive.size() == 1 && negative.isEmpty();
    List<String> are =
        alone && positive.get(0) instanceof Joined any
            ? List.of(list(phrases(any), any.all()))
            : phrases(new Joined(true, positive));
    String everyone =
        are.isEmpty()
            ? text("people.audience.words.all")
            : text(
                "people.audience.words.everyone",
                negative.isEmpty() ? list(are, true) : String.join(", ", are));
    return negative.isEmpty()
        ? everyone
        : text(
            "people.audience.words.but", everyone, list(phrases(new Joined(true, negative)), true));
  }

  private Said turned(NamedRule rule, boolean not) {
    if (rule.kind() == RuleKind.NOT) {
      return turned(rule.parts().get(0), !not);
    }
    if (!rule.kind().isGroup()) {
      return new Condition(rule, not);
    }
    boolean all = (rule.kind() == RuleKind.ALL) != not;
    List<Said> parts = new ArrayList<>();
    for (NamedRule part : rule.parts()) {
      Said said = turned(part, not);
      if (said instanceof Joined joined && joined.all() == all) {
        parts.addAll(joined.parts());
      } else {
        parts.add(said);
      }
    }
    return parts.size() == 1 ? parts.get(0) : new Joined(all, parts);
  }

  // "in office Berlin or in office Lyon" is "in office Berlin or Lyon"; and with "not", it is so
  // for all of them.
  private List<String> phrases(Joined joined) {
    Map<Object, List<String>> alike = new LinkedHashMap<>();
    Map<Object, Condition> first = new LinkedHashMap<>();
    Map<Object, String> other = new LinkedHashMap<>();
    for (Said part : joined.parts()) {
      if (part instanceof Condition condition
          && (condition.rule().name() != null || isNameless(condition.rule()))
          && condition.not() == joined.all()) {
        Object key = List.of(condition.rule().kind(), condition.rule().wide());
        first.putIfAbsent(key, condition);
        alike.computeIfAbsent(key, k -> new ArrayList<>()).add(name(condition.rule()));
        other.putIfAbsent(key, "");
      } else {
        other.put(part, said(part));
      }
    }
    return other.entrySet().stream()
        .map(
            one ->
                first.containsKey(one.getKey())
                    ? condition(first.get(one.getKey()), list(alike.get(one.getKey()), false))
                    : one.getValue())
        .toList();
  }

  private String said(Said part) {
    if (part instanceof Condition condition) {
      Integer days = condition.rule().days();
      return condition(condition, days == null ? name(condition.rule()) : days);
    }
    Joined joined = (Joined) part;
    List<String> phrases = phrases(joined);
    return phrases.size() == 1
        ? phrases.get(0)
        : text("people.audience.words.brackets", list(phrases, joined.all()));
  }

  private String condition(Condition condition, Object named) {
    NamedRule rule = condition.rule();
    String kind = rule.kind().name() + (rule.wide() ? ".wide" : "");
    boolean unknown = rule.isGone() && rule.name() == null;
    return text(
        "people.audience.words."
            + (condition.not() ? "not." : "is.")
            + (unknown ? "gone." + rule.kind() : kind),
        named);
  }

  /** Somebody who left, where the company shows no names of those. */
  private static boolean isNameless(NamedRule rule) {
    return rule.name() == null && rule.subject() != null;
  }

  private String name(NamedRule rule) {
    if (rule.kind() == RuleKind.LANGUAGE) {
      return Locale.forLanguageTag(rule.name()).getDisplayLanguage(locale);
    }
    if (rule.kind() == RuleKind.TITLE) {
      return text("people.audience.words.quoted", rule.name());
    }
    if (rule.name() == null) {
      return rule.isGone() ? "" : text("people.audience.words.former");
    }
    return rule.isGone() ? text("people.audience.words.gone", rule.name()) : rule.name();
  }

  private String list(List<String> parts, boolean all) {
    int last = parts.size() - 1;
    return last < 1
        ? String.join("", parts)
        : text(
            "people.audience.words." + (all ? "and" : "or"),
            String.join(", ", parts.subList(0, last)),
            parts.get(last));
  }

  private String text(String key, Object... values) {
    return Texts.of(key, locale, ZoneOffset.UTC, values);
  }
}
