package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import org.praxis.communities.event.JoiningAsked;
import org.praxis.communities.model.Community;
import org.praxis.communities.model.JoinRequest;
import org.praxis.communities.model.Membership;
import org.praxis.communities.model.Place;
import org.praxis.communities.store.JoinRequests;
import org.praxis.communities.store.Memberships;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.platform.outbox.Outbox;

/**
 * Becoming a member of a community, or asking to; and ceasing to be one. Doing any of it twice
 * changes nothing.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Joining {
  @Inject Admission admission;
  @Inject Memberships memberships;
  @Inject JoinRequests requests;
  @Inject Outbox outbox;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /**
   * @throws AskToJoin where those who look after it decide
   */
  public void join(String slug) {
    Place place = admission.place(slug);
    if (place.role().isPresent()) {
      return;
    }
    if (place.community().access() != Access.OPEN) {
      throw new AskToJoin();
    }
    join(place.community());
  }

  // What was asked before the community opened is answered with it.
  private void join(Community community) {
    Instant now = clock.instant();
    memberships.join(community, me.id(), now);
    requests.endOfMembers(community.id(), now);
  }

  /** Those who look after the community are told. In an open one there is nobody to ask. */
  public void ask(String slug, @NotNull @Valid JoinNote note) {
    // One at a time, so that of a double click one asks.
    Place place = admission.lock(slug);
    PersonId person = me.id();
    if (place.role().isPresent()) {
      return;
    }
    if (place.community().access() == Access.OPEN) {
      join(place.community());
      return;
    }
    if (requests.lockOpen(place.community(), person).isPresent()) {
      return;
    }
    Instant now = clock.instant();
    requests.add(new JoinRequest(place.community(), person, note.text(), now));
    outbox.record(new JoiningAsked(place.community().id(), person, now));
  }

  /** Takes back what was asked. */
  public void withdraw(String slug) {
    Place place = admission.place(slug);
    requests
        .lockOpen(place.community(), me.id())
        .ifPresent(request -> request.withdraw(clock.instant()));
  }

  /**
   * @throws OwnerStays to the owner
   * @throws FollowsAudience to whom an audience made a member
   */
  public void leave(String slug) {
    Place place = admission.place(slug);
    memberships.lock(place.community(), me.id()).ifPresent(this::end);
  }

  private void end(Membership mine) {
    mine.expectFree();
    if (mine.isByAudience()) {
      throw new FollowsAudience();
    }
    memberships.remove(mine);
  }
}
