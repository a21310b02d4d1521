package org.praxis.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.praxis.dev.FormVisitor.NoAnswer;

/**
 * People who do something over and over while an experiment goes on, each with a moment's rest, and
 * note how each answer was. For what wrk cannot tell: when what happened. Not for measuring how
 * fast.
 */
final class Crowd implements AutoCloseable {
  private static final Duration USUAL = Duration.ofMillis(150);
  private static final Duration TO_END = Duration.ofMinutes(1);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ConcurrentLinkedQueue<Seen> seen = new ConcurrentLinkedQueue<>();
  private final long began = System.nanoTime();
  private volatile Duration rest;
  private volatile boolean over;

  Crowd() {
    this(USUAL);
  }

  /**
   * @param rest that each takes after an answer which names no other
   */
  Crowd(Duration rest) {
    this.rest = rest;
  }

  /** One thing that is done; blocks until it is answered. */
  interface Act {
    Answered once();
  }

  /** Somebody comes, with what they need for it: signed in, a page open. */
  interface Person {
    Act comes();
  }

  /**
   * One answer.
   *
   * @param kind of act
   * @param asked when, in ms since the crowd came
   * @param at when it was there, likewise
   */
  record Seen(String kind, long asked, long at, Answered answered) {
    boolean is(Answered.Sort sort) {
      return answered.sort() == sort;
    }
  }

  /** So many people come, and do that until the crowd leaves. */
  Crowd with(String kind, int people, Person person) {
    List<Act> acts = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      acts.add(person.comes());
    }
    acts.forEach(act -> threads.execute(() -> goOn(kind, act)));
    return this;
  }

  private void goOn(String kind, Act act) {
    while (!over) {
      long asked = now();
      Answered answered;
      try {
        answered = act.once();
      } catch (NoAnswer e) {
        answered = Answered.broken("no answer: " + e.getCause());
      } catch (RuntimeException e) {
        answered = Answered.broken(e.toString());
      }
      seen.add(new Seen(kind, asked, now(), answered));
      pause(answered.retryAfter().map(Duration::ofSeconds).orElse(rest));
    }
  }

  private void pause(Duration time) {
    try {
      TimeUnit.MILLISECONDS.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      over = true;
    }
  }

  /** From now on everybody takes so long a rest between two things. */
  void rest(Duration each) {
    rest = each;
  }

  /** In ms since the crowd came. */
  long now() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }

  /** Lets time go by. */
  void wait(Duration time) {
    try {
      TimeUnit.MILLISECONDS.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  Sightings seen() {
    return new Sightings(List.copyOf(seen));
  }

  /** Everybody finishes what they began, and leaves. */
  @Override
  public void close() {
    over = true;
    threads.shutdown();
    try {
      if (!threads.awaitTermination(TO_END.toSeconds(), TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
