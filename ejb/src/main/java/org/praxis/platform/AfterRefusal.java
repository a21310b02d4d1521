package org.praxis.platform;

import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Lets a page be read on after a part of it was refused. A refusal marks the transaction in which
 * it is thrown for rollback, and a marked transaction answers no more questions: what has still to
 * be read is read in a new one. An act has no other after its refusal; neither has a bean that
 * asked another one, which refused, for it must not do half of what it does.
 *
 * <p>On every bean, and around what the container does for it ({@code jboss-ejb3.xml}): the
 * transaction is marked outside of all other interceptors.
 */
public class AfterRefusal {

  /** By this key a transaction knows what its page has found out; no other has it. */
  public static final Object READ = Recall.class;

  private static final ThreadLocal<int[]> DEPTH = ThreadLocal.withInitial(() -> new int[1]);

  @AroundInvoke
  public Object goOn(InvocationContext act) throws Exception {
    int[] depth = DEPTH.get();
    depth[0]++;
    try {
      return act.proceed();
    } finally {
      depth[0]--;
      if (depth[0] == 0
          && Services.REGISTRY.getTransactionStatus() == Status.STATUS_MARKED_ROLLBACK) {
        beginAnew();
      }
    }
  }

  private static void beginAnew() throws SystemException, NotSupportedException {
    if (Services.REGISTRY.getResource(READ) instanceof Recall recall) {
      Services.TRANSACTIONS.rollback();
      Services.TRANSACTIONS.begin();
      Services.REGISTRY.putResource(READ, recall);
      recall.begin();
    }
  }

  /** Of the server, for as long as it runs; the container injects nothing into this interceptor. */
  private static final class Services {
    static final TransactionSynchronizationRegistry REGISTRY =
        the("TransactionSynchronizationRegistry");
    static final TransactionManager TRANSACTIONS = the("TransactionManager");

    private static <T> T the(String service) {
      try {
        return InitialContext.doLookup("java:jboss/" + service);
      } catch (NamingException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
