package org.praxis.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.praxis.people.Role;
import org.praxis.platform.validation.Written;
import org.praxis.training.view.PublicationView;

/** Making an edition of a draft. */
@Stateless(name = "TrackPublishing")
@RolesAllowed({Role.TRAINER, Role.ADMIN})
public class Publishing {
  public PublicationView preview(String slug) {
    throw new UnsupportedOperationException();
  }

  public int publish(
      String slug,
      long version,
      @Written(max = 1000, optional = true) String note,
      @NotNull Learners learners,
      @NotNull Set<@NotNull StepId> again) {
    throw new UnsupportedOperationException();
  }
}
