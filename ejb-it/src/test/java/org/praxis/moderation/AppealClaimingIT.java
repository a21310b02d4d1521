package org.praxis.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.ADMIN;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.OTHER_MODERATOR;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.communities.ContributionId;
import org.praxis.harness.AllPages;
import org.praxis.harness.As;
import org.praxis.harness.AtOnce;
import org.praxis.harness.Company;
import org.praxis.moderation.view.AppealFile;
import org.praxis.moderation.view.AppealItem;
import org.praxis.moderation.view.ClaimView;
import org.praxis.people.People;
import org.praxis.platform.ChangedMeanwhile;

/** An appeal is taken as a case is: one judge has it to themselves while they work. */
@ExtendWith(ArquillianExtension.class)
class AppealClaimingIT {
  private static final int AT_ONCE = 16;

  @Inject Company company;
  @Inject Appealing appealing;
  @Inject AppealHandling handling;
  @Inject AppealClaiming claiming;
  @Inject People people;
  @Inject Rows rows;

  private AppealId waiting() throws Exception {
    ContributionId topic = company.ask(LEARNER, company.community(0), "bluebird").id();
    CaseId id = company.caseOf(topic);
    company.decide(MODERATOR, topic, Verdict.REJECT);
    return LEARNER.call(() -> appealing.appeal(id, new AppealDraft("It is a bird."))).id();
  }

  private AppealFile answer(As judge, AppealId id) throws Exception {
    return judge.call(() -> handling.answer(id, new AppealRuling(AppealOutcome.UPHELD, "No.", 0L)));
  }

  @Test
  void whoeverHasAnAppealAnswersItAndOthersReadWhoItIsAndUntilWhen() throws Exception {
    AppealId id = waiting();
    ClaimView claim = OTHER_MODERATOR.call(() -> claiming.claim(id));
    assertThat(claim.mine()).isTrue();
    assertThat(claim.until())
        .isBetween(
            Instant.now().plus(Duration.ofMinutes(9)), Instant.now().plus(Duration.ofMinutes(11)));
    String name = OTHER_MODERATOR.call(() -> people.me()).chip().name();
    for (Callable<?> act :
        List.<Callable<?>>of(
            () -> claiming.claim(id),
            () -> handling.answer(id, new AppealRuling(AppealOutcome.UPHELD, "No.", 0L)))) {
      assertThatThrownBy(() -> ADMIN.call(act))
          .isInstanceOfSatisfying(
              AppealClaimed.class,
              e -> assertThat(e.arguments()).containsExactly(name, claim.until()));
    }
    assertThat(ADMIN.call(() -> handling.read(id)).claim().mine()).isFalse();
    assertThat(item(ADMIN, id).claim().holder().name()).isEqualTo(name);
    // The version is that of the appeal: who takes it reads it no other way.
    assertThat(answer(OTHER_MODERATOR, id).claim()).isNull();
    assertThatThrownBy(() -> OTHER_MODERATOR.call(() -> claiming.claim(id)))
        .isInstanceOf(AlreadyAnswered.class);
  }

  @Test
  void whatIsGivenBackOrLapsesIsForAnybody() throws Exception {
    AppealId id = waiting();
    OTHER_MODERATOR.call(() -> claiming.claim(id));
    // Nobody gives back what another has.
    ADMIN.run(() -> claiming.release(id));
    assertThatThrownBy(() -> ADMIN.call(() -> claiming.claim(id)))
        .isInstanceOf(AppealClaimed.class);
    OTHER_MODERATOR.run(() -> claiming.release(id));
    assertThat(ADMIN.call(() -> claiming.claim(id)).mine()).isTrue();
    rows.change(
        "update moderation_appeal set claimed_until = now() - interval '1 second' where id = ?",
        id.value());
    assertThat(OTHER_MODERATOR.call(() -> handling.read(id)).claim()).isNull();
    assertThat(answer(OTHER_MODERATOR, id).outcome()).isEqualTo(AppealOutcome.UPHELD);
  }

  @Test
  void nobodyTakesWhatTheyMayNotAnswer() throws Exception {
    AppealId id = waiting();
    assertThatThrownBy(() -> MODERATOR.call(() -> claiming.claim(id)))
        .isInstanceOf(OwnDecision.class);
    for (As nobody : List.of(LEARNER, COLLEAGUE)) {
      assertThatThrownBy(() -> nobody.call(() -> claiming.claim(id)))
          .isInstanceOf(NoSuchAppeal.class);
      assertThatThrownBy(() -> nobody.run(() -> claiming.release(id)))
          .isInstanceOf(NoSuchAppeal.class);
    }
    assertThatThrownBy(
            () ->
                rows.change(
                    "update moderation_appeal set claimed_by = decider, claimed_until = now() where"
                        + " id = ?",
                    id.value()))
        .hasStackTraceContaining("moderation_appeal_claim_judge");
  }

  @Test
  void ofSixteenAtOnceExactlyOneHasTheAppealAndExactlyOneAnswers() throws Exception {
    AppealId id = waiting();
    List<Boolean> had = AtOnce.outcomes(racing(judge -> claiming.claim(id)));
    boolean even = had.get(0);
    for (int i = 0; i < AT_ONCE; i++) {
      // Each of the two stands for eight; what one of them has they have in all their pages.
      assertThat(had.get(i)).isEqualTo(even == (i % 2 == 0));
    }
    assertThat(
            AtOnce.outcomes(
                racing(
                    judge ->
                        handling.answer(id, new AppealRuling(AppealOutcome.UPHELD, "No.", 0L)))))
        .containsOnlyOnce(true);
    String holder = (even ? OTHER_MODERATOR : ADMIN).call(() -> people.me()).chip().name();
    assertThat(ADMIN.call(() -> handling.read(id)).judge().name()).isEqualTo(holder);
  }

  private interface Step {
    Object by(As judge) throws Exception;
  }

  private static List<Callable<Boolean>> racing(Step step) {
    CyclicBarrier together = new CyclicBarrier(AT_ONCE);
    List<Callable<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      As judge = i % 2 == 0 ? OTHER_MODERATOR : ADMIN;
      all.add(
          () -> {
            together.await(20, TimeUnit.SECONDS);
            try {
              judge.call(() -> step.by(judge));
              return true;
            } catch (AppealClaimed | AlreadyAnswered | ChangedMeanwhile e) {
              return false;
            }
          });
    }
    return all;
  }

  private AppealItem item(As judge, AppealId id) throws Exception {
    return AllPages.of(judge, handling::waiting).stream()
        .filter(item -> item.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
