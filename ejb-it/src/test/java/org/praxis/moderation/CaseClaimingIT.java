package org.praxis.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.OTHER_MODERATOR;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.ContributionId;
import org.praxis.communities.MyContributions;
import org.praxis.harness.AllPages;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.moderation.view.CaseView;
import org.praxis.moderation.view.ClaimView;
import org.praxis.moderation.view.QueueItem;
import org.praxis.people.People;
import org.praxis.platform.PageRequest;

@ExtendWith(ArquillianExtension.class)
class CaseClaimingIT {
  private static final int AT_ONCE = 16;

  @Inject Company company;
  @Inject CaseReview review;
  @Inject CaseClaiming claiming;
  @Inject MyContributions mine;
  @Inject People people;
  @PersistenceContext EntityManager em;
  @Inject UserTransaction transaction;

  @Test
  void whoeverHasACaseDecidesItAndOthersReadWhoItIsAndUntilWhen() throws Exception {
    CaseView read = waiting();
    ClaimView claim = MODERATOR.call(() -> claiming.claim(read.id()));
    assertThat(claim.mine()).isTrue();
    assertThat(claim.until())
        .isBetween(
            Instant.now().plus(Duration.ofMinutes(9)), Instant.now().plus(Duration.ofMinutes(11)));
    String name = MODERATOR.call(() -> people.me().chip().name());
    for (Callable<?> act :
        List.<Callable<?>>of(
            () -> claiming.claim(read.id()),
            () -> review.decide(read.id(), Company.ruling(Verdict.APPROVE, read.version())))) {
      assertThatThrownBy(() -> OTHER_MODERATOR.call(act))
          .isInstanceOfSatisfying(
              CaseClaimed.class,
              e -> assertThat(e.arguments()).containsExactly(name, claim.until()));
    }
    assertThat(OTHER_MODERATOR.call(() -> review.open(read.id())).claim().mine()).isFalse();
    assertThat(item(OTHER_MODERATOR, read.id()).claim().holder().name()).isEqualTo(name);
    // The version is that of the text: who takes a case reads it no other way.
    MODERATOR.call(() -> review.decide(read.id(), Company.ruling(Verdict.APPROVE, read.version())));
  }

  @Test
  void whatIsGivenBackOrLapsesIsForAnybody() throws Exception {
    CaseView read = waiting();
    MODERATOR.call(() -> claiming.claim(read.id()));
    // Nobody gives back what another has.
    OTHER_MODERATOR.run(() -> claiming.release(read.id()));
    assertThatThrownBy(() -> OTHER_MODERATOR.call(() -> claiming.claim(read.id())))
        .isInstanceOf(CaseClaimed.class);
    MODERATOR.run(() -> claiming.release(read.id()));
    assertThat(OTHER_MODERATOR.call(() -> claiming.claim(read.id())).mine()).isTrue();
    lapse(read.id());
    assertThat(MODERATOR.call(() -> review.open(read.id())).claim()).isNull();
    assertThat(MODERATOR.call(() -> claiming.claim(read.id())).mine()).isTrue();
  }

  @Test
  void theNextCaseIsOneThatNobodyElseHas() throws Exception {
    CaseView first = waiting();
    CaseView second = waiting();
    CaseView third = waiting();
    OTHER_MODERATOR.call(() -> claiming.claim(second.id()));
    assertThat(MODERATOR.call(() -> review.after(first.id(), QueueFilter.ALL)))
        .contains(third.id());
    assertThat(MODERATOR.call(() -> review.before(third.id(), QueueFilter.ALL)))
        .contains(first.id());
    QueueFilter own = new QueueFilter(null, null, null, null, true);
    assertThat(OTHER_MODERATOR.call(() -> review.queue(own, PageRequest.first())).items())
        .extracting(QueueItem::id)
        .contains(second.id())
        .doesNotContain(first.id());
  }

  @Test
  void nobodyClaimsWhatTheyWroteOrWhatIsNotTheirs() throws Exception {
    ContributionId own = company.ask(MODERATOR, company.community(0), "bluebird").id();
    CaseId id = company.caseOf(OTHER_MODERATOR, own);
    assertThatThrownBy(() -> MODERATOR.call(() -> claiming.claim(id))).isInstanceOf(OwnCase.class);
    assertThatThrownBy(() -> LEARNER.call(() -> claiming.claim(id))).isInstanceOf(NoSuchCase.class);
    assertThatThrownBy(() -> LEARNER.run(() -> claiming.release(id)))
        .isInstanceOf(NoSuchCase.class);
  }

  @Test
  void ofSixteenAtOnceExactlyOneHasTheCaseAndExactlyOneDecides() throws Exception {
    for (int round = 0; round < 3; round++) {
      CaseView read = waiting();
      List<Boolean> had =
          together(
              i -> {
                As moderator = i % 2 == 0 ? MODERATOR : OTHER_MODERATOR;
                try {
                  moderator.call(() -> claiming.claim(read.id()));
                  return true;
                } catch (CaseClaimed e) {
                  return false;
                }
              });
      boolean even = had.get(0);
      for (int i = 0; i < AT_ONCE; i++) {
        // Each of the two stands for eight; what one of them has they have in all their pages.
        assertThat(had.get(i)).isEqualTo(even == (i % 2 == 0));
      }
      List<Boolean> decided =
          together(
              i -> {
                As moderator = i % 2 == 0 ? MODERATOR : OTHER_MODERATOR;
                try {
                  moderator.call(
                      () ->
                          review.decide(
                              read.id(), Company.ruling(Verdict.APPROVE, read.version())));
                  return true;
                } catch (CaseClaimed | AlreadyDecided e) {
                  return false;
                }
              });
      assertThat(decided).containsOnlyOnce(true).hasSize(AT_ONCE);
      assertThat(decided.indexOf(true) % 2 == 0).isEqualTo(even);
    }
  }

  private interface Numbered {
    Boolean act(int number) throws Exception;
  }

  private static List<Boolean> together(Numbered act) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      CyclicBarrier start = new CyclicBarrier(AT_ONCE);
      List<Callable<Boolean>> acts = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        int number = i;
        acts.add(
            () -> {
              start.await(20, TimeUnit.SECONDS);
              return act.act(number);
            });
      }
      List<Boolean> outcomes = new ArrayList<>();
      for (Future<Boolean> outcome : threads.invokeAll(acts)) {
        outcomes.add(outcome.get());
      }
      return outcomes;
    } finally {
      threads.shutdown();
    }
  }

  private QueueItem item(As moderator, CaseId id) throws Exception {
    return AllPages.of(moderator, review::queue).stream()
        .filter(item -> item.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private CaseView waiting() throws Exception {
    ContributionId topic = company.ask(LEARNER, company.community(0), "bluebird").id();
    CaseId id = company.caseOf(topic);
    return MODERATOR.call(() -> review.open(id));
  }

  private void lapse(CaseId id) throws Exception {
    transaction.begin();
    em.createNativeQuery(
            "update moderation_case set claimed_until = claimed_until - interval '10 minutes'"
                + " where id = :id")
        .setParameter("id", id.value())
        .executeUpdate();
    transaction.commit();
  }
}
