package org.praxis.notification.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.OTHER_MODERATOR;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.ContributionId;
import org.praxis.communities.MyContributions;
import org.praxis.communities.Settling;
import org.praxis.communities.Withdrawing;
import org.praxis.moderation.AppealDraft;
import org.praxis.moderation.AppealHandling;
import org.praxis.moderation.AppealId;
import org.praxis.moderation.AppealOutcome;
import org.praxis.moderation.AppealRuling;
import org.praxis.moderation.Appealing;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.Verdict;
import org.praxis.notification.hook.Listener.Heard;
import org.praxis.notification.hook.model.Signature;
import org.praxis.notification.hook.view.DeliveryRow;
import org.praxis.notification.hook.view.NewHook;

/** What hooks are told, and when. The server's own round does it. */
@ExtendWith(ArquillianExtension.class)
class HooksIT extends HookStory {
  @Resource ManagedExecutorService threads;
  @Inject Appealing appealing;
  @Inject AppealHandling judging;
  @Inject Dispatching dispatching;
  @Inject HookClient client;
  @Inject MyContributions own;
  @Inject Withdrawing withdrawing;
  @Inject Settling settling;

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
    assertThat(listener.heard().stream().skip(1).map(HookStory::json))
        .extracting(said -> said.path("type").asText())
        .containsExactlyInAnyOrder("case.decided", "topic.published");
    assertThat(states(hook)).containsOnly(DeliveryState.SENT);
  }

  @Test
  void thatADecisionWasOverturnedIsToldAsWhatItIsAndWhatIsBackAsWhatItIs() throws Exception {
    ContributionId topic = company.ask(LEARNER, community, "bluebird " + word).id();
    CaseId id = company.caseOf(topic);
    company.decide(MODERATOR, topic, Verdict.REJECT);
    NewHook hook = hook(EnumSet.of(HookNews.CASE_OVERTURNED, HookNews.TOPIC_PUBLISHED));
    AppealId appeal =
        LEARNER.call(() -> appealing.appeal(id, new AppealDraft("It is a bird."))).id();
    OTHER_MODERATOR.call(
        () -> judging.answer(appeal, new AppealRuling(AppealOutcome.OVERTURNED, "It is.", 0L)));
    await().atMost(PATIENCE).until(() -> listener.heard().size() == 2);
    assertThat(listener.heard().stream().map(HookStory::json))
        .extracting(said -> said.path("type").asText())
        .containsExactlyInAnyOrder("case.overturned", "topic.published");
    JsonNode said =
        listener.heard().stream()
            .map(HookStory::json)
            .filter(one -> one.path("type").asText().equals("case.overturned"))
            .findFirst()
            .orElseThrow();
    assertThat(said.at("/data/id").asText()).isEqualTo(id.toString());
    assertThat(said.at("/data/address").asText()).endsWith("/moderation/case/" + id);
    assertThat(said.toString()).doesNotContain(word, "It is a bird.", "How do I?");
    assertThat(states(hook)).containsOnly(DeliveryState.SENT);
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
  void twoRoundsAtOnceTellEverythingOnceAndAreNotAtOneHookTogether() throws Exception {
    List<NewHook> hooks = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      hooks.add(hook(Set.of(HookNews.CASE_OPENED)));
    }
    transaction.begin();
    em.createNativeQuery(
            "insert into notification_hook_delivery (id, hook, type, subject, happened_at, state,"
                + " due_at) select gen_random_uuid(), h.id, 'case.opened', gen_random_uuid(),"
                + " now(), 'WAITING', now() from notification_hook h, generate_series(1, 12) where"
                + " h.community = :community")
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

  private UUID communityKey() {
    return (UUID)
        em.createNativeQuery("select id from communities_community where slug = :slug", UUID.class)
            .setParameter("slug", community)
            .getSingleResult();
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
}
