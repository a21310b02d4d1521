package org.praxis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.praxis.moderation.model.Claim;
import org.praxis.moderation.view.ClaimView;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.view.PersonChip;

/** Shows moderators who has a case, or an appeal, to themselves. */
@ApplicationScoped
class Claims {
  @Inject People people;
  @Inject CurrentPerson me;

  ClaimView view(Claim claim, Map<PersonId, PersonChip> chips) {
    return new ClaimView(chips.get(claim.holder()), claim.until(), isMine(claim));
  }

  ClaimView view(Claim claim) {
    return new ClaimView(people.chip(claim.holder()), claim.until(), isMine(claim));
  }

  /** That which another has. */
  Optional<Claim> others(Optional<Claim> claim) {
    return claim.filter(held -> !isMine(held));
  }

  private boolean isMine(Claim claim) {
    PersonId asking = me.id();
    return claim.holder().equals(asking);
  }
}
