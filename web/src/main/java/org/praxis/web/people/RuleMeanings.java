package org.praxis.web.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.praxis.people.PersonId;
import org.praxis.people.audience.AudienceReading;
import org.praxis.people.audience.Rule;
import org.praxis.people.audience.view.Candidate;
import org.praxis.people.audience.view.Choice;
import org.praxis.platform.InvalidInput;

/**
 * Who and what is meant by names that were typed in the lines of a rule. All of one kind are looked
 * up at once; one by one only those people whom nobody has as a user name.
 */
class RuleMeanings {
  private final AudienceReading reading;
  private final RuleRows rows;
  private final Map<String, List<Candidate>> people = new HashMap<>();
  private final List<Choice> choices;
  private final List<Candidate> candidates = new ArrayList<>();
  private InvalidInput unknown;

  RuleMeanings(AudienceReading reading, RuleRows rows) {
    this.reading = reading;
    this.rows = rows;
    Set<String> managers = typed(row -> row.kind().equals("MANAGER"));
    Set<UUID> known =
        managers.stream()
            .filter(text -> id(text) != null)
            .map(RuleMeanings::id)
            .collect(Collectors.toSet());
    if (!known.isEmpty()) {
      reading
          .named(known.stream().map(PersonId::new).toList())
          .forEach(one -> people.put(one.id().toString(), List.of(one)));
    }
    managers.removeIf(text -> id(text) != null);
    if (!managers.isEmpty()) {
      reading.withUserNames(managers).forEach(one -> people.put(one.uid(), List.of(one)));
    }
    Set<String> names = typed(RuleRow::isNamed);
    names.removeIf(text -> id(text) != null);
    choices = names.isEmpty() ? List.of() : reading.called(names);
  }

  // What is too long is refused where it is looked at, and nobody is called so.
  private Set<String> typed(Predicate<RuleRow> kind) {
    return rows.all().stream()
        .filter(kind)
        .map(row -> normal(row.value()))
        .filter(text -> !text.isEmpty() && text.length() <= Rule.LONGEST)
        .collect(Collectors.toSet());
  }

  /**
   * The rule that the lines say.
   *
   * @throws InvalidInput at the line where nobody knows who or what is meant
   */
  Rule rule() {
    Rule rule = rows.rule(this::meant);
    if (unknown != null) {
      throw unknown;
    }
    return rule;
  }

  /** Some of whom may be meant by names that several people have. */
  List<Candidate> candidates() {
    return candidates;
  }

  private UUID meant(int line) {
    RuleRow row = rows.all().get(line);
    String typed = normal(row.value());
    if (typed.isEmpty()) {
      return null;
    }
    return row.isNamed() ? choice(row, typed) : person(row, line, typed);
  }

  private UUID choice(RuleRow row, String typed) {
    if (id(typed) != null) {
      return id(typed);
    }
    List<Choice> meant =
        choices.stream()
            .filter(one -> one.kind().name().equals(row.kind()) && one.name().equals(typed))
            .toList();
    if (meant.size() != 1) {
      refuse(
          row,
          meant.isEmpty()
              ? "people.audience.gone." + row.kind()
              : "people.audience.several." + row.kind());
      return null;
    }
    return UUID.fromString(meant.get(0).value());
  }

  /** Whoever has that user name, or is the only one with such a name. */
  private UUID person(RuleRow row, int line, String typed) {
    List<Candidate> found =
        people.computeIfAbsent(
            typed,
            text ->
                text.length() > Rule.LONGEST || id(text) != null
                    ? List.of()
                    : reading.candidates(text));
    if (found.size() == 1) {
      rows.note(line, found.get(0).name());
      return found.get(0).id().value();
    }
    candidates.addAll(found);
    refuse(
        row, found.isEmpty() ? "people.audience.person.unknown" : "people.audience.person.several");
    return null;
  }

  private void refuse(RuleRow row, String key) {
    if (unknown == null) {
      unknown = new InvalidInput(row.field(), key);
    }
  }

  private static String normal(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT);
  }

  private static UUID id(String typed) {
    return Optional.of(typed).map(text -> RuleRows.<UUID>id(text, id -> id)).orElse(null);
  }
}
