package org.praxis.training.talk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.praxis.communities.ContributionId;
import org.praxis.communities.TopicReading;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.training.StepId;
import org.praxis.training.model.DiscussionStep;
import org.praxis.training.model.Edition;
import org.praxis.training.model.Enrolment;
import org.praxis.training.model.Step;
import org.praxis.training.talk.store.Talkers;
import org.praxis.training.talk.view.Approvable;
import org.praxis.training.talk.view.ApprovalView;
import org.praxis.training.talk.view.TopicStep;

/** Of which tracks a topic is a part, and what of it waits for an expert. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class TopicSteps {
  @Inject Talkers talkers;
  @Inject TalkExperts experts;
  @Inject TopicReading reading;
  @Inject CurrentPerson me;

  /**
   * By track, those of earlier editions as well that somebody is in the middle of; whoever may read
   * the topic may see those.
   *
   * @throws org.praxis.communities.NoSuchContribution also when the reader may not read it
   */
  public List<TopicStep> of(ContributionId topic) {
    List<DiscussionStep> steps = about(topic);
    Set<DiscussionStep> mine = Set.copyOf(experts.mine(steps));
    return steps.stream()
        .map(
            step ->
                new TopicStep(
                    step.edition().track().slug(),
                    step.edition().title(),
                    step.number(),
                    step.title(),
                    step.edition().number() == step.edition().track().edition(),
                    mine.contains(step)))
        .toList();
  }

  /**
   * What the reader may approve of: each by the edition that its author is on, which may have the
   * step while the track as it is now does not.
   *
   * @param written who wrote which reply of the topic, of those that others read
   * @throws org.praxis.communities.NoSuchContribution also when the reader may not read the topic
   */
  public List<Approvable> toApprove(ContributionId topic, Map<ContributionId, PersonId> written) {
    List<DiscussionStep> mine = experts.mine(about(topic));
    Set<PersonId> authors = new HashSet<>(written.values());
    authors.remove(me.id());
    Map<Edition, Set<PersonId>> learners =
        talkers.learning(mine.stream().map(Step::edition).distinct().toList(), authors).stream()
            .collect(
                Collectors.groupingBy(
                    Enrolment::edition, Collectors.mapping(Enrolment::person, Collectors.toSet())));
    if (learners.isEmpty()) {
      return List.of();
    }
    Map<StepId, List<ApprovalView>> standing =
        experts.views(mine.stream().map(Step::id).distinct().toList(), written.keySet());
    return mine.stream()
        .flatMap(
            step ->
                written.entrySet().stream()
                    .filter(
                        text ->
                            learners
                                .getOrDefault(step.edition(), Set.of())
                                .contains(text.getValue()))
                    .map(text -> approvable(step, text.getKey(), standing)))
        .toList();
  }

  private static Approvable approvable(
      DiscussionStep step, ContributionId text, Map<StepId, List<ApprovalView>> standing) {
    List<ApprovalView> approvals =
        standing.getOrDefault(step.id(), List.of()).stream()
            .filter(approval -> approval.contribution().equals(text))
            .toList();
    return new Approvable(
        text,
        step.edition().track().slug(),
        step.id(),
        step.edition().title(),
        step.number(),
        step.title(),
        approvals.stream().anyMatch(ApprovalView::mine),
        approvals);
  }

  private List<DiscussionStep> about(ContributionId topic) {
    return talkers.about(talkers.standing(List.of(reading.topicOf(topic))));
  }
}
