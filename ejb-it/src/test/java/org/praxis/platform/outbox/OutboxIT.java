package org.praxis.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionalException;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.harness.Statements;
import org.praxis.platform.outbox.Listening.Happened;

@ExtendWith(ArquillianExtension.class)
class OutboxIT {
  @Inject Outbox outbox;
  @Inject Delivering delivering;
  @Inject Listening listening;
  @Inject UserTransaction transaction;
  @PersistenceContext EntityManager em;
  @Inject Statements statements;
  @Resource ManagedExecutorService threads;

  @Test
  void whatIsRecordedIsDeliveredAfterTheCommit() throws Exception {
    String what = recorded();
    await().atMost(Duration.ofSeconds(5)).until(() -> listening.heard(what) == 1);
  }

  @Test
  void whatIsRolledBackIsNeverTold() throws Exception {
    String what = "rolled back " + UUID.randomUUID();
    transaction.begin();
    outbox.record(new Happened(what));
    transaction.rollback();
    String later = recorded();
    await().atMost(Duration.ofSeconds(5)).until(() -> listening.heard(later) == 1);
    assertThat(listening.heard(what)).isZero();
  }

  @Test
  void manyAreRecordedInAFewStatementsAndEachIsDelivered() throws Exception {
    List<Happened> many = many(25_000);
    transaction.begin();
    outbox.recordAll(many.subList(0, 40));
    transaction.commit();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> many.subList(0, 40).stream().allMatch(news -> listening.heard(news.what()) == 1));

    transaction.begin();
    try {
      assertThat(statements.once(() -> outbox.recordAll(many.subList(40, many.size()))))
          .isBetween(3L, 10L);
      assertThat(waiting(many.subList(40, many.size()))).isEqualTo(many.size() - 40);
    } finally {
      transaction.rollback();
    }
  }

  @Test
  void manyOfSeveralKindsAreToldToWhoWantsThem() throws Exception {
    Happened heard = new Happened("heard " + UUID.randomUUID());
    Ignored ignored = new Ignored("ignored " + UUID.randomUUID());
    transaction.begin();
    outbox.recordAll(List.of(ignored, heard));
    outbox.recordAll(List.of());
    transaction.commit();
    await().atMost(Duration.ofSeconds(5)).until(() -> listening.heard(heard.what()) == 1);
    List<?> rows =
        em.createNativeQuery(
                "select e.type || ' ' || (select count(*) from platform_delivery d where d.event_id"
                    + " = e.id) from platform_event e where e.payload ->> 'what' = :what")
            .setParameter("what", ignored.what())
            .getResultList();
    assertThat(rows).singleElement().isEqualTo(Ignored.class.getName() + " 0");
  }

  @Test
  void newsWithoutATransactionIsAMistake() {
    assertThatThrownBy(() -> outbox.recordAll(List.of(new Happened("x"))))
        .isInstanceOf(TransactionalException.class);
    assertThatThrownBy(() -> outbox.record(new Happened("x")))
        .isInstanceOf(TransactionalException.class);
  }

  @Test
  void aSubscriberThatFailsIsTriedAgainAndHearsItOnce() throws Exception {
    String what = "fail once " + UUID.randomUUID();
    listening.failNext(what);
    record(what);
    await().atMost(Duration.ofSeconds(15)).until(() -> listening.heard(what) == 1);
    assertThat(attempts(what)).isEqualTo(2);
  }

  @Test
  void manyRelaysAtOnceDeliverOnce() throws Exception {
    List<String> news = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      news.add(recorded());
    }
    List<Callable<Void>> relays = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      relays.add(
          () -> {
            delivering.due(listening.name(), 100).forEach(due -> delivering.deliver(List.of(due)));
            return null;
          });
    }
    for (Future<Void> relay : threads.invokeAll(relays)) {
      relay.get();
    }
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> news.stream().allMatch(what -> listening.heard(what) > 0));
    assertThat(news).allMatch(what -> listening.heard(what) == 1);
  }

  /** News that nobody subscribes to. */
  public record Ignored(String what) {}

  private static List<Happened> many(int count) {
    String what = "one of many " + UUID.randomUUID();
    return IntStream.range(0, count).mapToObj(i -> new Happened(what + " \u00e9\"" + i)).toList();
  }

  private long waiting(List<Happened> news) {
    return ((Number)
            em.createNativeQuery(
                    "select count(*) from platform_delivery d join platform_event e on e.id ="
                        + " d.event_id where e.payload ->> 'what' = any(cast(:what as text[]))")
                .setParameter("what", news.stream().map(Happened::what).toArray(String[]::new))
                .getSingleResult())
        .longValue();
  }

  private String recorded() throws Exception {
    String what = "news " + UUID.randomUUID();
    record(what);
    return what;
  }

  private void record(String what) throws Exception {
    transaction.begin();
    outbox.record(new Happened(what));
    transaction.commit();
  }

  private int attempts(String what) {
    return ((Number)
            em.createNativeQuery(
                    "select d.attempts from platform_delivery d join platform_event e on e.id ="
                        + " d.event_id where e.payload ->> 'what' = :what and d.delivered_at is not"
                        + " null")
                .setParameter("what", what)
                .getSingleResult())
        .intValue();
  }
}
