package org.praxis.training.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.praxis.communities.ContributionId;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.view.PersonChip;
import org.praxis.training.Ownership;
import org.praxis.training.StepId;
import org.praxis.training.TrackId;
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

  /**
   * Of these steps, those of which whoever asks is an expert; in one statement, if any asks one.
   */
  List<DiscussionStep> mine(List<DiscussionStep> steps) {
    List<DiscussionStep> asking =
        steps.stream().filter(step -> step.talk().rule().expert()).toList();
    if (asking.isEmpty()) {
      return List.of();
    }
    Set<TrackId> owned = Set.copyOf(ownership.tracks());
    return asking.stream()
        .filter(
            step ->
                step.talk().experts().contains(me.id())
                    || owned.contains(step.edition().track().id()))
        .toList();
  }

  /** Whoever may approve of what that learner writes for the step. */
  Set<PersonId> of(DiscussionStep step, PersonId learner) {
    Set<PersonId> experts = new HashSet<>(step.talk().experts());
    ownership.of(step.edition().track().id()).ifPresent(experts::add);
    experts.remove(learner);
    return experts;
  }

  /** What stands of these, in two statements. */
  List<ApprovalView> views(DiscussionStep step, Collection<ContributionId> shown) {
    return step.talk().rule().expert()
        ? views(List.of(step.id()), shown).getOrDefault(step.id(), List.of())
        : List.of();
  }

  /** The same, of several steps. */
  Map<StepId, List<ApprovalView>> views(
      Collection<StepId> steps, Collection<ContributionId> shown) {
    List<Approval> standing = approvals.standing(steps, shown);
    Map<PersonId, PersonChip> chips =
        people.chips(standing.stream().map(Approval::expert).collect(Collectors.toSet()));
    return standing.stream()
        .collect(
            Collectors.groupingBy(
                Approval::step, Collectors.mapping(one -> view(one, chips), Collectors.toList())));
  }

  private ApprovalView view(Approval one, Map<PersonId, PersonChip> chips) {
    return new ApprovalView(
        one.contribution(),
        chips.get(one.expert()),
        one.reason(),
        one.at(),
        one.expert().equals(me.id()));
  }
}
