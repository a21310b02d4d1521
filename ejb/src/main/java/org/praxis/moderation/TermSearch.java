package org.praxis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Function;
import org.praxis.moderation.model.Charter;
import org.praxis.moderation.model.Check;
import org.praxis.moderation.store.CharterStore;
import org.praxis.platform.Missing;

/**
 * Looks through texts that are not on their way to publication for what never belongs into a place.
 * Nothing is held; whoever asks tells whom it concerns.
 */
@ApplicationScoped
public class TermSearch {
  @Inject CharterStore charters;

  /** Finds the terms of that place's "never here" clauses in a text; the charter is read once. */
  @Transactional(Transactional.TxType.REQUIRED)
  public Function<String, List<HoldReason>> in(SpaceId space) {
    Charter charter =
        charters.withTerms(space).orElseThrow(() -> new Missing("moderation.charter.missing"));
    return text ->
        Check.TERMS.screen(new Draft(null, space, null, text, 1, false, false), null, charter);
  }
}
