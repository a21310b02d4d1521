package org.praxis.search;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.praxis.people.PersonId;
import org.praxis.platform.Refusal;
import org.praxis.search.store.IndexContents;

/**
 * Lets nobody look for more than a few things at once, on one node, and all together for a few
 * times as many as there are processors: a search is what costs a server most. More would only take
 * processors from each other. Fewer would wait for each other where others read and write: there a
 * search under way has its share of the processors alone.
 */
@ApplicationScoped
class Turns {
  static final int AT_ONCE = 8;

  /** So many of all together for each processor. */
  private static final int A_PROCESSOR = 4;

  /** So many of all together where another server does the looking. */
  static final int ELSEWHERE = 64;

  @Inject IndexContents contents;

  private Semaphore everybodys = new Semaphore(ELSEWHERE, true);

  private final Map<PersonId, Turn> turns = new ConcurrentHashMap<>();

  private static final class Turn {
    private final Semaphore free = new Semaphore(AT_ONCE, true);
    private int wanted;
  }

  @PostConstruct
  void count() {
    if (!contents.isShared()) {
      int processors = Runtime.getRuntime().availableProcessors();
      everybodys = new Semaphore(A_PROCESSOR * processors, true);
    }
  }

  /**
   * @throws TooManySearches where none of theirs ends in that time
   * @throws SearchTooSlow where theirs would be too few, but none of all ends in that time
   */
  <T> T take(PersonId person, Duration patience, Supplier<T> search) {
    Turn turn =
        turns.compute(
            person,
            (id, before) -> {
              Turn its = before == null ? new Turn() : before;
              its.wanted++;
              return its;
            });
    try {
      return within(
          turn.free,
          patience,
          TooManySearches::new,
          () -> within(everybodys, patience, SearchTooSlow::new, search));
    } finally {
      turns.compute(person, (id, its) -> --its.wanted == 0 ? null : its);
    }
  }

  private static <T> T within(
      Semaphore free, Duration patience, Supplier<Refusal> otherwise, Supplier<T> search) {
    await(free, patience, otherwise);
    try {
      return search.get();
    } finally {
      free.release();
    }
  }

  private static void await(Semaphore free, Duration patience, Supplier<Refusal> otherwise) {
    try {
      if (free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw otherwise.get();
  }
}
