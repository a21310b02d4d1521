package org.praxis.training.assigning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.praxis.people.PersonId;
import org.praxis.training.TrackId;
import org.praxis.training.assigning.store.TimeStore;

/**
 * What is assigned to whom a certificate was revoked: it holds no more from that moment on, and so
 * it is open in the same transaction.
 */
@ApplicationScoped
public class Revoked {
  @Inject TimeStore time;
  @Inject Settling settling;

  /**
   * After the revocation is in the database.
   *
   * @param by who revoked it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void follow(TrackId track, PersonId person, PersonId by) {
    time.of(track.value(), person.value())
        .forEach((rule, people) -> settling.settle(rule, people, Cause.PERSON, by, false));
  }
}
