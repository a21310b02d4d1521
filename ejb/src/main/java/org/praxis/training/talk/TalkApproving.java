package org.praxis.training.talk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import org.praxis.communities.ContributionId;
import org.praxis.communities.NoSuchContribution;
import org.praxis.communities.NotPublished;
import org.praxis.communities.OwnContribution;
import org.praxis.communities.Readership;
import org.praxis.communities.TopicReading;
import org.praxis.communities.WrittenTexts;
import org.praxis.communities.view.WrittenText;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.training.NoSuchTrack;
import org.praxis.training.OtherKindOfStep;
import org.praxis.training.StepId;
import org.praxis.training.model.DiscussionStep;
import org.praxis.training.model.Edition;
import org.praxis.training.model.Enrolment;
import org.praxis.training.model.Track;
import org.praxis.training.store.Editions;
import org.praxis.training.store.Enrolments;
import org.praxis.training.talk.model.Approval;
import org.praxis.training.talk.store.Approvals;

/**
 * Saying as an expert that what a learner wrote in a step's topic is right. Once each, not of one's
 * own, and to be taken back.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class TalkApproving {
  @Inject Editions editions;
  @Inject Enrolments enrolments;
  @Inject TalkExperts experts;
  @Inject Approvals approvals;
  @Inject TopicReading topics;
  @Inject Readership readership;
  @Inject WrittenTexts texts;
  @Inject TalkJudging judging;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /**
   * Doing it again changes nothing.
   *
   * @throws NotAnExpert to whom it is not asked of
   * @throws NoSuchContribution of what is not read, or stands elsewhere than the step is talked
   *     about
   */
  public void approve(
      String slug,
      @NotNull StepId step,
      ContributionId contribution,
      @NotNull @Valid ApprovalReason why) {
    DiscussionStep asked = asked(slug, step, contribution);
    Approval approval =
        new Approval(asked.id(), contribution, me.id(), why.reason(), clock.instant());
    if (approvals.add(approval, asked.id())) {
      judging.touched(contribution);
    }
  }

  /** Of what one approves of; of something else nothing happens. */
  public void takeBack(String slug, @NotNull StepId step, ContributionId contribution) {
    DiscussionStep asked = asked(slug, step, contribution);
    approvals
        .of(asked.id(), contribution, me.id())
        .ifPresent(
            approval -> {
              approval.takeBack(clock.instant());
              judging.touched(contribution);
            });
  }

  private DiscussionStep asked(String slug, StepId id, ContributionId contribution) {
    Edition current = editions.current(slug).orElseThrow(NoSuchTrack::new);
    // Also refuses what the expert may not read.
    ContributionId topic = topics.topicOf(contribution);
    WrittenText text =
        texts.these(List.of(contribution)).stream()
            .findFirst()
            .orElseThrow(NoSuchContribution::new);
    DiscussionStep step = discussion(learnersOwn(current, text), id);
    expectExpert(current.track(), step);
    if (step.talk().topic() == null
        || readership.topicOf(step.talk().topic()).filter(topic::equals).isEmpty()
        || contribution.equals(topic)) {
      throw new NoSuchContribution();
    }
    if (text.author().equals(me.id())) {
      throw new OwnContribution();
    }
    if (!text.published()) {
      throw new NotPublished();
    }
    return step;
  }

  // By the edition that its author is on, which may know the step as another does not.
  private Edition learnersOwn(Edition current, WrittenText text) {
    return enrolments.of(current.track(), text.author()).map(Enrolment::edition).orElse(current);
  }

  private void expectExpert(Track track, DiscussionStep step) {
    if (!experts.isMe(track, step)) {
      throw new NotAnExpert();
    }
  }

  private static DiscussionStep discussion(Edition edition, StepId id) {
    if (edition.step(id) instanceof DiscussionStep step) {
      return step;
    }
    throw new OtherKindOfStep();
  }
}
