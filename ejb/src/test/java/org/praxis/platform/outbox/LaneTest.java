package org.praxis.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LaneTest {
  private final Deque<Runnable> threads = new ArrayDeque<>();
  private final AtomicInteger parts = new AtomicInteger();

  @Test
  void whoeverWantsWhileItWaitsIsServedAtOnce() {
    Lane lane = new Lane(threads::add, this::nothingMore);
    lane.want();
    lane.want();
    assertThat(threads).hasSize(1);
    run();
    assertThat(parts).hasValue(1);
    lane.want();
    run();
    assertThat(parts).hasValue(2);
    assertThat(threads).isEmpty();
  }

  @Test
  void whoeverWantsWhileItIsBusyIsServedAfterwardsAndNotBeside() {
    Lane[] lane = new Lane[1];
    lane[0] =
        new Lane(
            threads::add,
            () -> {
              if (parts.incrementAndGet() == 1) {
                lane[0].want();
                lane[0].want();
                assertThat(threads).isEmpty();
              }
              return false;
            });
    lane[0].want();
    run();
    assertThat(threads).hasSize(1);
    run();
    assertThat(parts).hasValue(2);
    assertThat(threads).isEmpty();
  }

  @Test
  void othersHaveTheirTurnAfterEachPart() {
    Lane slow = new Lane(threads::add, () -> parts.incrementAndGet() < 3);
    Lane other = new Lane(threads::add, this::nothingMore);
    slow.want();
    other.want();
    run();
    assertThat(threads).hasSize(2);
    run();
    assertThat(parts).as("the other one's part is the second").hasValue(2);
  }

  @Test
  void aPartThatFailsIsNotTheLast() {
    Lane lane =
        new Lane(
            threads::add,
            () -> {
              parts.incrementAndGet();
              throw new IllegalStateException("told to fail");
            });
    lane.want();
    assertThatThrownBy(this::run).hasMessage("told to fail");
    lane.want();
    assertThatThrownBy(this::run).hasMessage("told to fail");
    assertThat(parts).hasValue(2);
  }

  @Test
  void whereThereIsNoThreadTheNextWhoWantsTriesAgain() {
    AtomicInteger asked = new AtomicInteger();
    Lane lane =
        new Lane(
            work -> {
              if (asked.incrementAndGet() == 1) {
                throw new RejectedExecutionException("full");
              }
              threads.add(work);
            },
            this::nothingMore);
    assertThatThrownBy(lane::want).hasMessage("full");
    lane.want();
    run();
    assertThat(parts).hasValue(1);
  }

  @Test
  void whoComesAgainSoonIsNotTroubledByThat() {
    Lane lane =
        new Lane(
            work -> {
              throw new RejectedExecutionException("full");
            },
            this::nothingMore);
    assertThat(lane.wantNowOrLater()).isFalse();
    Lane other = new Lane(threads::add, this::nothingMore);
    assertThat(other.wantNowOrLater()).isTrue();
    run();
    assertThat(parts).hasValue(1);
  }

  private boolean nothingMore() {
    parts.incrementAndGet();
    return false;
  }

  private void run() {
    threads.remove().run();
  }
}
