package org.praxis.training.quiz;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.praxis.training.quiz.model.Sitting;
import org.praxis.training.quiz.store.SittingStore;

/** Sittings end whose time is over and whose learner is gone, each in a transaction of its own. */
@Stateless
@PermitAll
public class SittingClosing {
  @Inject SittingStore sittings;
  @Inject SittingEnding ending;
  @Inject Clock clock;

  /** Some that are to end, the longest late first. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<SittingId> late(int most) {
    return sittings.late(clock.instant().minus(Sitting.GRACE), most);
  }

  /** Nothing happens where its learner or another node holds it, or it is over. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void close(SittingId id) {
    Instant now = clock.instant();
    sittings
        .lockLate(id)
        .filter(sitting -> sitting.isLate(now))
        .ifPresent(sitting -> ending.end(sitting, sittings.items(sitting), now));
  }
}
