package org.praxis.platform.outbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/**
 * A subscriber that takes many at once and remembers what it heard in transactions that held. It
 * fails at some, and waits when it is told to.
 */
@ApplicationScoped
public class ListeningTogether implements Subscriber<ListeningTogether.Told> {
  /** Something that only this test knows of. */
  public record Told(String what) {}

  @Resource TransactionSynchronizationRegistry transactions;

  private final Map<String, Integer> heard = new ConcurrentHashMap<>();
  private final Map<String, Integer> beside = new ConcurrentHashMap<>();
  private final Set<String> poisonous = ConcurrentHashMap.newKeySet();
  private final Set<String> tried = ConcurrentHashMap.newKeySet();
  private volatile CountDownLatch held = new CountDownLatch(0);

  public int heard(String what) {
    return heard.getOrDefault(what, 0);
  }

  /** With how many others it came when it was heard. */
  public int beside(String what) {
    return beside.getOrDefault(what, 0);
  }

  public boolean tried(String what) {
    return tried.contains(what);
  }

  /** It fails at that until it is cured. */
  public void poison(String what) {
    poisonous.add(what);
  }

  public void cure(String what) {
    poisonous.remove(what);
  }

  /** From now on it takes its time, until it goes on. */
  public void hold() {
    held = new CountDownLatch(1);
  }

  public void goOn() {
    held.countDown();
  }

  @Override
  public String name() {
    return "test/listening-together";
  }

  @Override
  public Class<Told> event() {
    return Told.class;
  }

  @Override
  public int atOnce() {
    return 20;
  }

  @Override
  public void receive(Told event) {
    receive(List.of(event));
  }

  @Override
  public void receive(List<Told> events) {
    for (Told event : events) {
      tried.add(event.what());
      awaitGoingOn();
      if (poisonous.contains(event.what())) {
        throw new IllegalStateException("poisonous");
      }
      transactions.registerInterposedSynchronization(
          new WhenItHeld(
              () -> {
                heard.merge(event.what(), 1, Integer::sum);
                beside.put(event.what(), events.size() - 1);
              }));
    }
  }

  private void awaitGoingOn() {
    try {
      held.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private record WhenItHeld(Runnable then) implements Synchronization {
    @Override
    public void beforeCompletion() {
      // Only whether it holds matters.
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        then.run();
      }
    }
  }
}
