package org.praxis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.model.Decision;
import org.praxis.people.PersonId;

/** What decisions arrange, done by the features whose content it is (docs/adr/0041). */
@ApplicationScoped
class Arrangements {
  @Inject Instance<Arranging> owners;

  /**
   * @throws OtherKindOfCase where such a text is not arranged so
   */
  void expectPossible(Ruling ruling, Case c) {
    if (ruling.verdict().arranges()) {
      of(c, ruling.verdict());
    }
  }

  /** In the transaction in which it takes effect, after that. */
  void make(Case c, Decision decision) {
    if (decision.verdict().arranges()) {
      of(c, decision.verdict()).arrange(c.content(), how(decision));
    }
  }

  /** Whether it is as it was before. */
  boolean takeBack(Decision overturned, PersonId judge, Instant now) {
    Case c = overturned.decided();
    // What was a topic may have become a reply in another since.
    return owner(c, overturned.verdict())
        .map(owner -> owner.putBack(c.content(), how(overturned), judge, now))
        .orElse(false);
  }

  private static Arranged how(Decision decision) {
    return new Arranged(
        decision.verdict(), decision.by(), decision.clauseAsRead().text(), decision.at());
  }

  private Arranging of(Case c, Verdict verdict) {
    return owner(c, verdict).orElseThrow(OtherKindOfCase::new);
  }

  private Optional<Arranging> owner(Case c, Verdict verdict) {
    return owners.stream().filter(owner -> owner.arranges(c.content().kind(), verdict)).findFirst();
  }
}
