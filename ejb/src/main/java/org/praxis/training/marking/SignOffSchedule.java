package org.praxis.training.marking;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Looks every five minutes for requests whose mentor may not sign any more. Every node does; the
 * rows' locks keep them apart.
 */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignOffSchedule {
  private static final int BATCH = 100;

  @Inject SignOffsAstray astray;

  @Schedule(hour = "*", minute = "*/5", second = "50", persistent = false)
  public void look() {
    List<SignOffId> some;
    do {
      some = astray.some(BATCH);
      some.forEach(astray::pass);
    } while (some.size() == BATCH);
  }
}
