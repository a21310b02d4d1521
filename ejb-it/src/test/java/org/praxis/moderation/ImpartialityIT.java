package org.praxis.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.OTHER_MODERATOR;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.communities.ContributionId;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.people.People;

/** Where the company says so, nobody decides on a text of their manager's or of a report's. */
@ExtendWith(ArquillianExtension.class)
class ImpartialityIT {
  private static final String APART = "praxis.moderation.apart";

  @Inject Company company;
  @Inject CaseReview review;
  @Inject CaseClaiming claiming;
  @Inject Appealing appealing;
  @Inject AppealHandling handling;
  @Inject Sanctioning sanctioning;
  @Inject People people;
  @Inject Rows rows;

  private List<?> managers;

  @BeforeEach
  void remember() {
    managers =
        rows.read(
            "select uid, manager_key from people_person where uid in ('learner1', 'moderator1')");
  }

  @AfterEach
  void asBefore() {
    System.clearProperty(APART);
    managers.forEach(
        row ->
            rows.change(
                "update people_person set manager_key = cast(? as bigint) where uid = ?",
                ((Object[]) row)[1],
                ((Object[]) row)[0]));
  }

  private void leads(As manager, As report) throws Exception {
    UUID above = manager.call(() -> people.me().chip().id().value());
    UUID below = report.call(() -> people.me().chip().id().value());
    rows.change(
        "update people_person p set manager_key = m.key from people_person m where m.id = ? and p.id = ?",
        above,
        below);
  }

  @Test
  void neitherAManagerNorAReportDecidesJudgesOrSanctionsAndOthersDo() throws Exception {
    for (boolean leads : new boolean[] {true, false}) {
      asBefore();
      leads(leads ? MODERATOR : LEARNER, leads ? LEARNER : MODERATOR);
      System.setProperty(APART, "true");
      ContributionId topic = company.ask(LEARNER, company.community(0), "bluebird").id();
      CaseId id = company.caseOf(topic);
      assertThatThrownBy(() -> MODERATOR.call(() -> claiming.claim(id)))
          .isInstanceOf(TooClose.class);
      assertThatThrownBy(() -> company.decide(MODERATOR, topic, Verdict.APPROVE))
          .isInstanceOf(TooClose.class);
      company.decide(OTHER_MODERATOR, topic, Verdict.REJECT);
      AppealId appeal =
          LEARNER.call(() -> appealing.appeal(id, new AppealDraft("It is not so."))).id();
      assertThatThrownBy(() -> MODERATOR.call(() -> handling.read(appeal)))
          .isInstanceOf(TooClose.class);
      assertThatThrownBy(
              () ->
                  MODERATOR.call(
                      () ->
                          handling.answer(
                              appeal, new AppealRuling(AppealOutcome.OVERTURNED, "So.", 0L))))
          .isInstanceOf(TooClose.class);
      assertThatThrownBy(
              () ->
                  MODERATOR.call(
                      () ->
                          sanctioning.impose(
                              new SanctionDraft(SanctionKind.WARNING, id, "Because.", null, null))))
          .isInstanceOf(TooClose.class);
    }
  }

  @Test
  void whereTheCompanyDoesNotSayItTheyDo() throws Exception {
    leads(MODERATOR, LEARNER);
    ContributionId topic = company.ask(LEARNER, company.community(0), "bluebird").id();
    CaseId id = company.caseOf(topic);
    company.decide(MODERATOR, topic, Verdict.APPROVE);
    assertThat(MODERATOR.call(() -> review.open(id)).state()).isEqualTo(CaseState.APPROVED);
  }
}
