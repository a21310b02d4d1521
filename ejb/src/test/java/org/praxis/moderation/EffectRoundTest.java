package org.praxis.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.praxis.platform.ChangedMeanwhile;

@Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EffectRoundTest {
  private final List<CaseId> waiting = new ArrayList<>();
  private final List<CaseId> taken = new ArrayList<>();
  private final List<CaseId> postponed = new ArrayList<>();
  private Predicate<CaseId> fails = id -> false;
  private RuntimeException failure = new ChangedMeanwhile();
  private boolean canGiveUp = true;
  private boolean readable = true;

  private final EffectRound round = new EffectRound();

  EffectRoundTest() {
    round.open(Runnable::run);
    round.taking =
        new TakingEffect() {
          @Override
          public List<CaseId> due(int most) {
            if (!readable) {
              throw new IllegalStateException("the database is away");
            }
            return waiting.stream().limit(most).toList();
          }

          @Override
          public boolean take(CaseId id) {
            if (fails.test(id)) {
              throw failure;
            }
            taken.add(id);
            return waiting.remove(id);
          }

          @Override
          public boolean giveUp(CaseId id) {
            if (!canGiveUp) {
              throw new IllegalStateException("the database is away");
            }
            postpone(id);
            return false;
          }

          @Override
          public void postpone(CaseId id) {
            waiting.remove(id);
            postponed.add(id);
          }
        };
  }

  private void due(int many) {
    Stream.generate(CaseId::next).limit(many).forEach(waiting::add);
  }

  @Test
  void allThatIsDueTakesEffectInOneRound() {
    due(250);
    round.round();
    assertThat(taken).hasSize(250);
    assertThat(waiting).isEmpty();
  }

  @Test
  void whereNothingCanBeReadTheNextRoundTriesAgain() {
    due(3);
    readable = false;
    round.round();
    assertThat(taken).isEmpty();
    readable = true;
    round.round();
    assertThat(taken).hasSize(3);
  }

  @Test
  void whereSomebodyIsAtAllOfAPortionTheRoundEndsAndTheNextTriesAgain() {
    due(100);
    fails = id -> true;
    round.round();
    assertThat(waiting).hasSize(100);
    fails = id -> false;
    round.round();
    assertThat(taken).hasSize(100);
  }

  @Test
  void whatIsRefusedIsPostponedAndTheOthersTakeEffect() {
    due(3);
    CaseId refused = waiting.get(0);
    fails = refused::equals;
    failure = new OtherKindOfCase();
    round.round();
    assertThat(postponed).containsExactly(refused);
    assertThat(taken).hasSize(2);
  }

  @Test
  void whereARefusedOneCannotEvenBeGivenUpTheOthersTakeEffect() {
    due(3);
    CaseId refused = waiting.get(0);
    fails = refused::equals;
    failure = new OtherKindOfCase();
    canGiveUp = false;
    round.round();
    assertThat(taken).hasSize(2);
  }
}
