package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.praxis.communities.store.CommunityStore;
import org.praxis.communities.view.CommunityName;

/** What a community is called, for features that tell of it in nobody's name. */
@ApplicationScoped
public class CommunityNames {
  @Inject CommunityStore communities;

  public CommunityName of(CommunityId id) {
    return communities.find(List.of(id)).stream()
        .findFirst()
        .map(community -> new CommunityName(community.slug(), community.name()))
        .orElseThrow(NoSuchCommunity::new);
  }
}
