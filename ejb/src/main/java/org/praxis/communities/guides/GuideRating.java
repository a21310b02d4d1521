package org.praxis.communities.guides;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.praxis.communities.guides.model.Guide;
import org.praxis.communities.guides.store.Opinions;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;

/** Saying whether a guide was useful; for whoever may read it, once a person. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class GuideRating {
  @Inject GuideDoor door;
  @Inject Opinions opinions;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /** Saying otherwise later takes the place of what was said. */
  public void say(GuideId id, @NotNull Boolean useful) {
    opened(id);
    opinions.keep(id, me.id(), useful, clock.instant());
  }

  public void takeBack(GuideId id) {
    opinions.forget(opened(id), me.id());
  }

  private Guide opened(GuideId id) {
    Guide guide = door.open(id).guide();
    guide.expectPublished();
    return guide;
  }
}
