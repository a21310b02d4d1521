package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.praxis.communities.model.Contribution;
import org.praxis.communities.model.Opened;
import org.praxis.communities.model.Place;
import org.praxis.communities.model.Reader;
import org.praxis.communities.store.Contributions;
import org.praxis.communities.store.Memberships;
import org.praxis.communities.store.Whereabouts;
import org.praxis.people.PersonId;

/**
 * Whether somebody may read a contribution now, and with it all that belongs to it: what it
 * answers, and its files.
 */
@ApplicationScoped
public class Readership {
  @Inject Contributions contributions;
  @Inject Whereabouts whereabouts;
  @Inject Memberships memberships;
  @Inject Admission admission;

  /**
   * For features that tell of it in nobody's name. By what somebody belongs to alone: which roles
   * they have in the company is known only when they come.
   */
  public boolean mayRead(PersonId person, ContributionId contribution) {
    return isReadable(contribution, new Reader(person, false));
  }

  /** The same of many people at once, in two statements. */
  public Set<PersonId> mayRead(Collection<PersonId> people, ContributionId contribution) {
    return contributions
        .find(contribution)
        .filter(found -> !found.isTombstone())
        .map(found -> among(found, memberships.roles(found.community(), people), people))
        .orElseGet(Set::of);
  }

  /** Of these people, those who see that it is or was there, in two statements. */
  public Set<PersonId> among(ContributionId contribution, Collection<PersonId> people) {
    return contributions
        .find(contribution)
        .map(found -> among(found, memberships.roles(found.community(), people), people))
        .orElseGet(Set::of);
  }

  private static Set<PersonId> among(
      Contribution found, Map<PersonId, CommunityRole> roles, Collection<PersonId> people) {
    return people.stream()
        .filter(
            person ->
                found.isReadableIn(
                    new Place(found.community(), new Reader(person, false), roles.get(person))))
        .collect(Collectors.toSet());
  }

  /** The topic in which it stands, or that it is. */
  public Optional<ContributionId> topicOf(ContributionId contribution) {
    return whereabouts.of(contribution).map(Whereabouts.Where::topic);
  }

  /** Of these, what the one who asks may read; in one statement, with community and topic. */
  public List<Contribution> readable(Collection<ContributionId> ids) {
    return contributions.open(ids, admission.reader()).stream()
        .filter(Opened::isReadable)
        .map(Opened::contribution)
        .toList();
  }

  /**
   * Of these, what moderation holds back or gave back, as far as the one who asks may know; in one
   * statement.
   */
  public Set<ContributionId> held(Collection<ContributionId> ids) {
    return readable(ids).stream()
        .filter(
            found ->
                found.state() == ContributionState.HELD
                    || found.state() == ContributionState.RETURNED)
        .map(Contribution::id)
        .collect(Collectors.toSet());
  }

  /** Whether the one who asks may, by all that they are. */
  public boolean mayIRead(ContributionId contribution) {
    return isReadable(contribution, admission.reader());
  }

  private boolean isReadable(ContributionId contribution, Reader reader) {
    return contributions
        .find(contribution, reader)
        .filter(Opened::isReadable)
        .filter(found -> !found.contribution().isTombstone())
        .isPresent();
  }
}
