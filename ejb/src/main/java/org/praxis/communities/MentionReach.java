package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.praxis.communities.model.Applied;
import org.praxis.communities.model.Contribution;
import org.praxis.communities.store.Contributions;
import org.praxis.communities.store.Mentions;
import org.praxis.people.PersonId;
import org.praxis.platform.content.Mentioned;

/** Whom to tell of mentions, for features that tell it in nobody's name. */
@ApplicationScoped
public class MentionReach {
  @Inject Contributions contributions;
  @Inject Mentions mentions;

  /**
   * Those whom a contribution mentions as it reads now, who may read it and have not been told yet.
   * From then on they count as told.
   */
  public List<PersonId> toTell(ContributionId id, Instant now) {
    return contributions
        .find(id)
        .filter(contribution -> contribution.published() && !(contribution instanceof Applied))
        .map(contribution -> toTell(contribution, now))
        .orElse(List.of());
  }

  private List<PersonId> toTell(Contribution contribution, Instant now) {
    Mentioned mentioned = Mentioned.in(contribution.text());
    return mentioned.nobody() ? List.of() : mentions.note(mentioned, contribution, now);
  }

  /** Whom a contribution mentions by name. */
  public Set<PersonId> named(ContributionId id) {
    return contributions
        .find(id)
        .map(contribution -> Mentioned.in(contribution.text()).people())
        .orElse(Set.of())
        .stream()
        .map(PersonId::new)
        .collect(Collectors.toSet());
  }
}
