package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.praxis.communities.store.CommunityStore;
import org.praxis.communities.view.CommunityRow;
import org.praxis.communities.view.CommunityView;
import org.praxis.moderation.Charters;
import org.praxis.moderation.SpaceId;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/** Which communities there are, and what each is for. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Discovering {
  @Inject CommunityStore communities;
  @Inject Charters charters;
  @Inject CurrentPerson me;

  public Page<CommunityRow> communities(PageRequest page) {
    return new Page<>(communities.rows(me.id(), page), page, communities.count());
  }

  public CommunityRow brief(String slug) {
    return communities.row(slug, me.id()).orElseThrow(NoSuchCommunity::new);
  }

  /** Which community has that address, if any. */
  public Optional<CommunityId> find(String slug) {
    return communities.row(slug, me.id()).map(CommunityRow::id);
  }

  public CommunityView community(String slug) {
    CommunityRow row = brief(slug);
    return new CommunityView(row, charters.charter(new SpaceId(row.id().value())));
  }

  /** These communities, in one statement however many are asked for. */
  public Map<CommunityId, CommunityRow> briefs(Collection<CommunityId> ids) {
    return communities.rows(me.id(), ids).stream()
        .collect(Collectors.toMap(CommunityRow::id, row -> row));
  }

  /** Those that the reader belongs to, by name. */
  public List<CommunityRow> mine(int most) {
    return communities.joined(me.id(), most);
  }
}
