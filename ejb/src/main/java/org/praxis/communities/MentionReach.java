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
    // Most mention nobody, and then their text is all that is to be known of them.
    if (mentioned(id).nobody()) {
      return List.of();
    }
    return contributions
        .find(id)
        .filter(contribution -> contribution.published() && !(contribution instanceof Applied))
        .map(contribution -> toTell(contribution, now))
        .orElse(List.of());
  }

  private List<PersonId> toTell(Contribution contribution, Instant now) {
    return mentions.note(Mentioned.in(contribution.text()), contribution, now);
  }

  /** Whom a contribution mentions by name. */
  public Set<PersonId> named(ContributionId id) {
    return mentioned(id).people().stream().map(PersonId::new).collect(Collectors.toSet());
  }

  private Mentioned mentioned(ContributionId id) {
    return contributions
        .text(id)
        .map(Mentioned::in)
        .orElseGet(() -> new Mentioned(Set.of(), Set.of()));
  }
}
