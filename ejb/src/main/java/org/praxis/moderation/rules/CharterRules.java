package org.praxis.moderation.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.praxis.moderation.ReviewMode;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.model.Charter;
import org.praxis.moderation.model.Clause;
import org.praxis.moderation.rules.RuleRecords.Act;
import org.praxis.moderation.rules.RuleRecords.Under;
import org.praxis.moderation.rules.model.Rule;
import org.praxis.moderation.rules.model.RuleEdition;
import org.praxis.moderation.rules.model.RuleSettings;
import org.praxis.moderation.rules.store.RuleStore;
import org.praxis.people.PersonId;

/**
 * Rules that follow from a charter: the words beside its "never here" clauses, how many first
 * contributions are read, and its mode. Where a clause goes in the next edition, the rules that
 * rest on it go along.
 */
@ApplicationScoped
public class CharterRules {
  @Inject RuleStore store;
  @Inject RuleRecords records;
  @Inject Clock clock;

  /**
   * The edition that takes another's place.
   *
   * @param before null for the first
   * @param by who wrote it
   */
  private record Step(Charter before, Charter next, PersonId by) {
    SpaceId space() {
      return next.space();
    }
  }

  /**
   * Brings the place's rules to what the next edition says, in its transaction.
   *
   * @param before the edition that was in force; null for the first
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void follow(Charter before, Charter next, PersonId by) {
    Step step = new Step(before, next, by);
    SpaceId space = step.space();
    store.changing(space);
    List<RuleEdition> rules = new ArrayList<>(before == null ? List.of() : store.inForce(space));
    rules.replaceAll(edition -> moved(edition, step));
    for (Clause clause : next.clauses()) {
      List<String> words = clause.terms().stream().sorted().toList();
      Optional<RuleEdition> known =
          rules.stream()
              .filter(edition -> isCharters(edition, RuleKind.TERMS))
              .filter(
                  edition -> Integer.valueOf(clause.number()).equals(edition.settings().clause()))
              .findFirst();
      if (known.isPresent()) {
        follow(known.get(), words, step);
      } else if (!words.isEmpty()) {
        add(terms(clause.number(), words, by), step);
      }
    }
    int first = next.firstContributions();
    Optional<RuleEdition> known =
        rules.stream()
            .filter(edition -> isCharters(edition, RuleKind.FIRST_CONTRIBUTIONS))
            .findFirst();
    if (known.isPresent()) {
      follow(known.get(), first, step);
    } else if (first > 0) {
      add(firstContributions(first, by), step);
    }
    follow(rules, next.mode(), step);
  }

  private void follow(List<RuleEdition> rules, ReviewMode mode, Step step) {
    Optional<RuleEdition> known =
        rules.stream().filter(edition -> isCharters(edition, RuleKind.MODE)).findFirst();
    if (known.isEmpty() && mode != ReviewMode.ON_REPORT) {
      add(mode(effect(mode), step.by()), step);
    }
    known.ifPresent(
        edition -> {
          RuleSettings was = edition.settings();
          RuleSettings is =
              mode == ReviewMode.ON_REPORT
                  ? was.turned(false)
                  : was.with(effect(mode)).turned(true);
          if (!is.equals(was)) {
            says(edition, is, step);
          }
        });
  }

  private static RuleEffect effect(ReviewMode mode) {
    return mode == ReviewMode.AFTER ? RuleEffect.AFTER : RuleEffect.HOLD;
  }

  // A rule goes with the words of its clause; words that changed in their place stay its clause.
  private RuleEdition moved(RuleEdition edition, Step step) {
    Integer number = edition.settings().clause();
    if (number == null) {
      return edition;
    }
    Integer goesTo =
        step.before()
            .clause(number)
            .flatMap(clause -> same(clause, step.before(), step.next()))
            .orElse(null);
    if (number.equals(goesTo)) {
      return edition;
    }
    RuleSettings settings = edition.settings().under(goesTo);
    return says(edition, goesTo == null ? settings.turned(false) : settings, step);
  }

  private static Optional<Integer> same(Clause clause, Charter before, Charter next) {
    return next.clauses().stream()
        .filter(other -> other.text().equals(clause.text()))
        .findFirst()
        .or(
            () ->
                next.clause(clause.number())
                    .filter(
                        other ->
                            before.clauses().stream()
                                .noneMatch(known -> known.text().equals(other.text()))))
        .map(Clause::number);
  }

  private void follow(RuleEdition edition, List<String> words, Step step) {
    RuleSettings settings = edition.settings();
    if (!settings.lookFor().stream().sorted().toList().equals(words)) {
      RuleSettings other = settings.lookingFor(words);
      boolean anew = settings.lookFor().isEmpty();
      says(edition, words.isEmpty() || anew ? other.turned(anew) : other, step);
    }
  }

  private void follow(RuleEdition edition, int first, Step step) {
    RuleSettings settings = edition.settings();
    int was = settings.first() == null ? 0 : settings.first();
    if (was != first) {
      RuleSettings other = settings.forFirst(first == 0 ? null : first);
      says(edition, first == 0 || was == 0 ? other.turned(first > 0) : other, step);
    }
  }

  private RuleEdition says(RuleEdition edition, RuleSettings settings, Step step) {
    RuleEdition next = edition.rule().says(settings, step.by(), clock.instant());
    store.add(next);
    records.record(
        Act.FOLLOWED,
        new Under(edition, step.before().edition()),
        new Under(next, step.next().edition()));
    return next;
  }

  private void add(RuleSettings settings, Step step) {
    Rule rule = new Rule(step.space(), true);
    RuleEdition edition = rule.says(settings, step.by(), clock.instant());
    store.add(rule, edition);
    // Those of the first edition begin with their place, which is in the log.
    if (step.before() != null) {
      records.record(Act.ADDED, null, new Under(edition, step.next().edition()));
    }
  }

  private static RuleSettings terms(int clause, List<String> words, PersonId by) {
    return new RuleSettings(
        clause,
        null,
        RuleKind.TERMS,
        RuleEffect.HOLD,
        true,
        null,
        String.join("\n", words),
        null,
        null,
        by);
  }

  private static RuleSettings firstContributions(int first, PersonId by) {
    return new RuleSettings(
        null, null, RuleKind.FIRST_CONTRIBUTIONS, RuleEffect.HOLD, true, null, "", first, null, by);
  }

  private static RuleSettings mode(RuleEffect effect, PersonId by) {
    return new RuleSettings(null, null, RuleKind.MODE, effect, true, null, "", null, null, by);
  }

  private static boolean isCharters(RuleEdition edition, RuleKind kind) {
    return edition.rule().isFromCharter() && edition.settings().kind() == kind;
  }
}
