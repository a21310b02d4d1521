package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.communities.store.Memberships;
import org.praxis.people.duty.DutyKind;
import org.praxis.people.duty.DutySource;
import org.praxis.people.duty.view.DutySubject;

/** That a community has its moderators; each has a seat, which is what the duty is about. */
@ApplicationScoped
public class CommunityModerators implements DutySource {
  @Inject Memberships memberships;
  @Inject Admission admission;

  @Override
  public DutyKind kind() {
    return DutyKind.COMMUNITY_MODERATOR;
  }

  @Override
  public Map<UUID, DutySubject> named(Collection<UUID> seats) {
    return memberships.communities(seats).entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, seat -> CommunityOwners.subject(seat.getValue())));
  }

  @Override
  public Set<UUID> hidden(Collection<UUID> seats) {
    return admission.hidden(
        memberships.communities(seats).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, seat -> seat.getValue().id())));
  }
}
