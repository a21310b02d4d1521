package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.praxis.communities.model.Community;
import org.praxis.communities.store.CommunityStore;
import org.praxis.communities.store.Memberships;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.audience.AudienceUse;
import org.praxis.people.audience.Shift;
import org.praxis.people.audience.view.Consequence;
import org.praxis.people.audience.view.Used;

/** The communities whose members go by an audience. */
@ApplicationScoped
public class AudienceCommunities implements AudienceUse {
  @Inject CommunityStore communities;
  @Inject Memberships memberships;
  @Inject Admission admission;

  @Override
  public List<Used> uses(AudienceId audience) {
    List<Community> found = communities.following(audience);
    Set<CommunityId> hidden = hidden(found);
    return found.stream().map(community -> used(community, hidden)).toList();
  }

  @Override
  public List<Consequence> consequences(AudienceId audience, Shift shift) {
    List<Community> found = communities.following(audience);
    if (found.isEmpty()) {
      return List.of();
    }
    Set<CommunityId> hidden = hidden(found);
    List<CommunityId> ids = found.stream().map(Community::id).toList();
    Map<CommunityId, Long> there = memberships.belonging(ids, shift.whoJoins());
    Map<CommunityId, Long> leaving = memberships.following(ids, shift.whoLeaves());
    return found.stream()
        .map(
            community ->
                new Consequence(
                    used(community, hidden),
                    shift.joining() - there.getOrDefault(community.id(), 0L),
                    leaving.getOrDefault(community.id(), 0L)))
        .toList();
  }

  private Set<CommunityId> hidden(List<Community> found) {
    return admission.hidden(found.stream().collect(Collectors.toMap(Community::id, Community::id)));
  }

  // What one may not know of has no name here either.
  private static Used used(Community community, Set<CommunityId> hidden) {
    return hidden.contains(community.id())
        ? new Used("communities.used", null, null)
        : new Used(
            "communities.used", community.name(), "/communities/community/" + community.slug());
  }
}
