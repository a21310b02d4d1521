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
  private final List<InvalidInput> unknown = new ArrayList<>();

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

  /** The rule that the lines say, with nothing where nobody knows who or what is meant. */
  Rule rule() {
    unknown.clear();
    candidates.clear();
    Rule rule = rows.rule(this::meant);
    rows.note(this::taken);
    return rule;
  }

  /** The rule that some of those lines say. */
  Rule of(RuleRows some) {
    return some.rule(row -> found(row).orElse(null));
  }

  /** At each line where nobody knows who or what is meant, why. */
  List<InvalidInput> unknown() {
    return List.copyOf(unknown);
  }

  /** Some of whom may be meant by names that several people have. */
  List<Candidate> candidates() {
    return candidates;
  }

  private UUID meant(RuleRow row) {
    String typed = normal(row.value());
    if (typed.isEmpty()) {
      return null;
    }
    Optional<UUID> found = found(row);
    if (found.isEmpty() && row.isNamed()) {
      boolean several = called(row, typed).size() > 1;
      refuse(row, (several ? "people.audience.several." : "people.audience.gone.") + row.kind());
    } else if (found.isEmpty()) {
      candidates.addAll(people(typed));
      boolean several = people(typed).size() > 1;
      refuse(row, several ? "people.audience.person.several" : "people.audience.person.unknown");
    }
    return found.orElse(null);
  }

  private void refuse(RuleRow row, String key) {
    unknown.add(new InvalidInput(row.field(), key));
  }

  private Optional<UUID> found(RuleRow row) {
    String typed = normal(row.value());
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    if (!row.isNamed()) {
      List<Candidate> found = people(typed);
      return found.size() == 1 ? Optional.of(found.get(0).id().value()) : Optional.empty();
    }
    if (id(typed) != null) {
      return Optional.of(id(typed));
    }
    List<Choice> meant = called(row, typed);
    return meant.size() == 1
        ? Optional.of(UUID.fromString(meant.get(0).value()))
        : Optional.empty();
  }

  private List<Choice> called(RuleRow row, String typed) {
    return choices.stream()
        .filter(one -> one.kind().name().equals(row.kind()) && one.name().equals(typed))
        .toList();
  }

  /** Whoever has that user name, or is the only one with such a name. */
  private List<Candidate> people(String typed) {
    return people.computeIfAbsent(
        typed,
        text ->
            text.length() > Rule.LONGEST || id(text) != null
                ? List.of()
                : reading.candidates(text));
  }

  private String taken(RuleRow row) {
    String typed = normal(row.value());
    List<Candidate> found = typed.isEmpty() ? List.of() : people(typed);
    return found.size() == 1 ? found.get(0).name() : null;
  }

  private static String normal(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT);
  }

  private static UUID id(String typed) {
    return Optional.of(typed).map(text -> RuleRows.<UUID>id(text, id -> id)).orElse(null);
  }
}
