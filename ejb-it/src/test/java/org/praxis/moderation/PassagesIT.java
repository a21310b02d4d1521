package org.praxis.moderation;

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
import org.praxis.communities.ContributionId;
import org.praxis.communities.MyContributions;
import org.praxis.communities.Revising;
import org.praxis.communities.Revision;
import org.praxis.harness.Company;
import org.praxis.moderation.view.CaseView;
import org.praxis.moderation.view.StatementView;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Missing;

/** What a moderator says of single passages: who reads it, and that it stays with its text. */
@ExtendWith(ArquillianExtension.class)
class PassagesIT {
  @Inject Company company;
  @Inject CaseReview review;
  @Inject DecisionUndoing undoing;
  @Inject Statements statements;
  @Inject MyContributions mine;
  @Inject Revising revising;

  private ContributionId topic;
  private CaseView read;

  @BeforeEach
  void aCase() throws Exception {
    topic =
        company
            .ask(LEARNER, company.community(0), "The *bluebird* of Mrs Hansen.\n\nIs it ready?")
            .id();
    read = MODERATOR.call(() -> review.open(company.caseOf(topic)));
  }

  private Ruling returned(Verdict verdict, boolean atOnce, PassageComment... comments) {
    return new Ruling(verdict, 3, "Almost.", read.version(), atOnce, List.of(comments), null);
  }

  private static PassageComment names(Integer start) {
    return new PassageComment(start, "bluebird of Mrs Hansen", "No *names*, please");
  }

  @Test
  void itsAuthorAndModeratorsReadItAtTheTextAsItWasAndNobodyElse() throws Exception {
    MODERATOR.call(() -> review.decide(read.id(), returned(Verdict.RETURN, true, names(null))));
    List<PassageComment> said = List.of(names(4));
    assertThat(LEARNER.call(() -> mine.one(topic)).decisions().get(0).comments()).isEqualTo(said);
    assertThat(OTHER_MODERATOR.call(() -> review.open(read.id())).decision().comments())
        .isEqualTo(said);
    long version = LEARNER.call(() -> mine.one(topic)).version();
    LEARNER.call(() -> revising.revise(topic, new Revision("How?", "Another text", version)));
    StatementView statement = LEARNER.call(() -> statements.one(read.id().value()));
    assertThat(statement.comments()).isEqualTo(said);
    assertThat(Passages.marked(statement.html(), statement.comments()))
        .contains("<mark class=\"passage\">bluebird</mark>", "No *names*, please");
    assertThatThrownBy(() -> COLLEAGUE.call(() -> statements.one(read.id().value())))
        .isInstanceOf(Missing.class);
    assertThatThrownBy(() -> COLLEAGUE.call(() -> mine.one(topic))).isInstanceOf(Missing.class);
    assertThatThrownBy(() -> COLLEAGUE.call(() -> review.open(read.id())))
        .isInstanceOf(NoSuchCase.class);
  }

  @Test
  void whileItCanBeUndoneItsAuthorReadsNothingOfItAndUndoneItIsGone() throws Exception {
    assertThat(
            MODERATOR
                .call(() -> review.decide(read.id(), returned(Verdict.RETURN, false, names(null))))
                .comments())
        .containsExactly(names(4));
    assertThat(LEARNER.call(() -> mine.one(topic)).decisions()).isEmpty();
    MODERATOR.run(() -> undoing.undo(read.id()));
    CaseView again = MODERATOR.call(() -> review.open(read.id()));
    assertThat(again.open()).isTrue();
    MODERATOR.call(
        () ->
            review.decide(read.id(), new Ruling(Verdict.REJECT, 3, "No.", again.version(), true)));
    assertThat(LEARNER.call(() -> mine.one(topic)).decisions().get(0).comments()).isEmpty();
  }

  @Test
  void whatIsNotInTheTextOrGoesWithAnotherDecisionIsRefused() {
    for (Ruling wrong :
        List.of(
            returned(Verdict.RETURN, true, names(5)),
            returned(Verdict.RETURN, true, new PassageComment(null, "bluebird", " ")),
            returned(Verdict.REJECT, true, names(null)))) {
      assertThatThrownBy(() -> MODERATOR.call(() -> review.decide(read.id(), wrong)))
          .satisfiesAnyOf(
              e -> assertThat(e).isInstanceOf(InvalidInput.class),
              e ->
                  assertThat(e).isInstanceOf(jakarta.validation.ConstraintViolationException.class),
              e ->
                  assertThat(e.getCause())
                      .isInstanceOf(jakarta.validation.ConstraintViolationException.class));
    }
  }
}
