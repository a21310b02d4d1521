package org.praxis.training.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.praxis.communities.ContributionId;
import org.praxis.platform.outbox.Outbox;
import org.praxis.training.event.ApprovalAsked;
import org.praxis.training.model.DiscussionStep;
import org.praxis.training.model.Enrolment;
import org.praxis.training.talk.store.Asked;

/**
 * Asks experts to approve where nothing else is missing: once for a learner and a step, and again
 * only where what that was about is gone and something else is there.
 */
@ApplicationScoped
class AskingExperts {
  @Inject Asked asked;
  @Inject TalkExperts experts;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /**
   * The enrolment is locked, so of two who look at once the second knows that it is asked.
   *
   * @param facts of a step that is done, what it rests on is enough: nobody is asked about that one
   */
  void look(Enrolment enrolment, DiscussionStep step, TalkFacts facts, LocalDate today) {
    if (!step.talk().rule().expert()) {
      return;
    }
    Optional<ContributionId> wanted =
        isOpen(enrolment, step, today) ? step.talk().rule().toApprove(facts) : Optional.empty();
    Optional<ContributionId> before = asked.of(enrolment, step.id());
    if (wanted.isEmpty() || before.filter(text -> facts.allRead(List.of(text))).isPresent()) {
      before.ifPresent(text -> asked.waits(enrolment, step.id(), wanted.isPresent()));
    } else {
      ask(enrolment, step, wanted.get());
    }
  }

  private void ask(Enrolment enrolment, DiscussionStep step, ContributionId text) {
    Instant now = clock.instant();
    asked.ask(enrolment, step.id(), text, now);
    outbox.record(
        new ApprovalAsked(
            enrolment.id(),
            step.id(),
            text,
            List.copyOf(experts.of(step, enrolment.person())),
            now));
  }

  private static boolean isOpen(Enrolment enrolment, DiscussionStep step, LocalDate today) {
    return !enrolment.finished()
        && !enrolment.isDone(step)
        && enrolment.progress(today).lock(step.id()).isEmpty();
  }
}
