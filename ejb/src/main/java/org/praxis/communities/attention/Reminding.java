package org.praxis.communities.attention;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.praxis.communities.attention.event.ReminderDue;
import org.praxis.communities.attention.store.Bookmarks;
import org.praxis.platform.outbox.Outbox;

/** Brings back what people wanted to be reminded of, each once on however many nodes. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Reminding {
  static final int BATCH = 500;

  @Inject Bookmarks bookmarks;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /**
   * Takes what is due now, and tells of it in the same transaction.
   *
   * @return how much it was, at most {@value #BATCH}
   */
  public int remind() {
    List<ReminderDue> due = bookmarks.takeDue(clock.instant(), BATCH);
    outbox.recordAll(due);
    return due.size();
  }
}
