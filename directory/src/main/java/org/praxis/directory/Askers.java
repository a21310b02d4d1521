package org.praxis.directory;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * The threads that talk to directories. There are only so many, so that a directory which hangs
 * holds no more; whoever waits for them goes away with a refusal when the time is over, whatever
 * they still do.
 */
final class Askers implements AutoCloseable {
  static final int THREADS = 32;

  private static final Logger LOG = Logger.getLogger(Askers.class);

  /** A morning's rush waits a moment for its turn. */
  private static final int WAITING = 500;

  private final ExecutorService threads;

  Askers() {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING),
            Askers::thread);
    pool.allowCoreThreadTimeOut(true);
    threads = pool;
  }

  /** Something that is asked of directories. */
  interface Question<T> {
    T ask(Budget budget) throws DirectoryUnavailable;
  }

  /** A question on its way, and the time that it has left. */
  record Asked<T>(Future<T> answer, Budget budget) {}

  <T> T ask(Duration time, Question<T> question) throws DirectoryUnavailable {
    return await(start(time, question));
  }

  <T> Asked<T> start(Duration time, Question<T> question) {
    Budget budget = Budget.of(time);
    try {
      return new Asked<>(threads.submit(() -> question.ask(budget)), budget);
    } catch (RejectedExecutionException e) {
      return new Asked<>(
          CompletableFuture.failedFuture(
              new DirectoryUnavailable(Trouble.of(Trouble.Kind.TOO_MANY_QUESTIONS), e)),
          budget);
    }
  }

  <T> T await(Asked<T> asked) throws DirectoryUnavailable {
    return await(asked, asked.budget().left(), true);
  }

  /**
   * Waits no more than a moment. An answer that takes longer is no fault of the directory's, and is
   * left to come when it comes.
   */
  <T> T awaitBriefly(Asked<T> asked, Duration moment) throws DirectoryUnavailable {
    return await(asked, moment, false);
  }

  private static <T> T await(Asked<T> asked, Duration time, boolean abandon)
      throws DirectoryUnavailable {
    try {
      return asked.answer().get(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      if (abandon) {
        asked.answer().cancel(true);
      }
      throw new DirectoryUnavailable(Trouble.of(Trouble.Kind.TOO_SLOW), e);
    } catch (InterruptedException e) {
      asked.answer().cancel(true);
      Thread.currentThread().interrupt();
      throw new DirectoryUnavailable(Trouble.of(Trouble.Kind.STOPPING), e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof DirectoryUnavailable unavailable) {
        throw unavailable;
      }
      LOG.error("A directory could not be asked", e.getCause());
      throw new DirectoryUnavailable(String.valueOf(e.getCause()), e.getCause());
    }
  }

  // The first to ask may be an application, which must not be kept alive by a thread that outlives
  // it.
  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "praxis-directory");
    thread.setDaemon(true);
    thread.setContextClassLoader(Askers.class.getClassLoader());
    return thread;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
