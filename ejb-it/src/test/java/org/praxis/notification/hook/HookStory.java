package org.praxis.notification.hook;

import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.MODERATOR;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.praxis.harness.Company;
import org.praxis.notification.hook.Listener.Heard;
import org.praxis.notification.hook.view.DeliveryRow;
import org.praxis.notification.hook.view.HookView;
import org.praxis.notification.hook.view.NewHook;
import org.praxis.platform.PageRequest;
import org.praxis.platform.json.Json;

/** A community, a program that is told what happens there, and what becomes of it. */
abstract class HookStory {
  static final Duration PATIENCE = Duration.ofSeconds(40);
  static final PageRequest ALL = new PageRequest(1, PageRequest.LARGEST);
  static final Set<HookNews> EVERYTHING = EnumSet.allOf(HookNews.class);
  static final String BROKEN = "500 Broken";

  @Inject Company company;
  @Inject HookKeeping keeping;
  @Inject HookLog log;
  @Inject UserTransaction transaction;
  @PersistenceContext EntityManager em;

  final String word = "w" + UUID.randomUUID().toString().substring(0, 8);
  Listener listener;
  String community;

  @BeforeEach
  void aCommunityAndAProgram() throws Exception {
    community = company.community(0);
    listener = new Listener();
  }

  @AfterEach
  void overAndOut() {
    listener.close();
  }

  DeliveryRow tested(NewHook hook) {
    MODERATOR.run(() -> log.test(hook.hook().id()));
    await()
        .atMost(PATIENCE)
        .until(() -> !rows(hook).isEmpty() && rows(hook).get(0).triedAt() != null);
    return rows(hook).get(0);
  }

  NewHook hook(Set<HookNews> news) throws Exception {
    return MODERATOR.call(() -> keeping.make(community, draft(news)));
  }

  HookDraft draft(Set<HookNews> news) {
    return new HookDraft(listener.address(), news, null);
  }

  HookView view(NewHook hook) throws Exception {
    return MODERATOR.call(() -> keeping.hook(hook.hook().id()));
  }

  List<DeliveryRow> rows(NewHook hook) {
    try {
      return MODERATOR.call(() -> log.deliveries(hook.hook().id(), ALL)).items();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  List<DeliveryState> states(NewHook hook) {
    return rows(hook).stream().map(DeliveryRow::state).toList();
  }

  void change(String update, NewHook hook) throws Exception {
    transaction.begin();
    em.createNativeQuery(update + " where id = :id")
        .setParameter("id", hook.hook().id().value())
        .executeUpdate();
    transaction.commit();
  }

  static JsonNode json(Heard heard) {
    try {
      return Json.mapper().readTree(heard.body());
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }
}
