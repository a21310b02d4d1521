package org.praxis.people.directory.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.praxis.people.PersonId;
import org.praxis.people.directory.SyncKind;
import org.praxis.people.directory.SyncOutcome;
import org.praxis.people.directory.SyncPastCancelling;
import org.praxis.people.directory.SyncStage;

/** Who works on a run, and how it ends. */
class SyncRunTest {
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  private static final Instant LATER = NOON.plus(SyncRun.PATIENCE);
  private static final String ONE = SyncRun.worker("one", new UUID(0, 1));
  private static final String OTHER = SyncRun.worker("other", new UUID(0, 2));
  private static final PersonId ADMIN = PersonId.next();
  private static final PersonId ANOTHER = PersonId.next();

  private final SyncRun run = new SyncRun(SyncKind.FULL, false, NOON);

  @Test
  void aRunIsTheFirstWorkersUntilThatOneIsSilentForTooLong() {
    assertThat(run.isWorkOf(ONE)).isFalse();
    assertThat(run.isTakenBy(ONE, NOON)).isTrue();
    assertThat(run.isTakenBy(OTHER, LATER.minusMillis(1))).isFalse();
    assertThat(run.isWorkOf(ONE)).isTrue();

    assertThat(run.isTakenBy(OTHER, LATER)).isTrue();
    assertThat(run.isWorkOf(ONE)).as("it comes back too late").isFalse();
    assertThat(run.isWorkOf(OTHER)).isTrue();
  }

  @Test
  void whoeverDoesSomethingForItIsNotSilent() {
    run.isTakenBy(ONE, NOON);
    Instant then = NOON.plusSeconds(60);
    for (Runnable act :
        new Runnable[] {
          () -> run.beginsReading(100, then),
          () -> run.hasRead(10, 0, then),
          () -> run.isAlive(then),
          () -> run.reaches(SyncStage.CHECKING, then)
        }) {
      run.isAlive(NOON);
      act.run();
      assertThat(run.isTakenBy(OTHER, LATER)).isFalse();
    }
  }

  @Test
  void aNodeThatStartsAnewHasLostWhatItWorkedOnAndNothingElse() {
    run.isTakenBy(ONE, NOON);
    run.hasLostItsWorker("on");
    run.hasLostItsWorker("other");
    assertThat(run.isWorkOf(ONE)).isTrue();
    run.hasLostItsWorker("one");
    assertThat(run.isWorkOf(ONE)).isFalse();
    assertThat(run.isTakenBy(OTHER, NOON)).as("at once, for the other is dead for sure").isTrue();
  }

  @Test
  void readingAnewCountsNothingTwice() {
    run.isReadUpTo("main", "4711");
    run.isReadUpTo("second", "20261125115800.0Z");
    run.hasRead(500, 3, NOON);
    assertThat(run.marks()).isEqualTo(Map.of("main", "4711", "second", "20261125115800.0Z"));

    run.beginsReading(null, NOON);
    assertThat(run.marks()).as("another server may count otherwise").isEmpty();
    run.isReadUpTo("main", "12");
    assertThat(run.marks()).isEqualTo(Map.of("main", "12"));
  }

  @Test
  void whoCancelsFirstCancels() {
    run.cancel(ADMIN);
    run.cancel(ANOTHER);
    assertThat(run.isCancelled()).isTrue();
    assertThat(run.isOver()).as("its worker ends it").isFalse();
    run.ends(SyncOutcome.CANCELLED, NOON);
    assertThat(run.isOver()).isTrue();
  }

  @Test
  void whatIsBeingChangedOrOverIsPastCancelling() {
    run.reaches(SyncStage.CHECKING, NOON);
    run.cancel(ADMIN);
    for (Runnable next :
        new Runnable[] {
          () -> run.reaches(SyncStage.APPLYING, NOON), () -> run.ends(SyncOutcome.DONE, NOON)
        }) {
      next.run();
      assertThatThrownBy(() -> run.cancel(ANOTHER)).isInstanceOf(SyncPastCancelling.class);
    }
  }

  @Test
  void whatEndedItFirstStays() {
    run.isTakenBy(ONE, NOON);
    run.ends(SyncOutcome.FAILED, NOON, "people.sync.fault", "4711");
    run.ends(SyncOutcome.DONE, NOON);
    run.reaches(SyncStage.CHECKING, NOON);

    assertThat(run.outcome()).isEqualTo(SyncOutcome.FAILED);
    assertThat(run.stage()).isEqualTo(SyncStage.OVER);
    assertThat(run.isWorkOf(ONE)).isFalse();
    assertThat(run.isTakenBy(OTHER, NOON.plus(Duration.ofDays(1)))).isFalse();
  }
}
