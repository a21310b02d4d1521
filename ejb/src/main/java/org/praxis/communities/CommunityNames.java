package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.praxis.communities.model.Community;
import org.praxis.communities.store.CommunityStore;
import org.praxis.communities.view.CommunityName;

/** What a community is called, for features that tell of it in nobody's name. */
@ApplicationScoped
public class CommunityNames {
  @Inject CommunityStore communities;

  /** Which community has that address name, whoever asks. */
  public Optional<CommunityId> called(String slug) {
    return communities.called(slug);
  }

  public CommunityName of(CommunityId id) {
    return Optional.ofNullable(of(List.of(id)).get(id)).orElseThrow(NoSuchCommunity::new);
  }

  /** In one statement. */
  public Map<CommunityId, CommunityName> of(Collection<CommunityId> ids) {
    return communities.find(ids).stream()
        .collect(
            Collectors.toMap(
                Community::id, community -> new CommunityName(community.slug(), community.name())));
  }
}
