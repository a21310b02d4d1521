package org.praxis.search.store;

import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.search.engine.reporting.EntityIndexingFailureContext;
import org.hibernate.search.engine.reporting.FailureContext;
import org.hibernate.search.engine.reporting.FailureHandler;
import org.jboss.logging.Logger;

/**
 * Hears of what fails while nobody waits for it. A commit of the index comes later than what it
 * commits, and takes all of it along where it fails; so after any failure it is not known any more
 * what the index holds.
 */
public class IndexFailures implements FailureHandler {
  private static final Complaints COMPLAINTS =
      new Complaints(Logger.getLogger(IndexFailures.class));
  private static final AtomicLong COUNT = new AtomicLong();

  /** How many there were on this node. */
  public static long count() {
    return COUNT.get();
  }

  @Override
  public void handle(FailureContext context) {
    COUNT.incrementAndGet();
    COMPLAINTS.of("The index failed", context.throwable());
  }

  @Override
  public void handle(EntityIndexingFailureContext context) {
    handle((FailureContext) context);
  }
}
