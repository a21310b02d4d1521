package org.praxis.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.LEARNER;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.TopicFilter;
import org.praxis.communities.TopicReading;
import org.praxis.harness.Company;

/** What a refusal means to the transaction in which it is met. */
@ExtendWith(ArquillianExtension.class)
class AfterRefusalIT {
  @Inject Company company;
  @Inject TopicReading reading;
  @Inject Recall recall;
  @Inject Asking asking;
  @Resource UserTransaction transaction;
  @Resource TransactionSynchronizationRegistry registry;

  private String slug;

  @BeforeEach
  void aTransactionBegins() throws Exception {
    slug = company.community(0);
    transaction.begin();
  }

  @AfterEach
  void itEnds() throws Exception {
    transaction.rollback();
  }

  @Test
  void aPageIsReadOnHoweverOftenAPartOfItIsRefused() throws Exception {
    registry.putResource(AfterRefusal.READ, recall);
    for (int part = 0; part < 2; part++) {
      refuse();
      assertThat(transaction.getStatus()).isEqualTo(Status.STATUS_ACTIVE);
      assertThat(topics(slug)).isZero();
    }
  }

  @Test
  void whatAPageHadFoundOutBeforeARefusalItAsksAgain() throws Exception {
    registry.putResource(AfterRefusal.READ, recall);
    recall.begin();
    assertThat(recall.<String>of("question", () -> "before")).isEqualTo("before");
    refuse();
    assertThat(recall.<String>of("question", () -> "after")).isEqualTo("after");
    recall.end();
  }

  @Test
  void aBeanThatAnotherRefusedDoesNothingByHalvesAndThePageIsReadOnAfterIt() throws Exception {
    registry.putResource(AfterRefusal.READ, recall);
    assertThat(LEARNER.call(asking::statusAfterRefusal)).isEqualTo(Status.STATUS_MARKED_ROLLBACK);
    assertThat(transaction.getStatus()).isEqualTo(Status.STATUS_ACTIVE);
    assertThat(topics(slug)).isZero();
  }

  @Test
  void anActIsOverWhenItIsRefused() throws Exception {
    refuse();
    assertThat(transaction.getStatus()).isEqualTo(Status.STATUS_MARKED_ROLLBACK);
  }

  private void refuse() {
    assertThatThrownBy(() -> topics("n-o-where")).isInstanceOf(Missing.class);
  }

  private long topics(String community) throws Exception {
    return LEARNER
        .call(
            () ->
                reading.topics(
                    community, new TopicFilter(false, null, null, false), PageRequest.first()))
        .total();
  }
}
