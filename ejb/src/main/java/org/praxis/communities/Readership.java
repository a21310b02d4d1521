package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.praxis.communities.model.Contribution;
import org.praxis.communities.model.Opened;
import org.praxis.communities.model.Reader;
import org.praxis.communities.store.Contributions;
import org.praxis.people.PersonId;

/**
 * Whether somebody may read a contribution now, and with it all that belongs to it: what it
 * answers, and its files.
 */
@ApplicationScoped
public class Readership {
  @Inject Contributions contributions;
  @Inject Admission admission;

  /**
   * For features that tell of it in nobody's name. By what somebody belongs to alone: which roles
   * they have in the company is known only when they come.
   */
  public boolean mayRead(PersonId person, ContributionId contribution) {
    return isReadable(contribution, new Reader(person, false));
  }

  /** Of these, what the one who asks may read; in one statement, with community and topic. */
  public List<Contribution> readable(Collection<ContributionId> ids) {
    return contributions.open(ids, admission.reader()).stream()
        .filter(Opened::isReadable)
        .map(Opened::contribution)
        .toList();
  }

  private boolean isReadable(ContributionId contribution, Reader reader) {
    return contributions
        .find(contribution, Contribution.class, reader)
        .filter(Opened::isReadable)
        .filter(found -> !found.contribution().isTombstone())
        .isPresent();
  }
}
