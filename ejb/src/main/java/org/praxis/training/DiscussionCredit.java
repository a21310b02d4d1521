package org.praxis.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.praxis.communities.event.ContributionPublished;
import org.praxis.people.LocalDays;
import org.praxis.platform.outbox.Subscriber;
import org.praxis.training.model.DiscussionStep;
import org.praxis.training.model.Enrolment;
import org.praxis.training.store.Enrolments;

/**
 * A published answer to a colleague's question completes the discussion step of every track that
 * asks for one there, in the edition that the learner is on, unless the step is locked still.
 */
@ApplicationScoped
public class DiscussionCredit implements Subscriber<ContributionPublished> {
  @Inject Enrolments enrolments;
  @Inject Recording recording;
  @Inject LocalDays days;
  @Inject Clock clock;

  @Override
  public String name() {
    return "training/discussion-credit";
  }

  @Override
  public Class<ContributionPublished> event() {
    return ContributionPublished.class;
  }

  @Override
  public void receive(ContributionPublished published) {
    if (published.answersAColleague()) {
      List<Enrolment> enrolments =
          this.enrolments.lockDiscussing(published.author(), published.community(), published.at());
      if (!enrolments.isEmpty()) {
        LocalDate today = days.today(published.author());
        enrolments.forEach(enrolment -> credit(enrolment, published, today));
      }
    }
  }

  private void credit(Enrolment enrolment, ContributionPublished published, LocalDate today) {
    Instant now = clock.instant();
    discussions(enrolment).stream()
        .filter(step -> step.community().equals(published.community()))
        .forEach(
            step ->
                recording.completed(
                    enrolment,
                    step,
                    enrolment.answered(step, published.contribution().value(), now, today),
                    now));
  }

  private static List<DiscussionStep> discussions(Enrolment enrolment) {
    return enrolment.edition().steps().stream()
        .filter(DiscussionStep.class::isInstance)
        .map(DiscussionStep.class::cast)
        .toList();
  }
}
