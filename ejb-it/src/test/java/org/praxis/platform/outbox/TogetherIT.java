package org.praxis.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.platform.outbox.ListeningTogether.Told;

/** Subscribers that hear many events in one transaction, and subscribers that are slow. */
@ExtendWith(ArquillianExtension.class)
class TogetherIT {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  @Inject Outbox outbox;
  @Inject Delivering delivering;
  @Inject ListeningTogether together;
  @Inject Listening other;
  @Inject UserTransaction transaction;
  @PersistenceContext EntityManager em;
  @Resource ManagedExecutorService threads;

  @AfterEach
  void goOn() {
    together.goOn();
  }

  @Test
  void manyAreHeardTogetherAndEachOnce() throws Exception {
    List<Told> news = news(100);
    record(news);
    await().atMost(PATIENCE).until(() -> news.stream().allMatch(this::isHeard));
    assertThat(news).allMatch(each -> together.heard(each.what()) == 1);
    assertThat(news).anyMatch(each -> together.beside(each.what()) > 0);
  }

  @Test
  void aPoisonousOneInTheMiddleHoldsNoOtherUpAndIsTheOnlyOneThatFailed() throws Exception {
    List<Told> news = news(19);
    Told poisonous = news.get(9);
    together.poison(poisonous.what());
    record(news);
    List<Told> others = news.stream().filter(each -> !each.equals(poisonous)).toList();
    await().atMost(PATIENCE).until(() -> others.stream().allMatch(this::isHeard));
    assertThat(others).allMatch(each -> together.heard(each.what()) == 1);
    assertThat(others).allMatch(each -> attempts(each) == 1);
    assertThat(together.heard(poisonous.what())).isZero();
    await().atMost(PATIENCE).until(() -> attempts(poisonous) >= 1);
    assertThat(waits(poisonous)).isTrue();

    together.cure(poisonous.what());
    await().atMost(PATIENCE).until(() -> isHeard(poisonous));
    assertThat(together.heard(poisonous.what())).isEqualTo(1);
    assertThat(together.beside(poisonous.what())).as("it comes by itself").isZero();
  }

  @Test
  void whoIsSlowHoldsNobodyElseUp() throws Exception {
    together.hold();
    Told slow = news(1).get(0);
    record(List.of(slow));
    await().atMost(PATIENCE).until(() -> together.tried(slow.what()));
    String quick = "quick " + UUID.randomUUID();
    record(List.of(new Listening.Happened(quick)));
    await().atMost(PATIENCE).until(() -> other.heard(quick) == 1);
    assertThat(isHeard(slow)).isFalse();
    together.goOn();
    await().atMost(PATIENCE).until(() -> isHeard(slow));
  }

  @Test
  void manyRelaysAtOnceDeliverEachOnce() throws Exception {
    List<Told> news = news(200);
    List<Callable<Void>> relays = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      relays.add(
          () -> {
            for (int round = 0; round < 10; round++) {
              List<Delivering.Due> due = delivering.due(together.name(), 50);
              Relay.together(due, together.atOnce()).forEach(delivering::deliver);
            }
            return null;
          });
    }
    for (int from = 0; from < 200; from += 50) {
      record(news.subList(from, from + 50));
    }
    for (Future<Void> relay : threads.invokeAll(relays)) {
      relay.get();
    }
    await().atMost(PATIENCE).until(() -> news.stream().allMatch(this::isHeard));
    assertThat(news).allMatch(each -> together.heard(each.what()) == 1);
    assertThat(news).allMatch(each -> attempts(each) == 1);
  }

  private boolean isHeard(Told news) {
    return together.heard(news.what()) > 0;
  }

  private static List<Told> news(int count) {
    String what = "told " + UUID.randomUUID() + " ";
    return IntStream.range(0, count).mapToObj(i -> new Told(what + i)).toList();
  }

  private void record(List<? extends Record> news) throws Exception {
    transaction.begin();
    outbox.recordAll(news);
    transaction.commit();
  }

  private int attempts(Told news) {
    return ((Number) of(news, "d.attempts")).intValue();
  }

  private boolean waits(Told news) {
    return (Boolean) of(news, "d.delivered_at is null and d.last_error like '%poisonous%'");
  }

  private Object of(Told news, String what) {
    return em.createNativeQuery(
            "select "
                + what
                + " from platform_delivery d join platform_event e on e.id = d.event_id"
                + " where e.type = :type and e.payload ->> 'what' = :what")
        .setParameter("type", Told.class.getName())
        .setParameter("what", news.what())
        .getSingleResult();
  }
}
