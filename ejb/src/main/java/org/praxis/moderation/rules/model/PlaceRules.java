package org.praxis.moderation.rules.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.moderation.AuthorStanding;
import org.praxis.moderation.rules.RuleHit;
import org.praxis.people.audience.AudienceId;

/**
 * What screens texts in a place: its own rules, and those of the whole company. What both find,
 * both say, the place first.
 *
 * @param companys one and the same for all places, so that thousands of words are kept ready once
 */
public record PlaceRules(RuleSet own, RuleSet companys) {
  /** As {@link RuleSet#screen}. */
  public List<RuleHit> screen(String text, AuthorStanding author, Set<AudienceId> belongs) {
    ScreenedText screened = new ScreenedText(text);
    return joined(
        own.screen(screened, author, belongs), companys.screen(screened, author, belongs));
  }

  /** What they find in a text, whoever wrote it. */
  public List<RuleHit> inText(String text) {
    ScreenedText screened = new ScreenedText(text);
    return joined(own.inText(screened), companys.inText(screened));
  }

  /** Whose contributions they look for; for nearly every place none. */
  public Set<AudienceId> audiences() {
    return Stream.of(own, companys)
        .flatMap(rules -> rules.audiences().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<RuleHit> joined(List<RuleHit> own, List<RuleHit> companys) {
    return Stream.concat(own.stream(), companys.stream()).toList();
  }
}
