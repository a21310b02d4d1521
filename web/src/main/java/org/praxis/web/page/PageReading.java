package org.praxis.web.page;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.FacesException;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.util.function.Supplier;
import org.praxis.platform.AfterRefusal;
import org.praxis.platform.Recall;

/**
 * The one transaction in which a page reads all that it shows. Each use case would have its own
 * otherwise, and a dozen of them cost a page as much as what is asked in them: a connection is
 * fetched and tried, and a commit is a question of its own to the database. What one use case has
 * found out the next need not ask again, see {@link Recall}.
 *
 * <p>What a page notes by being shown, that its reader has read it, is committed before any of it
 * is sent. Where a part of it was refused, and the page knows what to show instead, what was noted
 * before is not, and the rest is read in another transaction, see {@link AfterRefusal}.
 */
@RequestScoped
public class PageReading {
  @Inject UserTransaction transaction;
  @Resource TransactionSynchronizationRegistry registry;
  @Inject Recall recall;

  /** Nothing happens where one runs already. */
  void begin() {
    try {
      if (!isRunning()) {
        transaction.begin();
        registry.putResource(AfterRefusal.READ, recall);
        recall.begin();
      }
    } catch (NotSupportedException | SystemException e) {
      throw new FacesException(e);
    }
  }

  private boolean isRunning() {
    try {
      return transaction.getStatus() != Status.STATUS_NO_TRANSACTION;
    } catch (SystemException e) {
      throw new FacesException(e);
    }
  }

  void commit() {
    recall.end();
    try {
      if (transaction.getStatus() == Status.STATUS_ACTIVE) {
        transaction.commit();
      } else {
        rollback();
      }
    } catch (RollbackException
        | HeuristicMixedException
        | HeuristicRollbackException
        | SystemException e) {
      throw new FacesException(e);
    }
  }

  void rollback() {
    recall.end();
    try {
      if (isRunning()) {
        transaction.rollback();
      }
    } catch (SystemException e) {
      throw new FacesException(e);
    }
  }

  /**
   * Does something that may wait for others than the database, and needs no connection to it
   * meanwhile: what was read so far is over, and what follows is in another transaction. Where none
   * runs, none begins.
   */
  public <T> T apart(Supplier<T> act) {
    if (!isRunning()) {
      return act.get();
    }
    commit();
    try {
      return act.get();
    } finally {
      begin();
    }
  }
}
