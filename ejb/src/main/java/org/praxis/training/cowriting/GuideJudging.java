package org.praxis.training.cowriting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.praxis.communities.guides.WrittenGuides;
import org.praxis.communities.guides.view.GuideChange;
import org.praxis.people.LocalDays;
import org.praxis.people.PersonId;
import org.praxis.platform.outbox.Outbox;
import org.praxis.training.StepCredit;
import org.praxis.training.cowriting.store.GuideWriters;
import org.praxis.training.event.WriterTouched;
import org.praxis.training.model.Enrolment;
import org.praxis.training.model.GuideStep;

/**
 * Looks at what somebody wrote in guides, in the edition that they are on. What is there is read
 * after the enrolment is locked: of two who do so at once the second knows what the first did.
 */
@ApplicationScoped
public class GuideJudging {
  @Inject GuideWriters writers;
  @Inject WrittenGuides guides;
  @Inject StepCredit credit;
  @Inject LocalDays days;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /** Everything that somebody is in the middle of. */
  public void judge(PersonId person) {
    List<Enrolment> enrolments = writers.lock(person);
    if (!enrolments.isEmpty()) {
      LocalDate today = days.today(person);
      enrolments.forEach(enrolment -> judge(enrolment, today));
    }
  }

  /** These may have written what counts: each of them is looked at by themselves, soon. */
  public void touched(Collection<PersonId> people) {
    Instant now = clock.instant();
    List<WriterTouched> news =
        writers.among(people).stream().map(person -> new WriterTouched(person, now)).toList();
    if (!news.isEmpty()) {
      outbox.recordAll(news);
    }
  }

  private void judge(Enrolment enrolment, LocalDate today) {
    enrolment.edition().steps().stream()
        .filter(GuideStep.class::isInstance)
        .map(GuideStep.class::cast)
        .filter(step -> !enrolment.isDone(step))
        .forEach(step -> judge(enrolment, step, today));
  }

  // While it is locked nothing completes it; what was published meanwhile counts when it opens.
  private void judge(Enrolment enrolment, GuideStep step, LocalDate today) {
    if (enrolment.progress(today).lock(step.id()).isPresent()) {
      return;
    }
    Instant now = clock.instant();
    step.asked()
        .judge(counting(enrolment, step))
        .ifPresent(change -> credit.done(enrolment, step.id(), change.revision().value(), now));
  }

  /** What the learner published that counts for it, as far as to the first that is enough. */
  List<GuideChange> counting(Enrolment enrolment, GuideStep step) {
    return guides.changes(
        enrolment.person(),
        step.community(),
        step.guide(),
        countsFrom(enrolment, step),
        step.asked()::isEnough);
  }

  private static Instant countsFrom(Enrolment enrolment, GuideStep step) {
    Instant again = enrolment.history(step.id()).againSince();
    return again != null && again.isAfter(enrolment.enrolledAt()) ? again : enrolment.enrolledAt();
  }
}
