package org.praxis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Function;
import org.praxis.moderation.rules.RuleBook;
import org.praxis.moderation.rules.RuleEffect;
import org.praxis.moderation.rules.RuleHit;
import org.praxis.moderation.rules.RuleKind;
import org.praxis.moderation.rules.model.PlaceRules;

/**
 * Looks through texts that are not on their way to publication for what never belongs into a place.
 * Nothing is held; whoever asks tells whom it concerns.
 */
@ApplicationScoped
public class TermSearch {
  @Inject RuleBook book;

  /** Finds in a text the words that would hold it there or keep it out; rules are read once. */
  @Transactional(Transactional.TxType.REQUIRED)
  public Function<String, List<HoldReason>> in(SpaceId space) {
    PlaceRules rules = book.of(space);
    return text ->
        rules.inText(text).stream()
            .filter(hit -> hit.kind() == RuleKind.TERMS && hit.effect() != RuleEffect.HINT)
            .map(RuleHit::reason)
            .toList();
  }
}
