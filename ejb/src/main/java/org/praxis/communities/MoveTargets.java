package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.praxis.communities.model.Place;
import org.praxis.communities.store.CommunityStore;
import org.praxis.communities.view.CommunityName;
import org.praxis.people.Role;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.content.Markup;

/** To which communities whoever asks may move topics: those that they look after. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class MoveTargets {
  /** As many as one looks through; of more, one says a part of the name. */
  private static final PageRequest FIRST = new PageRequest(1, 50);

  @Inject CommunityStore communities;
  @Inject Admission admission;

  /**
   * By name, the first of them.
   *
   * @param words somewhere in the name; null for all
   * @param but the address name of the one where a topic stands already
   */
  public Page<CommunityName> of(String words, String but) {
    return communities.moderated(
        admission.reader(), Markup.line(words == null ? "" : words), but, FIRST);
  }

  /** That one, where it is one of them. */
  public Optional<CommunityName> called(String slug) {
    return communities
        .place(slug, admission.reader())
        .filter(Place::isModerated)
        .map(Place::community)
        .map(community -> new CommunityName(community.slug(), community.name()));
  }
}
