package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praxis.communities.model.Community;
import org.praxis.communities.store.CommunityStore;
import org.praxis.people.duty.DutyKind;
import org.praxis.people.duty.DutySource;
import org.praxis.people.duty.view.DutySubject;

/** That a community has an owner. */
@ApplicationScoped
public class CommunityOwners implements DutySource {
  @Inject CommunityStore communities;
  @Inject Admission admission;

  @Override
  public DutyKind kind() {
    return DutyKind.COMMUNITY_OWNER;
  }

  @Override
  public Map<UUID, DutySubject> named(Collection<UUID> subjects) {
    return communities.find(subjects.stream().map(CommunityId::new).toList()).stream()
        .collect(Collectors.toMap(found -> found.id().value(), CommunityOwners::subject));
  }

  @Override
  public Set<UUID> hidden(Collection<UUID> subjects) {
    return admission.hidden(
        subjects.stream().collect(Collectors.toMap(Function.identity(), CommunityId::new)));
  }

  static DutySubject subject(Community community) {
    return new DutySubject(community.name(), "/communities/community/" + community.slug());
  }
}
