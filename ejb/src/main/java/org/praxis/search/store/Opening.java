package org.praxis.search.store;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.lucene.store.AlreadyClosedException;
import org.hibernate.search.util.common.SearchException;

/**
 * Asks again where the embedded index is being opened: that closes and opens it, in a moment, where
 * anything that is written to it fails.
 */
final class Opening {
  private static final int TRIES = 5;
  private static final long A_MOMENT = TimeUnit.MILLISECONDS.toNanos(40);

  private Opening() {}

  static <T> T retrying(Supplier<T> question) {
    for (int i = 1; i < TRIES; i++) {
      try {
        return question.get();
      } catch (SearchException failure) {
        if (!isClosed(failure)) {
          throw failure;
        }
        LockSupport.parkNanos(A_MOMENT);
      }
    }
    return question.get();
  }

  private static boolean isClosed(Throwable failure) {
    return failure != null
        && (failure instanceof AlreadyClosedException || isClosed(failure.getCause()));
  }
}
