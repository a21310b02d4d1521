package org.praxis.platform.outbox;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * Work that comes again and again, on one node, as what one subscriber is due: one thread at a time
 * is at it, and it lets others have their turn after each part, so that nobody waits for who is
 * slow.
 */
public final class Lane {
  private enum State {
    IDLE,
    WAITING,
    BUSY,
    /** Somebody came while it was busy, and what they left may not have been seen. */
    WANTED
  }

  private final Executor threads;
  private final BooleanSupplier part;
  private final AtomicReference<State> state = new AtomicReference<>(State.IDLE);

  /**
   * @param part does a part of the work; says whether there may be more
   */
  public Lane(Executor threads, BooleanSupplier part) {
    this.threads = threads;
    this.part = part;
  }

  /**
   * There is something to do, or may be.
   *
   * @throws RejectedExecutionException where there is no thread for it; who wants it later is heard
   */
  public void want() {
    State before =
        state.getAndUpdate(
            is -> is == State.IDLE ? State.WAITING : is == State.BUSY ? State.WANTED : is);
    if (before == State.IDLE) {
      queue();
    }
  }

  /**
   * The same, for whoever comes again soon by themselves.
   *
   * @return whether there is a thread for it
   */
  public boolean wantNowOrLater() {
    try {
      want();
      return true;
    } catch (RejectedExecutionException full) {
      return false;
    }
  }

  private void queue() {
    try {
      threads.execute(this::run);
    } catch (RejectedExecutionException full) {
      state.set(State.IDLE); // the next who wants tries again
      throw full;
    }
  }

  private void run() {
    state.set(State.BUSY);
    boolean more = false;
    try {
      more = part.getAsBoolean();
    } finally {
      if (more || !state.compareAndSet(State.BUSY, State.IDLE)) {
        state.set(State.WAITING);
        queue();
      }
    }
  }
}
