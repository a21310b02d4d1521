package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.praxis.dev.WildFlyServer;

/** Moderators on two servers, of which one dies. */
@ServerOfItsOwn
class QueueOnTwoServersIT {
  private static final int AT_ONCE = 16;

  @Test
  void oneOfSixteenOnTwoServersDecidesAndADecisionOutlivesTheServerOnWhichItWasMade()
      throws Exception {
    try (Praxis praxis = new Praxis(8100, Map.of());
        WildFlyServer node = praxis.anotherNode(8500)) {
      praxis.as("moderator1").found("tables", 50);
      // With tokens: so many sign-ins of one person at once are slowed down.
      Member first = praxis.as("moderator1").program("read", "moderation");
      Member second = new Member(node.address(), "moderator2").program("read", "moderation");
      Member learner = praxis.as("learner1");

      for (int round = 0; round < 3; round++) {
        String topic = learner.ask("tables", "Why is my sum wrong? " + round, "It says 0.").id();
        String id = first.caseOf(topic);
        List<Integer> claims = together(i -> claim(i % 2 == 0 ? first : second, id));
        List<Integer> others = together(i -> claim(claims.get(0) == 200 ? second : first, id));
        assertThat(claims).containsOnly(200, 409).filteredOn(c -> c == 200).hasSize(AT_ONCE / 2);
        assertThat(others).containsOnly(409);
        List<Integer> decisions = together(i -> decide(i % 2 == 0 ? first : second, id, 0));
        assertThat(decisions).filteredOn(c -> c == 200).hasSize(1);
        assertThat(decisions).filteredOn(c -> c == 409).hasSize(AT_ONCE - 1);
        await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> "PUBLISHED".equals(state(learner, topic).path("state").asText()));
        assertThat(state(learner, topic).path("decisions")).hasSize(1);
      }

      String topic = learner.ask("tables", "Why is it green?", "It was blue.").id();
      String id = first.caseOf(topic);
      assertThat(decide(first, id, 0)).isEqualTo(200);
      praxis.kill();
      Member elsewhere = new Member(node.address(), "learner1");
      assertThat(state(elsewhere, topic).path("state").asText()).isEqualTo("HELD");
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> "PUBLISHED".equals(state(elsewhere, topic).path("state").asText()));
      assertThat(state(elsewhere, topic).path("decisions")).hasSize(1);
    }
  }

  private static JsonNode state(Member author, String topic) {
    return author.get("me/contributions/" + topic).expecting(2).json();
  }

  private static int claim(Member moderator, String id) {
    return moderator.post("moderation/cases/" + id + "/claim", null).status();
  }

  private static int decide(Member moderator, String id, int version) {
    return moderator
        .post(
            "moderation/cases/" + id + "/decision",
            "{\"verdict\":\"APPROVE\",\"version\":" + version + "}")
        .status();
  }

  private interface Numbered {
    int act(int number);
  }

  private static List<Integer> together(Numbered act) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      CyclicBarrier start = new CyclicBarrier(AT_ONCE);
      List<Callable<Integer>> acts = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        int number = i;
        acts.add(
            () -> {
              start.await(20, TimeUnit.SECONDS);
              return act.act(number);
            });
      }
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> status : threads.invokeAll(acts)) {
        statuses.add(status.get());
      }
      return statuses;
    } finally {
      threads.shutdown();
    }
  }
}
