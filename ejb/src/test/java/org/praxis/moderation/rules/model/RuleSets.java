package org.praxis.moderation.rules.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.praxis.moderation.AuthorStanding;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.rules.RuleEffect;
import org.praxis.moderation.rules.RuleHit;
import org.praxis.moderation.rules.RuleKind;
import org.praxis.people.PersonId;

/** What the tests of rules start from. */
final class RuleSets {
  static final String OWN = "praxis.corp.example";
  static final AuthorStanding KNOWN = new AuthorStanding(9, 0, 0, false);
  private static final PersonId OWNER = PersonId.next();

  private RuleSets() {}

  static RuleEdition rule(RuleKind kind, RuleEffect effect, String language, String... lines) {
    return says(
        new RuleSettings(
            2,
            null,
            kind,
            effect,
            true,
            language,
            String.join("\n", lines),
            kind == RuleKind.FIRST_CONTRIBUTIONS ? 3 : null,
            null,
            OWNER));
  }

  static RuleEdition says(RuleSettings settings) {
    return new Rule(new SpaceId(UUID.randomUUID()), false).says(settings, OWNER, Instant.EPOCH);
  }

  static RuleSet of(RuleEdition... editions) {
    return new RuleSet(List.of(editions), 1, OWN);
  }

  static RuleSet terms(String... terms) {
    return of(rule(RuleKind.TERMS, RuleEffect.HOLD, null, terms));
  }

  static RuleSet german(String... terms) {
    return of(rule(RuleKind.TERMS, RuleEffect.HOLD, "de", terms));
  }

  static RuleSet patterns(String... patterns) {
    return of(rule(RuleKind.PATTERN, RuleEffect.HOLD, null, patterns));
  }

  static RuleSet links(String... hosts) {
    return of(rule(RuleKind.OUTSIDE_LINK, RuleEffect.HOLD, null, hosts));
  }

  /** What is found of the text, as it is written there. */
  static List<String> found(RuleSet rules, String text) {
    List<RuleHit> hits = rules.inText(text);
    Stream<String> found = hits.stream().map(hit -> text.substring(hit.from(), hit.to()));
    return found.toList();
  }
}
