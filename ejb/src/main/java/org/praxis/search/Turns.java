package org.praxis.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.praxis.people.PersonId;

/**
 * Lets nobody look for more than a few things at once, on one node: a search is what costs a server
 * most, and others want to find something too.
 */
@ApplicationScoped
class Turns {
  static final int AT_ONCE = 8;

  private final Map<PersonId, Turn> turns = new ConcurrentHashMap<>();

  private static final class Turn {
    private final Semaphore free = new Semaphore(AT_ONCE, true);
    private int wanted;
  }

  /**
   * @throws TooManySearches where none of theirs ends in that time
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
      await(turn, patience);
      try {
        return search.get();
      } finally {
        turn.free.release();
      }
    } finally {
      turns.compute(person, (id, its) -> --its.wanted == 0 ? null : its);
    }
  }

  private static void await(Turn turn, Duration patience) {
    try {
      if (turn.free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new TooManySearches();
  }
}
