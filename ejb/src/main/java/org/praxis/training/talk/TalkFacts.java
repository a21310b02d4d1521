package org.praxis.training.talk;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.praxis.communities.ContributionId;

/**
 * What a learner has written in a discussion, and what colleagues make of it at this moment.
 *
 * @param said the earliest first
 */
public record TalkFacts(List<Said> said) {
  public static final TalkFacts NONE = new TalkFacts(List.of());

  public TalkFacts {
    said = List.copyOf(said);
  }

  /** These of them alone. */
  public TalkFacts only(Collection<ContributionId> some) {
    Set<ContributionId> wanted = Set.copyOf(some);
    return new TalkFacts(said.stream().filter(one -> wanted.contains(one.id())).toList());
  }

  /** Whether all of these are read by others. */
  public boolean allRead(Collection<ContributionId> wanted) {
    return said.stream().filter(Said::published).map(Said::id).toList().containsAll(wanted);
  }

  /**
   * One contribution.
   *
   * @param characters how many of its text a reader sees
   * @param accepted whether it is the accepted answer to a question
   * @param endorsers how many colleagues endorse it, without its author
   * @param approved whether an expert of the step approves of it
   */
  public record Said(
      ContributionId id,
      boolean published,
      int characters,
      boolean accepted,
      int endorsers,
      boolean approved) {}
}
