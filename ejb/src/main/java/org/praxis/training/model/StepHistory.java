package org.praxis.training.model;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.communities.ContributionId;
import org.praxis.training.StepId;
import org.praxis.training.talk.LossReason;
import org.praxis.training.talk.TalkRule;

/** What one learner did of one step, with what of it does not stand, or was to be done again. */
public final class StepHistory {
  private final List<Completion> all;

  StepHistory(Collection<Completion> completions, StepId step) {
    this.all = completions.stream().filter(c -> c.stepId().equals(step)).toList();
  }

  /** When they did it; nothing where nothing stands. */
  public Optional<Instant> doneAt() {
    return all.stream().filter(Completion::stands).map(Completion::at).findFirst();
  }

  /** Since when they do it again; null where they do not. */
  public Instant againSince() {
    return last(all.stream().filter(c -> c.endedAt() != null)).orElse(null);
  }

  /** Whether they have done it, and do it again as it is another since. */
  public boolean isAgain() {
    return doneAt().isEmpty() && all.stream().anyMatch(Completion::isEnded);
  }

  /**
   * Why something is missing on which its completion rests or rested; nothing where all is there.
   */
  public Optional<LossReason> lost() {
    return lately().flatMap(Completion::lost);
  }

  /** Since when that is so. */
  public Optional<Instant> lostAt() {
    return lately().flatMap(Completion::lostAt);
  }

  /** On what completions of it rest, or did until it was gone. */
  public Set<ContributionId> restsOn() {
    return notEnded().flatMap(c -> c.contributions().stream()).collect(Collectors.toSet());
  }

  /** When what they had done by that rule was to be done again, the last time. */
  Optional<Instant> endedOf(TalkRule rule) {
    return last(all.stream().filter(c -> c.isEnded() && c.isBy(rule)));
  }

  private Optional<Completion> lately() {
    return notEnded().max(Comparator.comparing(Completion::stands).thenComparing(Completion::at));
  }

  private Stream<Completion> notEnded() {
    return all.stream().filter(c -> !c.isEnded());
  }

  private static Optional<Instant> last(Stream<Completion> ended) {
    return ended.map(Completion::endedAt).max(Comparator.naturalOrder());
  }
}
