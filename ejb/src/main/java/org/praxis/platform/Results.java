package org.praxis.platform;

import jakarta.persistence.TypedQuery;
import java.util.Optional;

/** What queries find. */
public final class Results {
  private Results() {}

  /**
   * The first, if there is any. It is read from a list: nobody closes a stream of which only the
   * first is wanted, its statement stays open for as long as the transaction, and asked once more
   * meanwhile it is another statement, which the database reads and plans anew.
   */
  public static <T> Optional<T> first(TypedQuery<T> query) {
    return query.getResultList().stream().findFirst();
  }
}
