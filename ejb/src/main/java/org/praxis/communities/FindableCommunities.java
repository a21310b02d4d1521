package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.communities.model.Community;
import org.praxis.communities.store.CommunityStore;
import org.praxis.communities.store.FindablePlaces;
import org.praxis.communities.view.CommunityRow;
import org.praxis.platform.content.Markup;
import org.praxis.platform.finding.Findable;
import org.praxis.platform.finding.FindableKind;
import org.praxis.platform.finding.Findables;

/** Communities as they are found: by name and purpose, a private one by its members alone. */
@ApplicationScoped
public class FindableCommunities implements Findables {
  @Inject CommunityStore communities;
  @Inject FindablePlaces places;
  @Inject Admission admission;

  @Override
  public int place() {
    return 4;
  }

  @Override
  public boolean has(FindableKind kind) {
    return kind == FindableKind.COMMUNITY;
  }

  @Override
  public List<Findable> all(Collection<UUID> ids) {
    return communities.find(ids(ids)).stream().map(FindableCommunities::findable).toList();
  }

  @Override
  public List<Findable> readable(Collection<UUID> ids) {
    Set<CommunityId> known =
        communities.rows(admission.reader(), ids(ids)).stream()
            .map(CommunityRow::id)
            .collect(Collectors.toSet());
    return all(ids).stream().filter(found -> known.contains(new CommunityId(found.id()))).toList();
  }

  @Override
  public List<UUID> after(UUID last, int most) {
    return places.after(last, most);
  }

  @Override
  public long count() {
    return places.count();
  }

  private static List<CommunityId> ids(Collection<UUID> ids) {
    return ids.stream().map(CommunityId::new).toList();
  }

  private static Findable findable(Community community) {
    UUID id = community.id().value();
    return new Findable(
        id,
        FindableKind.COMMUNITY,
        community.access() == Access.PRIVATE ? id : null,
        null,
        null,
        community.name(),
        null,
        new Markup(community.purpose()),
        List.of(),
        null,
        community.foundedAt(),
        "/communities/community/" + community.slug());
  }
}
