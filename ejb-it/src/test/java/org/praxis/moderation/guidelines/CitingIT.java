package org.praxis.moderation.guidelines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.OTHER_MODERATOR;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.communities.ContributionId;
import org.praxis.moderation.AppealDraft;
import org.praxis.moderation.AppealHandling;
import org.praxis.moderation.AppealOutcome;
import org.praxis.moderation.AppealRuling;
import org.praxis.moderation.Appealing;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.CaseReview;
import org.praxis.moderation.CaseState;
import org.praxis.moderation.ClauseKind;
import org.praxis.moderation.DecidingTogether;
import org.praxis.moderation.ManyRulings;
import org.praxis.moderation.ManyRulings.Chosen;
import org.praxis.moderation.Policy;
import org.praxis.moderation.ReportDraft;
import org.praxis.moderation.Reporting;
import org.praxis.moderation.Ruling;
import org.praxis.moderation.SanctionDraft;
import org.praxis.moderation.SanctionKind;
import org.praxis.moderation.Sanctioning;
import org.praxis.moderation.Statements;
import org.praxis.moderation.Verdict;
import org.praxis.moderation.view.AppealFile;
import org.praxis.moderation.view.AppealView;
import org.praxis.moderation.view.CaseView;
import org.praxis.moderation.view.DecisionView;
import org.praxis.moderation.view.OwnReport;
import org.praxis.moderation.view.ReportForm;
import org.praxis.moderation.view.StatementView;
import org.praxis.people.Staff;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;

/** Decisions and reports that rest on a clause of the company's guidelines. */
@ExtendWith(ArquillianExtension.class)
class CitingIT extends WithGuidelines {
  @Inject CaseReview review;
  @Inject DecidingTogether together;
  @Inject Reporting reporting;
  @Inject Statements statements;
  @Inject Appealing appealing;
  @Inject AppealHandling handling;
  @Inject Sanctioning sanctioning;
  @Inject Rows rows;

  private final String never = "Names of customers " + Staff.word();
  private String community;
  private int edition;

  @BeforeEach
  void guidelinesAndACommunity() throws Exception {
    rows.change("update moderation_report set reported_at = reported_at - interval '2 hours'");
    community = company.community(0);
    edition = guidelines(never).edition();
  }

  @Test
  void aDecisionSaysWhoseClauseItRestsOnInWhichEditionAndWhetherItsAuthorHadReadThat()
      throws Exception {
    LEARNER.run(() -> reading.acknowledge(edition));
    ContributionId mine = company.ask(LEARNER, community, "bluebird").id();
    ContributionId theirs = company.ask(COLLEAGUE, community, "bluebird").id();
    CaseView read = opened(mine);
    assertThat(read.guidelines().edition()).isEqualTo(edition);
    assertThat(read.charter().clauses()).hasSize(3);
    DecisionView decided = decide(mine, Verdict.REJECT);
    assertThat(decided.policy()).isEqualTo(Policy.GUIDELINES);
    assertThat(decided.edition()).isEqualTo(edition);
    assertThat(decided.clause()).isEqualTo(2);
    assertThat(decided.clauseText()).isEqualTo(never);
    decide(theirs, Verdict.REJECT);
    // What is amended later changes nothing that was decided.
    guidelines("Something else");

    StatementView statement = LEARNER.call(() -> statements.one(mine.value()));
    assertThat(statement.policy()).isEqualTo(Policy.GUIDELINES);
    assertThat(statement.edition()).isEqualTo(edition);
    assertThat(statement.clause().text()).isEqualTo(never);
    assertThat(statement.acknowledgedAt()).isNotNull();
    assertThat(COLLEAGUE.call(() -> statements.one(theirs.value())).acknowledgedAt()).isNull();
    assertThat(LEARNER.call(() -> statements.mine(PageRequest.first())).items().get(0).policy())
        .isEqualTo(Policy.GUIDELINES);
    assertThat(recorded(read.id(), "policy")).isEqualTo("GUIDELINES");
    assertThat(recorded(read.id(), "edition")).isEqualTo(String.valueOf(edition));
  }

  @Test
  void aMessageSaysWhoseClauseItRestsOnWhereItNamesIt() throws Exception {
    ContributionId topic = company.ask(LEARNER, community, "bluebird").id();
    CaseView read = opened(topic);
    String message = "See {clause}, number {clauseNumber}.";
    MODERATOR.call(
        () ->
            review.decide(
                read.id(),
                new Ruling(
                    Verdict.RETURN,
                    2,
                    message,
                    read.version(),
                    true,
                    List.of(),
                    null,
                    Policy.GUIDELINES)));
    assertThat(LEARNER.call(() -> statements.one(topic.value())).facts())
        .isEqualTo("See clause 2 of the guidelines, number 2.");
  }

  @Test
  void aNumberAloneIsAClauseOfTheCharterAndWhatIsNotThereIsRefused() throws Exception {
    ContributionId topic = company.ask(LEARNER, community, "bluebird").id();
    CaseView read = opened(topic);
    for (int unknown : new int[] {0, 3}) {
      assertThatThrownBy(
              () ->
                  MODERATOR.call(
                      () -> review.decide(read.id(), ruling(Verdict.REJECT, unknown, read))))
          .isInstanceOfSatisfying(
              InvalidInput.class, e -> assertThat(e.field()).contains("clause"));
    }
    DecisionView decided =
        MODERATOR.call(
            () ->
                review.decide(
                    read.id(), new Ruling(Verdict.REJECT, 3, "No.", read.version(), true)));
    assertThat(decided.policy()).isEqualTo(Policy.CHARTER);
    assertThat(decided.edition()).isEqualTo(1);
    assertThat(decided.clauseText()).isEqualTo("Unannounced projects");
  }

  @Test
  void aReportNamesAClauseOfTheGuidelinesWhichIsAsSevereAsOneOfTheCharter() throws Exception {
    ContributionId topic = company.ask(LEARNER, community, "What do I do?").id();
    ReportForm form = COLLEAGUE.call(() -> reporting.form(topic.value()));
    assertThat(form.guidelines().clauses()).hasSize(2);
    OwnReport said =
        COLLEAGUE.call(
            () ->
                reporting.report(
                    topic.value(), new ReportDraft(2, "It names one.", Policy.GUIDELINES)));
    assertThat(said.policy()).isEqualTo(Policy.GUIDELINES);
    assertThat(said.edition()).isEqualTo(edition);
    assertThat(said.clauseText()).isEqualTo(never);
    CaseView read = opened(topic);
    assertThat(read.reported().reports())
        .singleElement()
        .satisfies(
            report -> {
              assertThat(report.policy()).isEqualTo(Policy.GUIDELINES);
              assertThat(report.clauseKind()).isEqualTo(ClauseKind.NEVER_HERE);
            });
    assertThat(severe(read.id())).isTrue();

    COLLEAGUE.call(() -> reporting.report(topic.value(), new ReportDraft(2, "It sells.")));
    assertThat(severe(read.id())).as("clause 2 of the charter is not").isFalse();
    assertThat(opened(topic).reported().reports())
        .singleElement()
        .satisfies(report -> assertThat(report.policy()).isEqualTo(Policy.CHARTER));
    assertThatThrownBy(
            () ->
                COLLEAGUE.call(
                    () ->
                        reporting.report(
                            topic.value(), new ReportDraft(9, "x", Policy.GUIDELINES))))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void whatWasRemovedByTheGuidelinesIsRestoredOnAppealAndTheirSanctionFalls() throws Exception {
    ContributionId topic = company.ask(LEARNER, community, "What do I do?").id();
    COLLEAGUE.call(() -> reporting.report(topic.value(), new ReportDraft(null, "Look at it.")));
    CaseId id = opened(topic).id();
    decide(topic, Verdict.REMOVE);
    var sanction =
        MODERATOR.call(
            () ->
                sanctioning.impose(
                    new SanctionDraft(SanctionKind.WARNING, id, "Please read it.", null, null)));
    assertThat(sanction.policy()).isEqualTo(Policy.GUIDELINES);
    assertThat(sanction.edition()).isEqualTo(edition);
    AppealView asked = LEARNER.call(() -> appealing.appeal(id, new AppealDraft("It names none.")));
    AppealFile file = OTHER_MODERATOR.call(() -> handling.read(asked.id()));
    assertThat(file.decision().policy()).isEqualTo(Policy.GUIDELINES);
    assertThat(file.edition()).isEqualTo(edition);
    OTHER_MODERATOR.call(
        () ->
            handling.answer(
                asked.id(), new AppealRuling(AppealOutcome.OVERTURNED, "True.", file.version())));
    CaseView restored = MODERATOR.call(() -> review.open(id));
    assertThat(restored.state()).isEqualTo(CaseState.RESTORED);
    assertThat(restored.decision().clause()).isNull();
    assertThat(restored.decision().policy()).isNull();
  }

  @Test
  void casesOfSeveralCommunitiesAreDecidedTogetherByWhatHoldsInAll() throws Exception {
    CaseView one = opened(company.ask(LEARNER, community, "bluebird").id());
    CaseView other = opened(company.ask(LEARNER, company.community(0), "bluebird").id());
    List<Chosen> both =
        List.of(new Chosen(one.id(), one.version()), new Chosen(other.id(), other.version()));
    assertThat(
            MODERATOR
                .call(
                    () ->
                        together.decide(
                            new ManyRulings(
                                Verdict.REJECT, 2, "See {clauseText}.", both, Policy.GUIDELINES)))
                .decided())
        .hasSize(2);
    assertThat(MODERATOR.call(() -> review.open(other.id())).decision())
        .satisfies(
            decision -> {
              assertThat(decision.policy()).isEqualTo(Policy.GUIDELINES);
              assertThat(decision.message()).contains(never);
            });
    MODERATOR.call(() -> together.undo(List.of(one.id(), other.id())));
  }

  private CaseView opened(ContributionId topic) throws Exception {
    CaseId id = company.caseOf(topic);
    return MODERATOR.call(() -> review.open(id));
  }

  private DecisionView decide(ContributionId topic, Verdict verdict) throws Exception {
    CaseView read = opened(topic);
    return MODERATOR.call(() -> review.decide(read.id(), ruling(verdict, 2, read)));
  }

  private static Ruling ruling(Verdict verdict, int clause, CaseView read) {
    return new Ruling(
        verdict, clause, "It names one.", read.version(), true, List.of(), null, Policy.GUIDELINES);
  }

  private boolean severe(CaseId id) {
    return (Boolean)
        rows.read("select severe from moderation_case where id = ?1", id.value()).get(0);
  }

  private String recorded(CaseId id, String fact) {
    return (String)
        rows.read(
                "select cast(details as jsonb) ->> ?2 from praxis_audit.entry where subject = ?1 and action ="
                    + " 'moderation.case.decided'",
                id.toString(),
                fact)
            .get(0);
  }
}
