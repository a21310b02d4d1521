package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.communities.model.Contribution;
import org.praxis.communities.model.Opened;
import org.praxis.communities.model.Topic;
import org.praxis.communities.store.Contributions;
import org.praxis.communities.store.Holds;
import org.praxis.communities.store.Moves;
import org.praxis.moderation.Arranged;
import org.praxis.moderation.CaseMoving;
import org.praxis.people.PersonId;
import org.praxis.people.Receivers;
import org.praxis.platform.content.ContentRef;

/** What moderators put elsewhere by a decision, as it stands now. */
@ApplicationScoped
class DecidedTexts {
  @Inject Contributions contributions;
  @Inject Moves moves;
  @Inject Holds holds;
  @Inject Admission admission;
  @Inject CaseMoving cases;
  @Inject Receivers receivers;

  /**
   * @throws NoSuchContribution also where it is of another kind by now
   */
  <T extends Contribution> T find(ContentRef content, Class<T> type) {
    return contributions
        .find(new ContributionId(content.id()))
        .filter(type::isInstance)
        .map(type::cast)
        .orElseThrow(NoSuchContribution::new);
  }

  /** The same as far as whoever asks may read it today. */
  Optional<Contribution> open(ContributionId id) {
    return contributions
        .find(id, admission.reader())
        .filter(Opened::isReadable)
        .map(Opened::contribution);
  }

  /** The topic that it is, to whoever may read it; null where it is none, or closed to them. */
  UUID topic(ContentRef content) {
    return open(new ContributionId(content.id()))
        .filter(Topic.class::isInstance)
        .map(one -> one.id().value())
        .orElse(null);
  }

  /** These topics and all that stands in them. */
  Set<UUID> standingWith(ContributionId... topics) {
    return moves.threads(List.of(topics)).stream()
        .map(ContributionId::value)
        .collect(Collectors.toSet());
  }

  /**
   * Nobody changes these topics any more, nor decides on what stands in them, also on what somebody
   * was writing there until now.
   *
   * @return all that stands in them
   * @throws org.praxis.platform.ChangedMeanwhile where somebody is at it at this moment
   */
  List<ContributionId> hold(ContributionId... topics) {
    holds.topics(List.of(topics));
    List<ContributionId> all = moves.threads(List.of(topics));
    cases.holdRest(Relocation.values(all));
    return all;
  }

  /** Its author hears of it by the decision, or by the answer to their appeal. */
  Relocation.Mover mover(Arranged how, PersonId by, PersonId author) {
    return new Relocation.Mover(
        by, receivers.uid(by).orElseGet(by::toString), how.decided(), author);
  }
}
