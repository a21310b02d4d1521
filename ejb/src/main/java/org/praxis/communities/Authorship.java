package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.praxis.communities.store.Authored;
import org.praxis.communities.store.CommunityStore;
import org.praxis.communities.view.AuthorCounts;
import org.praxis.communities.view.AuthoredRow;
import org.praxis.communities.view.CommunityRow;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/**
 * Where a colleague takes part and what they wrote. Only what is published counts, also for its
 * author and for moderators: this is what others see of a person.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Authorship {
  @Inject Authored authored;
  @Inject CommunityStore communities;
  @Inject CurrentPerson me;

  /** The communities that a person belongs to, by name. */
  public List<CommunityRow> communities(PersonId person, int most) {
    return communities.of(person, me.id(), most);
  }

  public AuthorCounts counts(PersonId person) {
    return authored.counts(person);
  }

  /** Questions and discussions that a person started, the latest first. */
  public Page<AuthoredRow> topics(PersonId person, PageRequest page) {
    return new Page<>(authored.topics(person, page), page, counts(person).topics());
  }

  /** What a person replied, the latest first. */
  public Page<AuthoredRow> answers(PersonId person, PageRequest page) {
    return new Page<>(authored.answers(person, page), page, counts(person).answers());
  }
}
