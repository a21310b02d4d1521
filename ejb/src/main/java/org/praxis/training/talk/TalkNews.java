package org.praxis.training.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.communities.ContributionId;
import org.praxis.people.PersonId;
import org.praxis.training.talk.store.Asked;

/** What waits for experts, for features that tell of it in nobody's name. */
@ApplicationScoped
public class TalkNews {
  @Inject Asked asked;

  /** Of these contributions, those of which that expert is to approve still. */
  public Set<String> waiting(Collection<String> texts, PersonId expert) {
    return texts.isEmpty()
        ? Set.of()
        : asked
            .waiting(
                texts.stream().map(id -> new ContributionId(UUID.fromString(id))).toList(), expert)
            .stream()
            .map(ContributionId::toString)
            .collect(Collectors.toSet());
  }
}
