package org.praxis.people.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.praxis.people.audience.store.Audiences;

/**
 * Takes an audience into use. Whoever lets something go by an audience holds it in the transaction
 * in which that is written down: it cannot be deleted meanwhile, so that nothing ever goes by an
 * audience that is not there.
 */
@ApplicationScoped
public class AudienceHold {
  @Inject Audiences audiences;

  /**
   * It stays until the running transaction ends; several may hold it at a time.
   *
   * @throws NoSuchAudience when it was deleted
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void hold(AudienceId id) {
    audiences.hold(id).orElseThrow(NoSuchAudience::new);
  }
}
