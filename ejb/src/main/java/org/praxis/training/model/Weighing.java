package org.praxis.training.model;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.praxis.communities.ContributionId;
import org.praxis.training.talk.Judgement;
import org.praxis.training.talk.Loss;
import org.praxis.training.talk.LossReason;
import org.praxis.training.talk.TalkFacts;

/**
 * What becomes of the completions of one discussion step, as its facts are now. Whoever did it by
 * an easier rule has done it. Of several completions the earliest stands that may.
 */
final class Weighing {
  private final List<Completion> recorded;
  private final DiscussionStep step;
  private final TalkFacts facts;

  Weighing(Collection<Completion> completions, DiscussionStep step, TalkFacts facts) {
    this.recorded =
        completions.stream()
            .filter(c -> c.isOf(step) && !c.isEnded())
            .sorted(Comparator.comparing(Completion::at))
            .toList();
    this.step = step;
    this.facts = facts;
  }

  private Optional<Completion> standing() {
    return recorded.stream().filter(Completion::stands).findFirst();
  }

  private Optional<Completion> supported() {
    return recorded.stream().filter(c -> c.isSupported(facts)).findFirst();
  }

  /**
   * Whether nothing else that the learner wrote would change what becomes of them; of all that they
   * rest on, these facts have each.
   */
  boolean isEnough(boolean finished) {
    return finished || supported().isPresent();
  }

  /**
   * @param finished whether the track is, and so nothing stops standing
   */
  Judged weigh(boolean finished, Instant now) {
    if (finished) {
      standing().ifPresent(c -> mark(c, now));
      return Judged.NOTHING;
    }
    if (supported().isPresent()) {
      return stand(supported().get());
    }
    return standing().map(c -> rest(c, now)).orElse(Judged.NOTHING);
  }

  private void mark(Completion standing, Instant now) {
    if (standing.isSupported(facts)) {
      standing.standAgain();
    } else {
      standing.lose(reason(standing), now, false);
    }
  }

  private Judged stand(Completion supported) {
    Optional<Completion> standing = standing();
    if (standing.isEmpty()) {
      supported.standAgain();
      return new Judged(Enrolment.Outcome.NOTHING, null, true);
    }
    if (standing.get() == supported) {
      supported.standAgain();
    } else {
      standing.get().exchange(supported);
    }
    return Judged.NOTHING;
  }

  // It is done by other contributions as well, or it is not any more.
  private Judged rest(Completion standing, Instant now) {
    Judgement judgement = step.talk().rule().judge(facts);
    if (judgement.holds()) {
      standing.restOn(judgement.evidence());
      return Judged.NOTHING;
    }
    if (standing.holds(facts)) {
      standing.restOn(standing.evidence(facts));
      return Judged.NOTHING;
    }
    LossReason reason = reason(standing);
    return standing.lose(reason, now, step.talk().loss() == Loss.WITHDRAW)
        ? new Judged(Enrolment.Outcome.NOTHING, reason, false)
        : Judged.NOTHING;
  }

  private LossReason reason(Completion standing) {
    return facts.allRead(standing.contributions()) ? LossReason.PRAISE : LossReason.TEXT;
  }

  /** By what the step is done that is not yet; empty where it is, or nothing does it. */
  List<ContributionId> news() {
    return standing().isPresent() ? List.of() : step.talk().rule().judge(facts).evidence();
  }
}
