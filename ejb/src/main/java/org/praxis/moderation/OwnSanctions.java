package org.praxis.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.praxis.moderation.model.Sanction;
import org.praxis.moderation.store.SanctionStore;
import org.praxis.moderation.view.SanctionView;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;

/** What the one who asks is under, and was: nobody is under anything that they do not read here. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class OwnSanctions {
  @Inject SanctionStore sanctions;
  @Inject Moderators moderators;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /** All of them, the latest first. */
  public List<SanctionView> all() {
    return views(sanctions.all(me.id()), clock.instant());
  }

  /**
   * What keeps them from writing in the place with that address name, the longest first; a warning
   * keeps from nothing.
   */
  public List<SanctionView> in(String slug) {
    Instant now = clock.instant();
    // Nearly nobody is under any, so the place is not even looked for.
    List<Sanction> active = sanctions.active(me.id(), now);
    if (active.isEmpty()) {
      return List.of();
    }
    SpaceId here = moderators.place(slug).orElse(null);
    return views(
        active.stream()
            .filter(one -> one.kind() != SanctionKind.WARNING)
            .filter(one -> one.kind().isCompanyWide() || one.space().equals(here))
            .toList(),
        now);
  }

  private List<SanctionView> views(List<Sanction> found, Instant now) {
    Map<SpaceId, String> places =
        moderators.names(found.stream().map(Sanction::space).distinct().toList());
    return found.stream()
        .map(one -> Sanctions.view(one, places.get(one.space()), null, now))
        .toList();
  }
}
