package org.praxis.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.praxis.moderation.model.Charter;
import org.praxis.moderation.store.CharterStore;
import org.praxis.moderation.view.CharterView;
import org.praxis.people.Role;
import org.praxis.platform.Missing;

/** Adopting a charter and reading it. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Charters {
  @Inject CharterStore charters;

  @RolesAllowed({Role.MODERATOR, Role.TRAINER, Role.HR, Role.ADMIN})
  public void adopt(SpaceId space, @NotNull @Valid CharterDraft draft) {
    charters.add(new Charter(space, draft));
  }

  public CharterView charter(SpaceId space) {
    return charters
        .of(space)
        .map(Charter::view)
        .orElseThrow(() -> new Missing("moderation.charter.missing"));
  }
}
