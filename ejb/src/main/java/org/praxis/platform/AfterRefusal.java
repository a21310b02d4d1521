package org.praxis.platform;

import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Lets a page be read on after a part of it was refused. A refusal marks the transaction in which
 * it is thrown for rollback, and a marked transaction answers no more questions: what has still to
 * be read is read in a new one. An act has no other after its refusal.
 *
 * <p>On every bean, and around what the container does for it ({@code jboss-ejb3.xml}): the
 * transaction is marked outside of all other interceptors.
 */
public class AfterRefusal {

  /** By this key a transaction knows what its page has found out; no other has it. */
  public static final Object READ = Recall.class;

  @AroundInvoke
  public Object goOn(InvocationContext act) throws Exception {
    try {
      return act.proceed();
    } catch (Exception refused) {
      TransactionSynchronizationRegistry registry = the("TransactionSynchronizationRegistry");
      if (registry.getTransactionStatus() == Status.STATUS_MARKED_ROLLBACK
          && registry.getResource(READ) instanceof Recall recall) {
        TransactionManager transactions = the("TransactionManager");
        transactions.rollback();
        transactions.begin();
        registry.putResource(READ, recall);
        recall.begin();
      }
      throw refused;
    }
  }

  // The container makes it before anything could be injected.
  private static <T> T the(String service) throws NamingException {
    return InitialContext.doLookup("java:jboss/" + service);
  }
}
