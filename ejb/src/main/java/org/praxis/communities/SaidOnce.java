package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.praxis.communities.model.Applied;
import org.praxis.communities.model.Contribution;
import org.praxis.communities.store.Endorsed;

/** Somebody says once of a contribution that they applied it, whatever they said before. */
@ApplicationScoped
class SaidOnce {
  @Inject Endorsed endorsed;

  /**
   * For what is about to be read, or to wait, again.
   *
   * @throws AlreadyApplied beside another sentence that is, or does
   */
  void expect(Contribution again) {
    if (again instanceof Applied sentence
        && endorsed
            .said(sentence.endorsed().id(), sentence.author())
            .filter(said -> !said.id().equals(sentence.id()))
            .isPresent()) {
      throw new AlreadyApplied();
    }
  }
}
