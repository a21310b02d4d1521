package org.praxis.training.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.praxis.communities.ContributionId;
import org.praxis.communities.WrittenTexts;
import org.praxis.people.LocalDays;
import org.praxis.people.PersonId;
import org.praxis.platform.outbox.Outbox;
import org.praxis.training.Recording;
import org.praxis.training.event.CompletionBack;
import org.praxis.training.event.CompletionLost;
import org.praxis.training.event.TalkerTouched;
import org.praxis.training.model.DiscussionStep;
import org.praxis.training.model.Enrolment;
import org.praxis.training.model.Judged;
import org.praxis.training.talk.store.Talkers;

/**
 * Looks at discussion steps anew, in the edition that each learner is on. What is there is read
 * after the enrolment is locked: of two who do so at once the second knows what the first did.
 */
@ApplicationScoped
public class TalkJudging {
  @Inject Talkers talkers;
  @Inject TalkFactReading reading;
  @Inject AskingExperts experts;
  @Inject WrittenTexts texts;
  @Inject Recording recording;
  @Inject LocalDays days;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /** Everything that somebody is in the middle of. */
  public void judge(PersonId person) {
    judge(person, talkers.lock(person));
  }

  /**
   * Something happened to it, to what its author said of it, or to what others make of it. Looked
   * at is what is talked about where it stands, and what rests on it; of whoever wrote what moved,
   * everything is, see {@link #touched(Collection)}.
   */
  public void touched(ContributionId contribution) {
    texts
        .judged(contribution)
        .ifPresent(
            there ->
                judge(
                    there.author(),
                    talkers.lock(
                        there, texts.partsOf(there.topic(), talkers.topics(there.author())))));
  }

  /** Something happened to the topics in which they wrote: each is looked at by itself, soon. */
  public void touched(Collection<PersonId> people) {
    Instant now = clock.instant();
    List<TalkerTouched> news =
        talkers.among(people).stream().map(person -> new TalkerTouched(person, now)).toList();
    if (!news.isEmpty()) {
      outbox.recordAll(news);
    }
  }

  private void judge(PersonId person, List<Enrolment> enrolments) {
    if (!enrolments.isEmpty()) {
      LocalDate today = days.today(person);
      enrolments.forEach(enrolment -> judge(enrolment, today));
    }
  }

  private void judge(Enrolment enrolment, LocalDate today) {
    enrolment.edition().steps().stream()
        .filter(DiscussionStep.class::isInstance)
        .map(DiscussionStep.class::cast)
        .forEach(step -> judge(enrolment, step, today));
  }

  private void judge(Enrolment enrolment, DiscussionStep step, LocalDate today) {
    Instant now = clock.instant();
    TalkFacts resting = reading.resting(enrolment, step);
    TalkFacts facts = enrolment.isEnough(step, resting) ? resting : reading.of(enrolment, step);
    Judged judged = enrolment.judged(step, facts, now, today);
    recording.completed(enrolment, step, judged.outcome(), now);
    experts.look(enrolment, step, facts, today);
    if (judged.lost() != null) {
      outbox.record(
          new CompletionLost(
              enrolment.id(),
              enrolment.person(),
              enrolment.track().id(),
              step.id(),
              step.number(),
              step.title(),
              judged.lost(),
              now));
    }
    if (judged.back()) {
      outbox.record(
          new CompletionBack(
              enrolment.id(),
              enrolment.person(),
              enrolment.track().id(),
              step.id(),
              step.number(),
              step.title(),
              now));
    }
  }
}
