package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.praxis.communities.model.Contribution;
import org.praxis.communities.model.Opened;
import org.praxis.communities.model.Reader;
import org.praxis.communities.store.Contributions;
import org.praxis.people.PersonId;

/**
 * Whether somebody may read something now, for features that tell of it in nobody's name. By what
 * they belong to alone: which roles they have in the company is known only when they come.
 */
@ApplicationScoped
public class Readership {
  @Inject Contributions contributions;

  public boolean mayRead(PersonId person, ContributionId contribution) {
    return contributions
        .find(contribution, Contribution.class, new Reader(person, false))
        .filter(Opened::isReadable)
        .isPresent();
  }
}
