package org.praxis.notification.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.ContributionId;
import org.praxis.communities.MyContributions;
import org.praxis.communities.NoSuchCommunity;
import org.praxis.communities.Settling;
import org.praxis.communities.Withdrawing;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.moderation.Verdict;
import org.praxis.notification.Inbox;
import org.praxis.notification.NoticeKind;
import org.praxis.notification.hook.Listener.Heard;
import org.praxis.notification.hook.model.Signature;
import org.praxis.notification.hook.view.DeliveryRow;
import org.praxis.notification.hook.view.HookView;
import org.praxis.notification.hook.view.NewHook;
import org.praxis.notification.view.NoticeView;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;
import org.praxis.platform.json.Json;

/** What hooks are told, when, and what they are not. The server's own round does it. */
@ExtendWith(ArquillianExtension.class)
class HooksIT {
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final PageRequest ALL = new PageRequest(1, PageRequest.LARGEST);
  private static final Set<HookNews> EVERYTHING = EnumSet.allOf(HookNews.class);
  private static final String BROKEN = "500 Broken";

  @Resource ManagedExecutorService threads;
  @Inject Company company;
  @Inject HookKeeping keeping;
  @Inject HookLog log;
  @Inject HookOversight oversight;
  @Inject Inbox inbox;
  @Inject Dispatching dispatching;
  @Inject HookClient client;
  @Inject MyContributions own;
  @Inject Withdrawing withdrawing;
  @Inject Settling settling;
  @Inject UserTransaction transaction;
  @PersistenceContext EntityManager em;

  private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);
  private Listener listener;
  private String community;

  @BeforeEach
  void aCommunityAndAProgram() throws Exception {
    community = company.community(0);
    listener = new Listener();
  }

  @AfterEach
  void overAndOut() {
    listener.close();
  }

  @Test
  void whatIsPublishedIsToldOnceAndSigned() throws Exception {
    NewHook hook = hook(Set.of(HookNews.TOPIC_PUBLISHED));
    ContributionId topic = company.ask(LEARNER, community, "Why **" + word + "**?").id();
    company.reply(COLLEAGUE, topic, "Of replies it is not told.");
    await().atMost(PATIENCE).until(() -> states(hook).contains(DeliveryState.SENT));
    assertThat(listener.heard()).hasSize(1);
    Heard heard = listener.heard().get(0);
    JsonNode said = json(heard);
    assertThat(said.path("type").asText()).isEqualTo("topic.published");
    assertThat(Instant.parse(said.path("timestamp").asText())).isBefore(Instant.now());
    assertThat(said.at("/data/id").asText()).isEqualTo(topic.toString());
    assertThat(said.at("/data/kind").asText()).isEqualTo("QUESTION");
    assertThat(said.at("/data/title").asText()).isEqualTo("How do I?");
    assertThat(said.at("/data/excerpt").asText()).isEqualTo("Why " + word + "?");
    assertThat(said.at("/data/author").asText()).isNotEmpty();
    assertThat(said.at("/data/address").asText()).endsWith("/communities/post/" + topic);
    assertThat(said.at("/data/community/slug").asText()).isEqualTo(community);
    assertThat(signature(heard)).isEqualTo(expected(heard, hook.secret()));
    DeliveryRow row = rows(hook).get(0);
    assertThat(row.id().toString()).isEqualTo(heard.id());
    assertThat(row.status()).isEqualTo(204);
    assertThat(row.attempts()).isEqualTo(1);
    assertThat(row.failure()).isNull();
  }

  @Test
  void whatDoesNotArriveIsTriedAgainLaterUnderTheSameIdentity() throws Exception {
    listener.answering(BROKEN);
    NewHook hook = hook(EVERYTHING);
    company.ask(LEARNER, community, word);
    await().atMost(PATIENCE).until(() -> listener.heard().size() == 1);
    await().atMost(PATIENCE).until(() -> rows(hook).get(0).failure() == HookFailure.ANSWER);
    DeliveryRow failed = rows(hook).get(0);
    assertThat(failed.state()).isEqualTo(DeliveryState.WAITING);
    assertThat(Duration.between(failed.triedAt(), failed.nextAt()))
        .isEqualTo(Duration.ofSeconds(5));
    assertThat(view(hook).failingSince()).isNotNull();
    await().atMost(PATIENCE).until(() -> states(hook).contains(DeliveryState.SENT));
    assertThat(listener.heard())
        .extracting(Heard::id)
        .hasSize(2)
        .containsOnly(failed.id().toString());
    assertThat(rows(hook).get(0).attempts()).isEqualTo(2);
    assertThat(view(hook).failingSince()).isNull();
  }

  @Test
  void whatWasTakenBackMeanwhileIsNotToldAndThatItWasIsToldWithoutAWord() throws Exception {
    listener.answering(BROKEN);
    NewHook hook = hook(EnumSet.of(HookNews.TOPIC_PUBLISHED, HookNews.CONTRIBUTION_WITHDRAWN));
    ContributionId topic = company.ask(LEARNER, community, word).id();
    await().atMost(PATIENCE).until(() -> listener.heard().size() == 1);
    long version = LEARNER.call(() -> own.one(topic)).version();
    LEARNER.run(() -> withdrawing.withdraw(topic, version));
    await()
        .atMost(PATIENCE)
        .until(() -> states(hook).containsAll(List.of(DeliveryState.DROPPED, DeliveryState.SENT)));
    assertThat(listener.heard()).hasSize(2);
    JsonNode said = json(listener.heard().get(1));
    assertThat(said.path("type").asText()).isEqualTo("contribution.withdrawn");
    assertThat(said.at("/data/id").asText()).isEqualTo(topic.toString());
    assertThat(listener.heard().get(1).body()).doesNotContain(word, "How do I?");
  }

  @Test
  void ofACommunityThatWasArchivedMeanwhileNothingIsTold() throws Exception {
    listener.answering(BROKEN);
    NewHook hook = hook(EVERYTHING);
    company.ask(LEARNER, community, word);
    await().atMost(PATIENCE).until(() -> listener.heard().size() == 1);
    MODERATOR.run(() -> settling.archive(community));
    await().atMost(PATIENCE).until(() -> states(hook).equals(List.of(DeliveryState.DROPPED)));
    assertThat(listener.heard()).hasSize(1);
  }

  @Test
  void ofWhatAwaitsReviewOnlyTheCaseIsToldUntilItIsApproved() throws Exception {
    NewHook hook = hook(EVERYTHING);
    ContributionId held = company.ask(LEARNER, community, "bluebird " + word).id();
    await().atMost(PATIENCE).until(() -> listener.heard().size() == 1);
    Heard opened = listener.heard().get(0);
    assertThat(json(opened).path("type").asText()).isEqualTo("case.opened");
    assertThat(json(opened).at("/data/id").asText()).isEqualTo(company.caseOf(held).toString());
    assertThat(opened.body()).doesNotContain(word, "How do I?", held.toString());
    company.decide(MODERATOR, held, Verdict.APPROVE);
    await().atMost(PATIENCE).until(() -> listener.heard().size() == 3);
    assertThat(listener.heard().stream().skip(1).map(HooksIT::json))
        .extracting(said -> said.path("type").asText())
        .containsExactlyInAnyOrder("case.decided", "topic.published");
    assertThat(states(hook)).containsOnly(DeliveryState.SENT);
  }

  @Test
  void whoSaysThatItIsGoneIsToldNothingMore() throws Exception {
    listener.answering("410 Gone");
    NewHook hook = hook(EVERYTHING);
    company.ask(LEARNER, community, word);
    await().atMost(PATIENCE).until(() -> view(hook).paused() == PauseReason.GONE);
    await().atMost(PATIENCE).until(() -> states(hook).equals(List.of(DeliveryState.GIVEN_UP)));
    company.ask(COLLEAGUE, community, "Another one");
    assertThat(told(hook)).extracting(NoticeView::over).containsExactly(false);
    MODERATOR.run(() -> keeping.resume(hook.hook().id()));
    assertThat(told(hook)).extracting(NoticeView::over).containsExactly(true);
    MODERATOR.run(() -> log.sendAgain(hook.hook().id(), rows(hook).get(0).id()));
    await().atMost(PATIENCE).until(() -> states(hook).contains(DeliveryState.SENT));
  }

  @Test
  void whatFailsForDaysIsPaused() throws Exception {
    listener.answering(BROKEN);
    NewHook hook = hook(EVERYTHING);
    change("update notification_hook set failing_since = now() - interval '73 hours'", hook);
    company.ask(LEARNER, community, word);
    await().atMost(PATIENCE).until(() -> view(hook).paused() == PauseReason.FAILING);
    assertThat(told(hook)).hasSize(1);
  }

  @Test
  void whatItsOwnerPausedStaysPausedWhenAnAdministratorStopsItAndLetsItGo() throws Exception {
    HookId paused = hook(EVERYTHING).hook().id();
    HookId working = hook(EVERYTHING).hook().id();
    MODERATOR.run(() -> keeping.pause(paused));
    As admin = As.person("admin1");
    for (HookId each : List.of(paused, working)) {
      admin.run(() -> oversight.stop(each));
      admin.run(() -> oversight.release(each));
    }
    assertThat(MODERATOR.call(() -> keeping.hook(paused)).paused()).isEqualTo(PauseReason.OWNER);
    assertThat(MODERATOR.call(() -> keeping.hook(working)).paused()).isNull();
  }

  @Test
  void whoPausesAHookThemselvesIsNotToldOfIt() throws Exception {
    NewHook hook = hook(EVERYTHING);
    MODERATOR.run(() -> keeping.pause(hook.hook().id()));
    assertThat(told(hook)).isEmpty();
  }

  @Test
  void aTestIsSentAtOnceAndNotTriedAgain() throws Exception {
    listener.answering(BROKEN);
    NewHook hook = hook(EVERYTHING);
    MODERATOR.run(() -> keeping.pause(hook.hook().id()));
    MODERATOR.run(() -> log.test(hook.hook().id()));
    await().atMost(PATIENCE).until(() -> states(hook).equals(List.of(DeliveryState.GIVEN_UP)));
    assertThat(json(listener.heard().get(0)).path("type").asText()).isEqualTo("test");
    assertThat(view(hook).failingSince()).isNull();
  }

  @Test
  void aSecretThatWasReplacedIsGoodForADayMore() throws Exception {
    NewHook hook = hook(EVERYTHING);
    NewHook replaced = MODERATOR.call(() -> keeping.replaceSecret(hook.hook().id()));
    assertThat(replaced.secret()).isNotEqualTo(hook.secret());
    assertThat(replaced.hook().formerUntil()).isAfter(Instant.now().plus(Duration.ofHours(23)));
    company.ask(LEARNER, community, word);
    await().atMost(PATIENCE).until(() -> listener.heard().size() == 1);
    Heard both = listener.heard().get(0);
    assertThat(signature(both)).isEqualTo(expected(both, replaced.secret(), hook.secret()));
    change("update notification_hook set former_until = now()", hook);
    company.ask(COLLEAGUE, community, "Another one");
    await().atMost(PATIENCE).until(() -> listener.heard().size() == 2);
    Heard one = listener.heard().get(1);
    assertThat(signature(one)).isEqualTo(expected(one, replaced.secret()));
  }

  @Test
  void aPrivateAddressIsRefusedWhenItIsWrittenAndWhenItIsReached() throws Exception {
    String inside = "://127.0.0.2:" + listener.port() + "/";
    refused("https" + inside, "notification.hook.address.private");
    refused("https://[::ffff:10.0.0.1]/", "notification.hook.address.private");
    refused("https://169.254.169.254/latest", "notification.hook.address.private");
    refused("http" + inside, "notification.hook.address.https");
    refused("https://no-such-host.invalid/", "notification.hook.address.unresolved");
    refused("https://me@corp.example/", "notification.hook.address.wrong");
    refused("ftp://127.0.0.1/", "notification.hook.address.wrong");
    refused("https://", "notification.hook.address.wrong");
    NewHook hook = hook(EVERYTHING);
    for (String scheme : List.of("http", "https")) {
      change("update notification_hook set address = '" + scheme + inside + "'", hook);
      MODERATOR.run(() -> log.test(hook.hook().id()));
      await().atMost(PATIENCE).until(() -> states(hook).get(0) == DeliveryState.GIVEN_UP);
      assertThat(rows(hook).get(0).failure()).isEqualTo(HookFailure.PRIVATE);
      assertThat(rows(hook).get(0).status()).isNull();
    }
    assertThat(listener.heard()).isEmpty();
  }

  @Test
  void aRedirectIsNotFollowed() throws Exception {
    listener.answering("302 Found\r\nLocation: " + listener.address());
    NewHook hook = hook(EVERYTHING);
    DeliveryRow row = tested(hook);
    assertThat(row.failure()).isEqualTo(HookFailure.REDIRECT);
    assertThat(row.status()).isEqualTo(302);
    assertThat(listener.heard()).hasSize(1);
  }

  @Test
  void anAnswerWithoutEndIsNotReadToItsEnd() throws Exception {
    listener.goesOn(Duration.ZERO);
    DeliveryRow row = tested(hook(EVERYTHING));
    assertThat(row.status()).isEqualTo(200);
    assertThat(row.millis()).isLessThan(5_000);
    assertThat(listener.written()).isLessThan(20_000_000);
  }

  @Test
  void whoAnswersAByteAtATimeIsNotWaitedForForEver() throws Exception {
    listener.goesOn(Duration.ofMillis(500));
    DeliveryRow row = tested(hook(EVERYTHING));
    assertThat(row.failure()).isEqualTo(HookFailure.TIMEOUT);
    assertThat(row.millis()).isBetween(10_000, 20_000);
  }

  private DeliveryRow tested(NewHook hook) {
    MODERATOR.run(() -> log.test(hook.hook().id()));
    await()
        .atMost(PATIENCE)
        .until(() -> !rows(hook).isEmpty() && rows(hook).get(0).triedAt() != null);
    return rows(hook).get(0);
  }

  @Test
  void twoRoundsAtOnceTellEverythingOnceAndAreNotAtOneHookTogether() throws Exception {
    List<NewHook> hooks = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      hooks.add(hook(Set.of(HookNews.CASE_OPENED)));
    }
    transaction.begin();
    em.createNativeQuery(
            "insert into notification_hook_delivery (id, hook, type, subject, happened_at, state,"
                + " due_at) select gen_random_uuid(), h.id, 'case.opened', gen_random_uuid(), now(),"
                + " 'WAITING', now() from notification_hook h, generate_series(1, 12)"
                + " where h.community = :community")
        .setParameter("community", communityKey())
        .executeUpdate();
    transaction.commit();
    CyclicBarrier together = new CyclicBarrier(2);
    Set<HookId> atWork = ConcurrentHashMap.newKeySet();
    Callable<Void> node =
        () -> {
          together.await();
          for (Dispatching.Portion p = dispatching.take(5);
              p.claimed() > 0;
              p = dispatching.take(5)) {
            Set<HookId> mine =
                p.messages().stream().map(m -> m.delivery().hook()).collect(Collectors.toSet());
            mine.forEach(hook -> assertThat(atWork.add(hook)).isTrue());
            List<HookAnswer> answers = p.messages().stream().map(client::post).toList();
            // Free as soon as that is said.
            atWork.removeAll(mine);
            for (int i = 0; i < answers.size(); i++) {
              dispatching.tried(p.messages().get(i).delivery(), answers.get(i));
            }
          }
          return null;
        };
    for (Future<Void> each : List.of(threads.submit(node), threads.submit(node))) {
      each.get();
    }
    for (NewHook hook : hooks) {
      await()
          .atMost(PATIENCE)
          .until(() -> states(hook).stream().allMatch(DeliveryState.SENT::equals));
    }
    assertThat(listener.heard()).extracting(Heard::id).hasSize(48).doesNotHaveDuplicates();
  }

  @Test
  void toWhomTheCommunityIsNotTheirsThereAreNoHooks() throws Exception {
    HookId id = hook(EVERYTHING).hook().id();
    long version = MODERATOR.call(() -> keeping.hook(id)).version();
    for (As other : List.of(LEARNER, Company.OTHER_MODERATOR)) {
      assertThatThrownBy(() -> other.call(() -> keeping.hooks(community)))
          .isInstanceOf(NoSuchCommunity.class);
      assertThatThrownBy(() -> other.call(() -> keeping.make(community, draft(EVERYTHING))))
          .isInstanceOf(NoSuchCommunity.class);
      List<Runnable> acts =
          List.of(
              () -> keeping.hook(id),
              () -> keeping.change(id, new HookDraft(listener.address(), EVERYTHING, version)),
              () -> keeping.pause(id),
              () -> keeping.resume(id),
              () -> keeping.replaceSecret(id),
              () -> keeping.remove(id),
              () -> log.deliveries(id, ALL),
              () -> log.test(id));
      for (Runnable act : acts) {
        assertThatThrownBy(() -> other.run(act)).isInstanceOf(NoSuchHook.class);
      }
    }
  }

  @Test
  void aCommunityHasTwentyHooksAtMost() throws Exception {
    for (int i = 0; i < HookWriting.MOST; i++) {
      hook(Set.of(HookNews.CASE_OPENED));
    }
    assertThatThrownBy(() -> hook(EVERYTHING)).isInstanceOf(TooManyHooks.class);
    HookId one = MODERATOR.call(() -> keeping.hooks(community)).get(0).id();
    MODERATOR.run(() -> keeping.remove(one));
    assertThat(hook(EVERYTHING).hook().news()).isEqualTo(EVERYTHING);
  }

  private NewHook hook(Set<HookNews> news) throws Exception {
    return MODERATOR.call(() -> keeping.make(community, draft(news)));
  }

  private HookDraft draft(Set<HookNews> news) {
    return new HookDraft(listener.address(), news, null);
  }

  private void refused(String address, String why) {
    assertThatThrownBy(
            () ->
                MODERATOR.call(
                    () -> keeping.make(community, new HookDraft(address, EVERYTHING, null))))
        .as(address)
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.key()).isEqualTo(why);
              assertThat(refusal.field()).contains("address");
            });
  }

  private HookView view(NewHook hook) throws Exception {
    return MODERATOR.call(() -> keeping.hook(hook.hook().id()));
  }

  private List<DeliveryRow> rows(NewHook hook) {
    try {
      return MODERATOR.call(() -> log.deliveries(hook.hook().id(), ALL)).items();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private List<DeliveryState> states(NewHook hook) {
    return rows(hook).stream().map(DeliveryRow::state).toList();
  }

  private UUID communityKey() {
    return (UUID)
        em.createNativeQuery("select id from communities_community where slug = :slug", UUID.class)
            .setParameter("slug", community)
            .getSingleResult();
  }

  private void change(String update, NewHook hook) throws Exception {
    transaction.begin();
    em.createNativeQuery(update + " where id = :id")
        .setParameter("id", hook.hook().id().value())
        .executeUpdate();
    transaction.commit();
  }

  private static JsonNode json(Heard heard) {
    try {
      return Json.mapper().readTree(heard.body());
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String signature(Heard heard) {
    return heard.headers().get("webhook-signature");
  }

  private static String expected(Heard heard, String... secrets) {
    return Signature.of(
        heard.id(),
        Instant.ofEpochSecond(Long.parseLong(heard.headers().get("webhook-timestamp"))),
        heard.body(),
        List.of(secrets));
  }

  /** What its owner hears of it in the inbox. */
  private List<NoticeView> told(NewHook hook) throws Exception {
    return MODERATOR.call(() -> inbox.notices(new PageRequest(1, 50))).items().stream()
        .filter(notice -> notice.kind() == NoticeKind.HOOK_PAUSED)
        .filter(notice -> notice.subject().equals(hook.hook().id().toString()))
        .toList();
  }
}
