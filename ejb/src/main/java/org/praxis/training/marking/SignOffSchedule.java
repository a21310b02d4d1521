package org.praxis.training.marking;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Looks every five minutes for requests whose mentor may not sign any more. Every node does; the
 * rows' locks keep them apart.
 */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignOffSchedule {
  private static final Logger LOG = Logger.getLogger(SignOffSchedule.class);
  private static final int BATCH = 100;

  @Inject SignOffsAstray astray;

  @Schedule(hour = "*", minute = "*/5", second = "50", persistent = false)
  public void look() {
    SignOffId last = null;
    List<SignOffId> some;
    do {
      some = astray.some(last, BATCH);
      some.forEach(this::pass);
      last = some.isEmpty() ? null : some.get(some.size() - 1);
    } while (some.size() == BATCH);
  }

  private void pass(SignOffId id) {
    try {
      astray.pass(id);
    } catch (RuntimeException e) {
      // Those behind it are not to wait for somebody to mend this one.
      LOG.errorf(e, "Request %s to sign off could not be passed on; it will be tried again", id);
    }
  }
}
