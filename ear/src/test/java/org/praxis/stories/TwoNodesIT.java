package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Members and moderators on two nodes behind the load balancer, of which one dies in the end. */
@ServerOfItsOwn
@TestMethodOrder(OrderAnnotation.class)
class TwoNodesIT {
  private static final int AT_ONCE = 16;
  private static final String HELD = "tables";
  private static final String OPEN = "charts";

  /** A node that is not there any more is given up within seconds; a slow machine takes longer. */
  private static final Duration TO_GO_ON = Duration.ofSeconds(60);

  private static Nodes nodes;

  @BeforeAll
  static void start() {
    nodes = new Nodes(8100);
    nodes.at(1, "moderator1").found(HELD, 50);
    nodes.at(2, "moderator1").found(OPEN, 0);
  }

  @AfterAll
  static void stop() {
    nodes.close();
  }

  @Test
  @Order(1)
  void ofSixteenOnTwoNodesOneModeratorTakesACaseAndOneDecides() throws Exception {
    // With tokens: so many sign-ins of one person at once are slowed down.
    Member first = nodes.at(1, "moderator1").program("read", "moderation");
    Member second = nodes.at(2, "moderator2").program("read", "moderation");
    Member learner = nodes.at(1, "learner1");

    List<String> topics = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      String topic = learner.ask(HELD, "Why is my sum wrong? " + round, "It says 0.").id();
      String id = first.caseOf(topic);
      List<Integer> claims = together(i -> claim(i % 2 == 0 ? first : second, id));
      List<Integer> others = together(i -> claim(claims.get(0) == 200 ? second : first, id));
      assertThat(claims).containsOnly(200, 409).filteredOn(c -> c == 200).hasSize(AT_ONCE / 2);
      assertThat(others).containsOnly(409);
      List<Integer> decisions = together(i -> decide(i % 2 == 0 ? first : second, id, 0));
      assertThat(decisions).filteredOn(c -> c == 200).hasSize(1);
      assertThat(decisions).filteredOn(c -> c == 409).hasSize(AT_ONCE - 1);
      topics.add(topic);
    }
    topics.forEach(topic -> awaitPublished(learner, topic));
  }

  @Test
  @Order(2)
  void whoeverIsOnTheNodeThatDiesGoesOnOnTheOtherAndWhatItAcknowledgedIsThere() {
    try (Browser browser = new Browser(nodes.address())) {
      Visitor reader = browser.as("learner1");
      int dies = nodes.of(reader);
      int stays = Nodes.beside(dies);
      String open = nodes.at(dies, "learner2").ask(OPEN, "Which axis?", "There are two.").id();
      String held = nodes.at(dies, "learner2").ask(HELD, "Why is it green?", "It was blue.").id();
      reader.open("/communities/topic/" + open);
      reader.write("Your reply", "The one on the left.");

      String acknowledged = nodes.at(dies, "learner2").reply(open, "Both are empty.").id();
      Member moderator = nodes.at(dies, "moderator1");
      assertThat(decide(moderator, moderator.caseOf(held), 0)).isEqualTo(200);
      nodes.kill(dies);

      Member elsewhere = nodes.at(stays, "learner2");
      assertThat(state(elsewhere, held).path("state").asText()).isEqualTo("HELD");
      assertThat(elsewhere.get("topics/" + open).json().at("/replies/items"))
          .filteredOn(reply -> reply.path("id").asText().equals(acknowledged))
          .hasSize(1);

      // The page that was open hears of what is written now, and has what was typed.
      elsewhere.reply(open, "Now there is a line.").expecting(2);
      awaitSeen(reader, "Now there is a line.");
      assertThat(reader.written("Your reply")).isEqualTo("The one on the left.");
      reader.reply("The one on the left.");
      awaitSeen(reader, "The one on the left.");
      assertThat(nodes.of(reader)).isEqualTo(stays);

      awaitPublished(elsewhere, held);
    }
  }

  private static void awaitSeen(Visitor visitor, String text) {
    PlaywrightAssertions.assertThat(visitor.main().getByText(text).first())
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(TO_GO_ON.toMillis()));
  }

  /** What was decided takes effect once. */
  private static void awaitPublished(Member author, String topic) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> "PUBLISHED".equals(state(author, topic).path("state").asText()));
    assertThat(state(author, topic).path("decisions")).hasSize(1);
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
