package org.praxis.platform;

import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.resource.ResourceException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.DataException;
import org.hibernate.exception.JDBCConnectionException;

/**
 * Reads what a failure means to the one who asked. The container wraps: a version conflict at
 * commit arrives as {@code EJBTransactionRolledbackException > RollbackException >
 * OptimisticLockException}.
 */
public final class Failures {
  private static final String UNIQUE = "23505"; // PostgreSQL: unique_violation
  private static final String DISK_FULL = "53100";
  private static final String TOO_MANY = "53300"; // too_many_connections
  private static final String CONNECTION = "08"; // all that begin so
  private static final String STOPPING =
      "57P0"; // likewise: it stops, has crashed, or does not serve yet

  /** No chain of causes is longer, unless it bites its tail. */
  private static final int LONGEST = 20;

  private Failures() {}

  /** The refusal that a failure amounts to; nothing when the program is at fault. */
  public static Optional<Refusal> refusal(Throwable failure) {
    return causes(failure).flatMap(Failures::withReasons).flatMap(Failures::meaning).findFirst();
  }

  /** The first cause of that type. */
  public static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
    return causes(failure).filter(type::isInstance).map(type::cast).findFirst();
  }

  private static Stream<Refusal> meaning(Throwable cause) {
    if (cause instanceof Refusal refusal) {
      return Stream.of(refusal);
    }
    // What the database cannot even compare, such as a NUL in a text.
    if (cause instanceof DataException) {
      return Stream.of(new Unstorable());
    }
    if (cause instanceof JDBCConnectionException
        || cause instanceof ResourceException && causes(cause).noneMatch(Failures::isStated)) {
      return Stream.of(new DatabaseUnavailable());
    }
    if (isStated(cause)) {
      return meaning(((SQLException) cause).getSQLState());
    }
    // Two did at once what only one can: the database has decided who was first.
    boolean lost =
        cause instanceof OptimisticLockException
            || cause instanceof PessimisticLockException
            || cause instanceof ConstraintViolationException broken
                && UNIQUE.equals(broken.getSQLState());
    return lost ? Stream.of(new ChangedMeanwhile()) : Stream.empty();
  }

  // The pool puts its own exception around whatever a commit ends with.
  private static boolean isStated(Throwable cause) {
    return cause instanceof SQLException said && said.getSQLState() != null;
  }

  // PostgreSQL's codes, where neither the pool nor Hibernate has a type for them: the connection
  // broke, no further one is taken,
  // the server stops, or has not started yet; or its disk has no room.
  private static Stream<Refusal> meaning(String state) {
    if (state.equals(DISK_FULL)) {
      return Stream.of(new DiskFull());
    }
    if (state.equals(UNIQUE)) {
      return Stream.of(new ChangedMeanwhile());
    }
    boolean away =
        state.startsWith(CONNECTION) || state.startsWith(STOPPING) || state.equals(TOO_MANY);
    return away ? Stream.of(new DatabaseUnavailable()) : Stream.empty();
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Failures::next).takeWhile(Objects::nonNull).limit(LONGEST);
  }

  // Why a commit failed, the transaction manager adds beside its causes, and not among them.
  private static Stream<Throwable> withReasons(Throwable failure) {
    return failure instanceof RollbackException
        ? Stream.concat(
            Stream.of(failure), Stream.of(failure.getSuppressed()).flatMap(Failures::causes))
        : Stream.of(failure);
  }

  private static Throwable next(Throwable failure) {
    if (failure == null) {
      return null;
    }
    return failure instanceof EJBException wrapper && wrapper.getCausedByException() != null
        ? wrapper.getCausedByException()
        : failure.getCause();
  }
}
