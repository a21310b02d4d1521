package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.praxis.communities.event.CommunityChanged;
import org.praxis.communities.model.Community;
import org.praxis.communities.store.CommunityStore;
import org.praxis.communities.store.Memberships;
import org.praxis.moderation.Charters;
import org.praxis.people.Caller;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.people.duty.Duties;
import org.praxis.people.duty.DutyKind;
import org.praxis.platform.SlugTaken;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;
import org.praxis.platform.outbox.Outbox;

/**
 * Founding a community: its name and its charter, and the founder as its owner and first member.
 */
@Stateless
@RolesAllowed({Role.MODERATOR, Role.TRAINER, Role.HR, Role.ADMIN})
public class Founding {
  @Inject CommunityStore communities;
  @Inject Memberships memberships;
  @Inject Charters charters;
  @Inject Duties duties;
  @Inject CurrentPerson me;
  @Inject Caller caller;
  @Inject AuditLog audit;
  @Inject Outbox outbox;
  @Inject Clock clock;

  public CommunityId found(@NotNull @Valid CommunityDraft draft) {
    if (communities.taken(draft.slug())) {
      throw new SlugTaken(draft.slug());
    }
    Instant now = clock.instant();
    Community community = new Community(draft, me.id(), now);
    communities.add(community);
    charters.adopt(community.space(), draft.charter(), null, me.id());
    duties.begin(DutyKind.COMMUNITY_OWNER, community.id().value(), me.id());
    memberships.passOwnership(community.id(), me.id(), now);
    outbox.record(new CommunityChanged(community.id()));
    audit.record(
        new AuditEntry("communities.founded", caller.name(), community.slug(), null, Map.of())
            .in(community.slug())
            .changing(
                Map.of(), AuditEntry.facts("name", community.name(), "access", draft.access())));
    return community.id();
  }
}
