package org.praxis.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Acts of several people at the same moment. */
public final class AtOnce {
  private AtOnce() {}

  /** What each came to, in their order. */
  public static <T> List<T> outcomes(List<Callable<T>> acts)
      throws InterruptedException, ExecutionException {
    // Threads of our own: the server's executor runs fewer at once than there are people here.
    ExecutorService threads = Executors.newFixedThreadPool(acts.size());
    try {
      List<T> outcomes = new ArrayList<>();
      for (Future<T> act : threads.invokeAll(acts)) {
        outcomes.add(act.get());
      }
      return outcomes;
    } finally {
      threads.shutdown();
    }
  }
}
