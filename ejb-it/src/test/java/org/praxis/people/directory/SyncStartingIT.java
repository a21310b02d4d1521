package org.praxis.people.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.praxis.people.directory.SyncKind.CHANGES;
import static org.praxis.people.directory.SyncKind.FULL;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.people.directory.store.SyncRuns;

/**
 * When the directory is followed: every quarter of an hour, and all of it at three in the morning.
 */
@ExtendWith(ArquillianExtension.class)
class SyncStartingIT {
  private static final Instant THREE = Instant.parse("2026-11-25T03:00:00Z");

  @Inject SyncStarting starting;
  @Inject SyncRuns runs;
  @Inject Rows rows;
  @Resource ManagedExecutorService threads;

  @BeforeEach
  @AfterEach
  void nothingWasEverRead() {
    rows.change("delete from people_sync_run");
  }

  @Test
  void allIsReadFirst() {
    assertThat(starting.due(THREE)).contains(FULL);
  }

  @Test
  void changesAreReadWhenTheIntervalIsOver() {
    ran(FULL, "DONE", THREE);
    assertThat(starting.due(THREE.plus(Duration.ofMinutes(14)))).isEmpty();
    assertThat(starting.due(THREE.plus(Duration.ofMinutes(16)))).contains(CHANGES);
    ran(CHANGES, "DONE", THREE.plus(Duration.ofMinutes(16)));
    assertThat(starting.due(THREE.plus(Duration.ofMinutes(20)))).isEmpty();
  }

  @Test
  void allIsReadOnceADayHoweverOftenChangesWere() {
    ran(FULL, "DONE", THREE);
    for (int i = 1; i < 90; i++) {
      ran(CHANGES, "DONE", THREE.plus(Duration.ofMinutes(15L * i)));
      runs.forgetAllBut(60);
    }
    assertThat(starting.due(THREE.plus(Duration.ofMinutes(15 * 90 + 1)))).contains(CHANGES);
    assertThat(starting.due(THREE.plus(Duration.ofHours(24)))).contains(FULL);
  }

  @Test
  void aFullRunThatFailedIsTriedAgainAfterTheInterval() {
    ran(FULL, "DONE", THREE.minus(Duration.ofHours(24)));
    ran(FULL, "FAILED", THREE);
    assertThat(starting.due(THREE.plus(Duration.ofMinutes(10)))).isEmpty();
    assertThat(starting.due(THREE.plus(Duration.ofMinutes(16)))).contains(FULL);
  }

  @Test
  void oneThatTheGuardStoppedWaitsForTheNextDayWhileChangesAreRead() {
    ran(FULL, "DONE", THREE.minus(Duration.ofHours(24)));
    ran(FULL, "GUARDED", THREE);
    assertThat(starting.due(THREE.plus(Duration.ofMinutes(16)))).contains(CHANGES);
  }

  @Test
  void withoutAFullRunThereAreNoChanges() {
    ran(FULL, "FAILED", THREE);
    assertThat(starting.due(THREE.plus(Duration.ofMinutes(10)))).isEmpty();
    assertThat(starting.due(THREE.plus(Duration.ofMinutes(16)))).contains(FULL);
  }

  @Test
  void ofTwoWhoBeginAtOnceOneDoes() throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    List<Future<?>> tries = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      tries.add(
          threads.submit(
              () -> {
                together.await();
                return starting.begin(FULL, true).id();
              }));
    }
    int begun = 0;
    for (Future<?> one : tries) {
      try {
        one.get();
        begun++;
      } catch (ExecutionException e) {
        assertThat(e).hasCauseInstanceOf(SyncUnderWay.class);
      }
    }
    assertThat(begun).isEqualTo(1);
    await().atMost(Duration.ofSeconds(60)).until(() -> !runs.isOneUnderWay());
  }

  private void ran(SyncKind kind, String outcome, Instant start) {
    rows.change(
        "insert into people_sync_run (id, kind, dry, stage, outcome, started_at, beat_at, finished_at, marks, version)"
            + " values (gen_random_uuid(), ?1, false, 'OVER', ?2, ?3, ?3, ?3, '{}', 0)",
        kind.name(),
        outcome,
        start);
  }
}
