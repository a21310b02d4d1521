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
import org.praxis.communities.view.OpenCommunity;
import org.praxis.people.Role;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.content.Markup;

/** Which communities there are, and what each is for, as far as the reader may know of them. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Discovering {
  @Inject Admission admission;
  @Inject CommunityStore communities;
  @Inject CommunityViews views;

  /**
   * By name.
   *
   * @param words somewhere in name or purpose; null for all
   * @param archived those where nobody writes any more, instead of the others
   */
  public Page<CommunityRow> communities(String words, boolean archived, PageRequest page) {
    return communities.rows(
        admission.reader(), Markup.line(words == null ? "" : words), archived, page);
  }

  public CommunityRow brief(String slug) {
    return find(slug).orElseThrow(NoSuchCommunity::new);
  }

  /** The community with that address, if there is one. */
  public Optional<CommunityRow> find(String slug) {
    return communities.row(slug, admission.reader());
  }

  public CommunityView community(String slug) {
    return views.of(admission.place(slug));
  }

  /** These communities, in one statement however many are asked for. */
  public Map<CommunityId, CommunityRow> briefs(Collection<CommunityId> ids) {
    return communities.rows(admission.reader(), ids).stream()
        .collect(Collectors.toMap(CommunityRow::id, row -> row));
  }

  /** Those with these addresses, by address; in one statement however many are asked for. */
  public Map<String, CommunityRow> named(Collection<String> slugs) {
    return slugs.isEmpty()
        ? Map.of()
        : communities.named(admission.reader(), slugs).stream()
            .collect(Collectors.toMap(CommunityRow::slug, row -> row));
  }

  /** Those that the reader belongs to, by name. */
  public List<OpenCommunity> mine(int most) {
    return communities.joined(admission.reader().id(), most);
  }
}
