package org.praxis.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.communities.ContributionId;
import org.praxis.harness.Company;

/** How an author fares is counted by their own replies and by decisions on them alike. */
@ExtendWith(ArquillianExtension.class)
class StandingRacesIT {
  private static final Duration LONG = Duration.ofMinutes(1);

  @Inject Company company;
  @Inject CaseReview review;
  @Inject Rows rows;
  @Inject UserTransaction transaction;

  @Test
  void whoRepliesAndWhoDecidesOnAnotherReplyOfTheirsDoNotWaitForEachOther() throws Exception {
    ContributionId topic = company.ask(LEARNER, company.community(0), "Which pump?").id();
    ContributionId held = company.reply(COLLEAGUE, topic, "The bluebird one.").id();
    CaseId waiting = company.caseOf(held);
    long version = MODERATOR.call(() -> review.open(waiting)).version();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      transaction.begin();
      rows.read(
          "select key from communities_contribution where id = ?1 for no key update",
          topic.value());
      // The reply is first to wait for the topic, and is the first to get it.
      Future<?> reply =
          threads.submit(() -> company.reply(COLLEAGUE, topic, "The one in the cellar."));
      awaitWaiting(1);
      Future<?> decision =
          threads.submit(
              () ->
                  MODERATOR.call(
                      () -> review.decide(waiting, Company.ruling(Verdict.APPROVE, version))));
      awaitWaiting(2);
      transaction.rollback();
      reply.get(LONG.toSeconds(), TimeUnit.SECONDS);
      decision.get(LONG.toSeconds(), TimeUnit.SECONDS);
    } finally {
      threads.shutdown();
    }
    assertThat(
            rows.read(
                "select s.published from moderation_standing s join communities_contribution c on c.author = s.author join"
                    + " communities_community o on o.key = c.community_key and o.id = s.space where c.id = ?1",
                held.value()))
        .singleElement()
        .hasToString("2");
  }

  // Both wait for the topic, one of them behind the other.
  private void awaitWaiting(int people) {
    await()
        .atMost(LONG)
        .pollInSameThread()
        .pollInterval(10, TimeUnit.MILLISECONDS)
        .untilAsserted(
            () ->
                assertThat(
                        rows.read(
                            "select 1 from pg_stat_activity where cardinality(pg_blocking_pids(pid)) > 0"))
                    .hasSizeGreaterThanOrEqualTo(people));
  }
}
