package org.praxis.training.talk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.praxis.communities.ContributionId;
import org.praxis.training.talk.Judgement.Condition;
import org.praxis.training.talk.TalkFacts.Said;

/**
 * What completes a discussion step. All that it asks has to hold, each of some contribution; a rule
 * that asks nothing asks for one that is published. It knows what there is and not what happened:
 * in which order that came about, and how often it was told, changes nothing.
 *
 * @param endorsed by how many colleagues one contribution is endorsed; 0 where that is not asked
 * @param replies how many there are; 0 where that is not asked
 * @param characters how long each of them is at least, as a reader sees it
 */
public record TalkRule(
    boolean accepted, int endorsed, boolean expert, int replies, int characters) {
  /** Whatever is published. */
  public static final TalkRule POSTED = new TalkRule(false, 0, false, 0, 0);

  public Judgement judge(TalkFacts facts) {
    Bench bench = new Bench(facts.said().stream().filter(Said::published).toList());
    if (equals(POSTED)) {
      bench.count(ConditionKind.POSTED, 1, null, said -> true);
    }
    if (accepted) {
      bench.count(ConditionKind.ACCEPTED, 1, null, Said::accepted);
    }
    if (endorsed > 0) {
      bench.best(ConditionKind.ENDORSED, endorsed, Said::endorsers);
    }
    if (expert) {
      bench.count(ConditionKind.EXPERT, 1, null, Said::approved);
    }
    if (replies > 0) {
      bench.count(
          ConditionKind.REPLIES, replies, characters, said -> said.characters() >= characters);
    }
    return bench.judgement();
  }

  /**
   * Of what an expert is to approve, as all else that is asked holds: the last of that on which
   * this rests. Nothing where no expert is asked, or one has approved already.
   */
  public Optional<ContributionId> toApprove(TalkFacts facts) {
    return expert && facts.said().stream().noneMatch(said -> said.published() && said.approved())
        ? new TalkRule(accepted, endorsed, false, replies, characters)
            .judge(facts).evidence().stream().reduce((one, next) -> next)
        : Optional.empty();
  }

  /** What is asked, of somebody who has written nothing. */
  public List<Condition> asked() {
    return judge(TalkFacts.NONE).conditions();
  }

  /** Where the conditions are looked at one after the other. */
  private static final class Bench {
    private final List<Said> read;
    private final List<Condition> conditions = new ArrayList<>();
    private final Set<ContributionId> evidence = new LinkedHashSet<>();

    Bench(List<Said> read) {
      this.read = read;
    }

    void count(ConditionKind kind, int need, Integer characters, Predicate<Said> wanted) {
      List<ContributionId> found = read.stream().filter(wanted).map(Said::id).limit(need).toList();
      conditions.add(new Condition(kind, found.size(), need, characters));
      evidence.addAll(found);
    }

    void best(ConditionKind kind, int need, ToIntFunction<Said> of) {
      int most = read.stream().mapToInt(of).max().orElse(0);
      conditions.add(new Condition(kind, Math.min(most, need), need, null));
      read.stream()
          .filter(said -> of.applyAsInt(said) >= need)
          .map(Said::id)
          .findFirst()
          .ifPresent(evidence::add);
    }

    Judgement judgement() {
      boolean holds = conditions.stream().allMatch(Condition::met);
      return new Judgement(holds, holds ? List.copyOf(evidence) : List.of(), conditions);
    }
  }
}
