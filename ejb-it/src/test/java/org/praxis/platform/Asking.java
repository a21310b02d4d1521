package org.praxis.platform;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.praxis.communities.TopicFilter;
import org.praxis.communities.TopicReading;

/** A bean that asks another one, and knows what to do when that refuses. */
@Stateless
@PermitAll
public class Asking {
  @Inject TopicReading reading;
  @Resource TransactionSynchronizationRegistry registry;

  /** Of the transaction, right after it was refused in it. */
  public int statusAfterRefusal() {
    try {
      reading.topics("n-o-where", new TopicFilter(false, null, null, false), PageRequest.first());
      throw new AssertionError("not refused");
    } catch (Missing refused) {
      return registry.getTransactionStatus();
    }
  }
}
