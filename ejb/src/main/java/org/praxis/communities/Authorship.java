package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.praxis.communities.store.Authored;
import org.praxis.communities.store.CommunityStore;
import org.praxis.communities.view.AuthorView;
import org.praxis.communities.view.AuthoredRow;
import org.praxis.people.PersonId;
import org.praxis.people.Profiles;
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
  private static final int MOST_COMMUNITIES = 100;

  @Inject Authored authored;
  @Inject CommunityStore communities;
  @Inject Profiles profiles;
  @Inject Admission admission;

  /** How much a person wrote, and the communities that they belong to. */
  public AuthorView of(PersonId person) {
    profiles.expect(person);
    return new AuthorView(
        authored.counts(person, admission.reader()),
        communities.of(person, admission.reader(), MOST_COMMUNITIES));
  }

  /** Questions and discussions that a person started, the latest first. */
  public Page<AuthoredRow> topics(PersonId person, PageRequest page) {
    profiles.expect(person);
    return new Page<>(
        authored.topics(person, admission.reader(), page),
        page,
        authored.counts(person, admission.reader()).topics());
  }

  /** What a person replied, the latest first. */
  public Page<AuthoredRow> answers(PersonId person, PageRequest page) {
    profiles.expect(person);
    return new Page<>(
        authored.answers(person, admission.reader(), page),
        page,
        authored.counts(person, admission.reader()).answers());
  }
}
