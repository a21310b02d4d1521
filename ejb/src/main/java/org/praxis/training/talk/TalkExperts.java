package org.praxis.training.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.praxis.communities.ContributionId;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.view.PersonChip;
import org.praxis.training.Ownership;
import org.praxis.training.model.DiscussionStep;
import org.praxis.training.model.Track;
import org.praxis.training.talk.model.Approval;
import org.praxis.training.talk.store.Approvals;
import org.praxis.training.talk.view.ApprovalView;

/** Who approves, and of what. */
@ApplicationScoped
class TalkExperts {
  @Inject Ownership ownership;
  @Inject Approvals approvals;
  @Inject People people;
  @Inject CurrentPerson me;

  /**
   * Whether whoever asks looks after the track, or is an expert of the step; where one is asked.
   */
  boolean isMe(Track track, DiscussionStep step) {
    return step.talk().rule().expert()
        && (step.talk().experts().contains(me.id()) || ownership.looksAfter(track.id()));
  }

  /** What stands of these, in two statements. */
  List<ApprovalView> views(DiscussionStep step, Collection<ContributionId> shown) {
    if (!step.talk().rule().expert()) {
      return List.of();
    }
    List<Approval> standing = approvals.standing(step.id(), shown);
    Map<PersonId, PersonChip> chips =
        people.chips(standing.stream().map(Approval::expert).collect(Collectors.toSet()));
    return standing.stream()
        .map(
            one ->
                new ApprovalView(
                    one.contribution(),
                    chips.get(one.expert()),
                    one.reason(),
                    one.at(),
                    one.expert().equals(me.id())))
        .toList();
  }
}
