package org.praxis.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.faces.FacesException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praxis.platform.AfterRefusal;
import org.praxis.platform.Recall;

class PageReadingTest {
  private final Transactions transactions = new Transactions();
  private final Recall recall = new Recall();
  private final PageReading reading = new PageReading();

  @BeforeEach
  void inContainer() {
    reading.transaction = transactions;
    reading.registry = transactions.registry();
    reading.recall = recall;
  }

  @Test
  void whatAPageNotesIsCommittedWhenItIsRead() {
    reading.begin();
    reading.commit();

    assertThat(transactions.told).containsExactly("begin", "commit");
  }

  @Test
  void aPageCanBeReadOnAfterARefusalBecauseItsTransactionIsKnown() {
    reading.begin();

    assertThat(transactions.resources).containsEntry(AfterRefusal.READ, recall);
  }

  @Test
  void aPageInsideOfAnotherIsReadInItsTransaction() {
    reading.begin();
    reading.begin();

    assertThat(transactions.told).containsExactly("begin");
  }

  @Test
  void afterARefusalThatThePageKnewHowToShowNothingIsNotedAndThePageIsShown() {
    reading.begin();
    transactions.setRollbackOnly();
    reading.commit();

    assertThat(transactions.told).containsExactly("begin", "rollback");
  }

  @Test
  void aPageThatFailedBeforeItBeganHasNothingToEnd() {
    reading.rollback();
    reading.commit();

    assertThat(transactions.told).isEmpty();
  }

  @Test
  void noConnectionIsHeldWhileOthersThanTheDatabaseAreAsked() {
    reading.begin();
    int during = reading.apart(transactions::getStatus);
    reading.commit();

    assertThat(during).isEqualTo(Status.STATUS_NO_TRANSACTION);
    assertThat(transactions.told).containsExactly("begin", "commit", "begin", "commit");
  }

  @Test
  void whereNothingIsReadInATransactionNoneBeginsBecauseOthersAreAsked() {
    assertThat(reading.<String>apart(() -> "asked")).isEqualTo("asked");

    assertThat(transactions.told).isEmpty();
  }

  @Test
  void thePageIsReadOnWhereOthersCannotBeAsked() {
    reading.begin();
    assertThatThrownBy(
            () ->
                reading.apart(
                    () -> {
                      throw new IllegalStateException("away");
                    }))
        .hasMessage("away");

    assertThat(transactions.getStatus()).isEqualTo(Status.STATUS_ACTIVE);
  }

  @Test
  void whatAPageHasFoundOutItAsksNoSecondTimeAndAnotherDoes() {
    AtomicInteger asked = new AtomicInteger();
    reading.begin();
    assertThat(recall.<Integer>of("question", asked::incrementAndGet)).isEqualTo(1);
    assertThat(recall.<Integer>of("question", asked::incrementAndGet)).isEqualTo(1);
    reading.apart(() -> null);
    assertThat(recall.<Integer>of("question", asked::incrementAndGet)).isEqualTo(2);
    reading.rollback();

    assertThat(recall.<Integer>of("question", asked::incrementAndGet)).isEqualTo(3);
    assertThat(recall.<Integer>of("question", asked::incrementAndGet)).isEqualTo(4);
  }

  @Test
  void whatCannotBeCommittedIsAFailureOfThePageThatNamesItsCause() {
    reading.begin();
    transactions.conflict = new RollbackException("changed meanwhile");

    assertThatThrownBy(reading::commit)
        .isInstanceOf(FacesException.class)
        .hasCause(transactions.conflict);
  }

  /** Of a thread, as the server keeps them. */
  private static final class Transactions implements UserTransaction {
    final List<String> told = new ArrayList<>();
    final Map<Object, Object> resources = new HashMap<>();
    RollbackException conflict;
    private int status = Status.STATUS_NO_TRANSACTION;

    TransactionSynchronizationRegistry registry() {
      return (TransactionSynchronizationRegistry)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {TransactionSynchronizationRegistry.class},
              (proxy, method, told) -> {
                assertThat(method.getName()).isEqualTo("putResource");
                return resources.put(told[0], told[1]);
              });
    }

    @Override
    public void begin() {
      told.add("begin");
      status = Status.STATUS_ACTIVE;
    }

    @Override
    public void commit() throws RollbackException {
      status = Status.STATUS_NO_TRANSACTION;
      if (conflict != null) {
        throw conflict;
      }
      told.add("commit");
    }

    @Override
    public void rollback() {
      told.add("rollback");
      status = Status.STATUS_NO_TRANSACTION;
    }

    @Override
    public void setRollbackOnly() {
      status = Status.STATUS_MARKED_ROLLBACK;
    }

    @Override
    public int getStatus() {
      return status;
    }

    @Override
    public void setTransactionTimeout(int seconds) {
      throw new AssertionError("a page has the time that every transaction has");
    }
  }
}
