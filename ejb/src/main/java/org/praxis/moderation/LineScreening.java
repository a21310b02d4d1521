package org.praxis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.praxis.moderation.guidelines.Guidelines;
import org.praxis.moderation.rules.RefusedByRule;
import org.praxis.moderation.rules.RuleBook;
import org.praxis.moderation.rules.RuleEffect;
import org.praxis.moderation.rules.RuleHit;
import org.praxis.platform.content.Markup;

/**
 * Screens a line that colleagues read and that is no contribution: nobody waits for a moderator
 * because of a line, so what a rule would hold is refused as well. Rules that look at who writes,
 * and not at what they write, say nothing of it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class LineScreening {
  @Inject RuleBook book;
  @Inject Sanctions sanctions;

  /**
   * @param space in which it stands; null for nowhere in particular
   * @throws org.praxis.moderation.guidelines.GuidelinesNotAcknowledged while the one who asks has
   *     not said that they have read what the company asks them to
   * @throws Silenced while they are muted there, or suspended
   */
  public void expectToWrite(SpaceId space) {
    sanctions.expectToWrite(space == null ? Guidelines.COMPANY : space, false);
  }

  /**
   * @param field in which it is written
   * @param text may be null
   * @throws RefusedByRule when a rule of the company or of the space refuses or would hold it; with
   *     the clause on which that rests
   */
  public void expectFine(String field, String text, SpaceId space) {
    List<HoldReason> refusals =
        found(text, space).stream()
            .filter(hit -> hit.effect() == RuleEffect.REFUSE || hit.effect() == RuleEffect.HOLD)
            .map(RuleHit::reason)
            .toList();
    if (!refusals.isEmpty()) {
      throw RefusedByRule.at(field, refusals);
    }
  }

  /** What rules tell whoever writes it, in their own words, although it is fine. */
  public List<HoldReason> hints(String text, SpaceId space) {
    return found(text, space).stream()
        .filter(hit -> hit.effect() == RuleEffect.HINT)
        .map(RuleHit::reason)
        .map(HoldReason::inTheirWords)
        .distinct()
        .toList();
  }

  private List<RuleHit> found(String text, SpaceId space) {
    return Markup.isVisible(text)
        ? (space == null ? book.everywhere() : book.of(space)).inText(text)
        : List.of();
  }
}
