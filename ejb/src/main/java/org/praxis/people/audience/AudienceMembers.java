package org.praxis.people.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import org.praxis.people.PersonId;
import org.praxis.people.audience.store.Membership;

/** Who belongs to an audience, for a feature that begins to go by it. */
@ApplicationScoped
public class AudienceMembers {
  @Inject Membership membership;

  /** In the transaction that {@link AudienceHold holds} it: who comes later comes as an event. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Set<PersonId> of(AudienceId audience) {
    return membership.of(audience);
  }

  /** To which of these somebody belongs now; in one statement, and none where there are none. */
  public Set<AudienceId> among(Collection<AudienceId> audiences, PersonId person) {
    return audiences.isEmpty() ? Set.of() : membership.among(audiences, person);
  }

  /** Whether somebody belongs to it now; for whoever hears of it later. */
  public boolean has(AudienceId audience, PersonId person) {
    return membership.has(audience, person);
  }
}
