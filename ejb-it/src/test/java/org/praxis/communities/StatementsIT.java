package org.praxis.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.harness.Company;
import org.praxis.harness.Statements;
import org.praxis.moderation.CaseReview;
import org.praxis.platform.PageRequest;

/** A page costs the same number of statements however long its list is. */
@ExtendWith(ArquillianExtension.class)
class StatementsIT {
  private static final int[] LENGTHS = {1, 20, 200};

  @Inject Company company;
  @Inject TopicReading reading;
  @Inject Discovering discovering;
  @Inject MyContributions mine;
  @Inject CaseReview review;
  @Inject Statements statements;

  @Test
  void theTopicPageCostsTheSameWithOneReplyAndWithTwoHundred() throws Exception {
    String community = company.community(0);
    ContributionId topic = company.ask(LEARNER, community, "text").id();
    List<Long> costs = new ArrayList<>();
    int replies = 0;
    for (int length : LENGTHS) {
      for (; replies < length; replies++) {
        company.reply(replies % 2 == 0 ? LEARNER : COLLEAGUE, topic, "reply " + replies);
      }
      costs.add(
          statements.of(() -> COLLEAGUE.call(() -> reading.topic(topic, new PageRequest(1, 100)))));
    }
    assertThat(costs).as("statements at 1, 20 and 200 replies").containsOnly(costs.get(0));
    assertThat(costs.get(0)).isLessThanOrEqualTo(13);
  }

  @Test
  void theQueueAndTheListsCostTheSameWithOneRowAndWithTwoHundred() throws Exception {
    String community = company.community(0);
    List<Long> queue = new ArrayList<>();
    List<Long> topics = new ArrayList<>();
    List<Long> own = new ArrayList<>();
    int rows = 0;
    for (int length : LENGTHS) {
      for (; rows < length; rows++) {
        company.ask(rows % 2 == 0 ? LEARNER : COLLEAGUE, community, "bluebird " + rows);
        company.ask(LEARNER, community, "text " + rows);
      }
      PageRequest page = new PageRequest(1, 100);
      queue.add(statements.of(() -> MODERATOR.call(() -> review.queue(page))));
      topics.add(statements.of(() -> COLLEAGUE.call(() -> reading.topics(community, false, page))));
      own.add(statements.of(() -> LEARNER.call(() -> mine.list(page))));
    }
    assertThat(queue).as("statements of the queue").containsOnly(queue.get(0));
    assertThat(topics).as("statements of the topic list").containsOnly(topics.get(0));
    assertThat(own).as("statements of my contributions").containsOnly(own.get(0));
  }
}
