package org.praxis.training.talk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.praxis.communities.ContributionId;
import org.praxis.communities.ContributionState;
import org.praxis.communities.Readership;
import org.praxis.communities.view.WrittenText;
import org.praxis.people.CurrentPerson;
import org.praxis.people.LocalDays;
import org.praxis.people.Role;
import org.praxis.platform.PageRequest;
import org.praxis.training.NoSuchTrack;
import org.praxis.training.OtherKindOfStep;
import org.praxis.training.StepId;
import org.praxis.training.model.DiscussionStep;
import org.praxis.training.model.Edition;
import org.praxis.training.model.Enrolment;
import org.praxis.training.model.Progress;
import org.praxis.training.model.Track;
import org.praxis.training.store.Editions;
import org.praxis.training.store.Enrolments;
import org.praxis.training.talk.view.HeldTalk;
import org.praxis.training.talk.view.TalkView;

/**
 * The conversation beside a step, with what completes it and how far the reader is. Whoever may not
 * read the community learns that and nothing else; what waits is for its author, and what was
 * removed for nobody.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class TalkReading {
  @Inject Editions editions;
  @Inject Enrolments enrolments;
  @Inject TalkFactReading facts;
  @Inject TalkThreads threads;
  @Inject TalkExperts experts;
  @Inject TalkJudging judging;
  @Inject Readership readership;
  @Inject LocalDays days;
  @Inject CurrentPerson me;

  /**
   * In the edition that the reader is on, or else the current one.
   *
   * @throws OtherKindOfStep of a step that is no discussion
   */
  public TalkView talk(String slug, @NotNull StepId id, PageRequest page) {
    Edition current = editions.current(slug).orElseThrow(NoSuchTrack::new);
    Track track = current.track();
    Optional<Enrolment> mine = enrolments.of(track, me.id());
    Edition edition = mine.map(Enrolment::edition).orElse(current);
    if (!(edition.step(id) instanceof DiscussionStep step)) {
      throw new OtherKindOfStep();
    }
    boolean expert = experts.isMe(track, step);
    List<WrittenText> written =
        mine.map(enrolment -> facts.written(enrolment, step))
            .orElseGet(() -> facts.written(me.id(), step));
    Judgement judgement =
        step.talk().rule().judge(mine.isPresent() ? facts.facts(step, written) : TalkFacts.NONE);
    boolean hidden =
        step.talk().place() == TalkPlace.TOPIC
            && step.talk().postFirst()
            && !expert
            && written.stream().noneMatch(TalkReading::isSaid);
    TalkThreads.Shown shown =
        isLocked(edition, mine, step)
            ? TalkThreads.Shown.closed(TalkClosed.LOCKED)
            : threads.of(step, hidden, page);
    return new TalkView(
        step.id(),
        step.talk().place(),
        shown.closed(),
        shown.thread(),
        step.talk().postFirst(),
        hidden && shown.thread() != null && !shown.thread().mine(),
        judgement.conditions(),
        judgement.holds(),
        mine.map(enrolment -> enrolment.isDone(step)).orElse(false),
        step.talk().loss(),
        mine.flatMap(enrolment -> enrolment.history(step.id()).lost()).orElse(null),
        mine.flatMap(enrolment -> enrolment.history(step.id()).lostAt()).orElse(null),
        (int) written.stream().filter(text -> text.state() == ContributionState.HELD).count(),
        mine.isPresent(),
        expert);
  }

  // What waits was said: whoever wrote it has not looked at others first.
  private static boolean isSaid(WrittenText text) {
    return text.published() || text.state() == ContributionState.HELD;
  }

  private boolean isLocked(Edition edition, Optional<Enrolment> mine, DiscussionStep step) {
    LocalDate today = days.today(me.id());
    return mine.map(enrolment -> enrolment.progress(today))
        .orElseGet(() -> Progress.of(edition.plan(), Set.of(), today))
        .lock(step.id())
        .isPresent();
  }

  /**
   * Of the discussions of a track as it is now, those whose topic moderation holds back: for
   * whoever wrote it, or moderates there; for others there are none.
   */
  public List<HeldTalk> held(String slug) {
    List<DiscussionStep> talked =
        editions.current(slug).orElseThrow(NoSuchTrack::new).steps().stream()
            .filter(DiscussionStep.class::isInstance)
            .map(DiscussionStep.class::cast)
            .filter(step -> step.talk().topic() != null)
            .toList();
    Set<ContributionId> held =
        talked.isEmpty()
            ? Set.of()
            : readership.held(talked.stream().map(step -> step.talk().topic()).toList());
    return talked.stream()
        .filter(step -> held.contains(step.talk().topic()))
        .map(step -> new HeldTalk(step.id(), step.number(), step.title(), step.talk().topic()))
        .toList();
  }

  /** Counts what the reader wrote while a step was locked; what is counted changes nothing. */
  public void count() {
    judging.judge(me.id());
  }
}
