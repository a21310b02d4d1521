package org.praxis.moderation.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.Policy;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.guidelines.Guidelines;
import org.praxis.moderation.model.Charter;
import org.praxis.moderation.model.Clause;
import org.praxis.moderation.rules.RuleRecords.Act;
import org.praxis.moderation.rules.RuleRecords.Under;
import org.praxis.moderation.rules.model.Rule;
import org.praxis.moderation.rules.model.RuleEdition;
import org.praxis.moderation.rules.model.RuleSet;
import org.praxis.moderation.rules.model.RuleSettings;
import org.praxis.moderation.rules.store.RuleStore;
import org.praxis.moderation.rules.view.CompanyRule;
import org.praxis.moderation.rules.view.Outcome;
import org.praxis.moderation.rules.view.RuleView;
import org.praxis.moderation.store.CharterStore;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.audience.AudienceHold;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.audience.AudienceMembers;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Missing;

/**
 * The rules of places, and those of the whole company under {@link Guidelines#COMPANY}. A feature
 * that has places says who may read and change them; what is asked here is answered.
 */
@ApplicationScoped
@Transactional
public class Rules {
  /** Rules of one place; each is looked through every text there. */
  static final int MOST = 100;

  @Inject RuleStore store;
  @Inject CharterStore charters;
  @Inject RuleBook book;
  @Inject RuleRecords records;
  @Inject AudienceHold audiences;
  @Inject AudienceMembers members;
  @Inject People people;
  @Inject Clock clock;

  /**
   * Those of a place, by clause. What the charter does not ask for any more is left out; where the
   * company has no guidelines yet, it has none.
   */
  public List<RuleView> rules(SpaceId space) {
    Optional<Charter> charter = charters.of(space);
    if (charter.isEmpty() && Policy.of(space) == Policy.GUIDELINES) {
      return List.of();
    }
    Map<RuleId, Outcome> outcomes =
        store.held(space).stream()
            .collect(Collectors.toMap(row -> row.rule().rule(), Rules::outcome, Outcome::plus));
    return views(
        store.inForce(space).stream().filter(edition -> !isOver(edition)).toList(),
        charter.orElseThrow(() -> missing(space)),
        edition -> outcomes.getOrDefault(edition.rule().id(), Outcome.NOTHING));
  }

  /** Those of the company that are on, as they apply everywhere, by clause. */
  public List<CompanyRule> companys() {
    List<RuleEdition> on =
        store.inForce(Guidelines.COMPANY).stream()
            .filter(edition -> edition.settings().on())
            .toList();
    if (on.isEmpty()) {
      return List.of();
    }
    Charter guidelines = charter(Guidelines.COMPANY);
    Map<PersonId, PersonChip> chips =
        people.chips(on.stream().map(edition -> edition.settings().owner()).toList());
    return on.stream()
        .map(
            edition -> {
              RuleSettings settings = edition.settings();
              return new CompanyRule(
                  edition.rule().id(),
                  settings.clause(),
                  text(settings, guidelines),
                  guidelines.edition(),
                  settings.name(),
                  settings.kind(),
                  settings.effect(),
                  settings.language(),
                  settings.lookFor().size(),
                  settings.first(),
                  chips.get(settings.owner()),
                  edition.number(),
                  edition.at());
            })
        .toList();
  }

  /** Who ever wrote a rule of a place, or an edition of what its rules rest on. */
  public Set<PersonId> writers(SpaceId space) {
    return store.writers(space);
  }

  /**
   * The editions of one, the last first.
   *
   * @throws NoSuchRule where that place has no such rule
   */
  public List<RuleView> editions(SpaceId space, RuleId id) {
    Map<RuleRef, Outcome> outcomes =
        store.held(space).stream()
            .collect(Collectors.toMap(RuleStore.HeldRow::rule, Rules::outcome));
    List<RuleView> editions =
        views(
            store.editions(space, id),
            charter(space),
            edition -> outcomes.getOrDefault(edition.ref(), Outcome.NOTHING));
    if (editions.isEmpty()) {
      throw new NoSuchRule();
    }
    return editions;
  }

  /** A new rule, in force at once where it is on. */
  @Transactional(Transactional.TxType.MANDATORY)
  public RuleView add(SpaceId space, RuleDraft draft, PersonId by) {
    // Before its clause is looked for: an edition that moves it waits, or was there first.
    store.changing(space);
    RuleSettings settings = settings(space, draft, by);
    hold(settings);
    if (store.count(space) >= MOST) {
      throw new InvalidInput("kind", "moderation.rule.tooMany", MOST);
    }
    Rule rule = new Rule(space, false);
    RuleEdition first = rule.says(settings, by, clock.instant());
    store.add(rule, first);
    Charter charter = charter(space);
    records.record(Act.ADDED, null, new Under(first, charter.edition()));
    return view(first, charter);
  }

  /**
   * Puts the next edition of a rule in force. Of one that comes from the charter, what it looks for
   * is changed there.
   *
   * @throws ChangedMeanwhile when there is a newer edition than the one that was shown
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public RuleView change(SpaceId space, RuleId id, RuleDraft draft, PersonId by) {
    RuleEdition current = lock(space, id);
    ChangedMeanwhile.check(draft.edition() == null ? 0 : draft.edition(), current.number());
    RuleSettings settings =
        current.rule().isFromCharter()
            ? current.settings().charters(draft)
            : settings(space, draft, by);
    hold(settings);
    return says(Act.CHANGED, current, settings, by);
  }

  /**
   * Switches it on or off, which is an edition, too.
   *
   * @throws RuleChanged when there is a newer edition than the one that was shown
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public RuleView turn(SpaceId space, RuleId id, boolean on, Integer edition, PersonId by) {
    RuleEdition current = lock(space, id);
    if (edition == null || edition != current.number()) {
      throw new RuleChanged();
    }
    RuleSettings turned = current.settings().expectNotOfMode().turned(on);
    return says(Act.TURNED, current, on ? turned.expectWhole().expectPossible() : turned, by);
  }

  /** A rule that is not kept, to be tried. */
  public RuleProbe probe(SpaceId space, RuleDraft draft, PersonId by) {
    RuleSettings settings = settings(space, draft, by);
    RuleSet alone = book.alone(settings.turned(true));
    Set<PersonId> belong = settings.audience() == null ? Set.of() : members.of(settings.audience());
    return (text, author, standing) ->
        alone.screen(text, standing, belong.contains(author) ? alone.audiences() : Set.of());
  }

  /** The places with a rule, on or off, for the contributions of that audience. */
  public List<SpaceId> goingBy(AudienceId audience) {
    return store.goingBy(audience);
  }

  private void hold(RuleSettings settings) {
    if (settings.audience() != null) {
      audiences.hold(settings.audience());
    }
  }

  /** Of these contents those on which a moderator decided, with the last case of each. */
  public Map<UUID, CaseId> decided(Collection<UUID> contents) {
    return contents.isEmpty() ? Map.of() : store.decided(contents);
  }

  private RuleView says(Act act, RuleEdition current, RuleSettings next, PersonId by) {
    Charter charter = charter(current.rule().space());
    if (next.equals(current.settings())) {
      return view(current, charter);
    }
    RuleEdition edition = current.rule().says(next, by, clock.instant());
    store.add(edition);
    records.record(
        act, new Under(current, charter.edition()), new Under(edition, charter.edition()));
    return view(edition, charter);
  }

  private RuleEdition lock(SpaceId space, RuleId id) {
    store.changing(space);
    store.lock(space, id).orElseThrow(NoSuchRule::new);
    return store.editions(space, id).get(0);
  }

  private RuleSettings settings(SpaceId space, RuleDraft draft, PersonId by) {
    return RuleSettings.of(draft, Policy.of(space), charter(space).clauses().size(), by);
  }

  private RuleView view(RuleEdition edition, Charter charter) {
    return views(List.of(edition), charter, any -> Outcome.NOTHING).get(0);
  }

  private List<RuleView> views(
      List<RuleEdition> editions, Charter charter, Function<RuleEdition, Outcome> outcome) {
    Map<PersonId, PersonChip> chips =
        people.chips(
            editions.stream()
                .flatMap(edition -> Stream.of(edition.by(), edition.settings().owner()))
                .toList());
    return editions.stream()
        .map(
            edition -> {
              RuleSettings settings = edition.settings();
              return new RuleView(
                  edition.rule().id(),
                  settings.clause(),
                  text(settings, charter),
                  Policy.of(edition.rule().space()),
                  charter.edition(),
                  settings.name(),
                  settings.kind(),
                  settings.effect(),
                  settings.on(),
                  settings.language(),
                  settings.lookFor(),
                  settings.first(),
                  settings.audience(),
                  chips.get(settings.owner()),
                  edition.rule().isFromCharter(),
                  edition.number(),
                  chips.get(edition.by()),
                  edition.at(),
                  outcome.apply(edition));
            })
        .toList();
  }

  private static String text(RuleSettings settings, Charter charter) {
    return settings.clause() == null
        ? null
        : charter.clause(settings.clause()).map(Clause::text).orElse(null);
  }

  private static boolean isOver(RuleEdition edition) {
    return edition.rule().isFromCharter() && !edition.settings().isWhole();
  }

  private static Outcome outcome(RuleStore.HeldRow row) {
    return new Outcome(row.held(), row.decided(), row.upheld());
  }

  private Charter charter(SpaceId space) {
    return charters.of(space).orElseThrow(() -> missing(space));
  }

  private static Missing missing(SpaceId space) {
    return new Missing(
        Policy.of(space) == Policy.GUIDELINES
            ? "moderation.guidelines.none"
            : "moderation.charter.missing");
  }
}
