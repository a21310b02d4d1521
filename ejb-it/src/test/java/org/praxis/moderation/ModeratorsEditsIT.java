package org.praxis.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.OTHER_MODERATOR;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.ContributionId;
import org.praxis.communities.ContributionState;
import org.praxis.communities.MyContributions;
import org.praxis.communities.Revising;
import org.praxis.communities.Revision;
import org.praxis.communities.RevisionHistory;
import org.praxis.communities.TopicReading;
import org.praxis.communities.Withdrawing;
import org.praxis.communities.view.RevisionView;
import org.praxis.harness.As;
import org.praxis.harness.AtOnce;
import org.praxis.harness.Company;
import org.praxis.moderation.view.CaseView;
import org.praxis.moderation.view.StatementView;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.Failures;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Missing;
import org.praxis.platform.PageRequest;
import org.praxis.platform.content.Diff;

/** What a moderator changes in a text that they let through. */
@ExtendWith(ArquillianExtension.class)
class ModeratorsEditsIT {
  private static final PageRequest FIRST = PageRequest.first();
  private static final String OWN = "The bluebird of Mrs Hansen is late.";
  private static final String EDITED = "The project of a customer is late.";

  @Inject Company company;
  @Inject Contesting contesting;
  @Inject CaseReview review;
  @Inject DecisionUndoing undoing;
  @Inject DecidingTogether together;
  @Inject Statements statements;
  @Inject AppealHandling handling;
  @Inject MyContributions mine;
  @Inject Revising revising;
  @Inject Withdrawing withdrawing;
  @Inject Reporting reporting;
  @Inject RevisionHistory history;
  @Inject TopicReading reading;

  private String slug;
  private ContributionId topic;
  private CaseView read;

  @BeforeEach
  void aCase() throws Exception {
    slug = company.community(0);
    topic = company.ask(LEARNER, slug, OWN).id();
    read = MODERATOR.call(() -> review.open(company.caseOf(topic)));
  }

  private Ruling edited(String text, boolean atOnce) {
    return new Ruling(
        Verdict.EDIT,
        3,
        "No names, please.",
        read.version(),
        atOnce,
        List.of(),
        new Correction("How do I?", text));
  }

  private String othersRead() throws Exception {
    return COLLEAGUE.call(() -> reading.topic(topic, FIRST)).html();
  }

  private static String without(Diff.Kind kind, List<Diff.Part> parts) {
    return parts.stream()
        .filter(part -> part.kind() != kind)
        .map(Diff.Part::text)
        .collect(Collectors.joining());
  }

  private long shown() throws Exception {
    return LEARNER.call(() -> mine.one(topic)).version();
  }

  @Test
  void othersReadItAsEditedAndItsAuthorSeesTheDifferenceAndTheirOwn() throws Exception {
    MODERATOR.call(() -> review.decide(read.id(), edited(EDITED, true)));
    assertThat(othersRead()).contains(EDITED).doesNotContain("Hansen");
    StatementView statement = LEARNER.call(() -> statements.one(read.id().value()));
    assertThat(statement.verdict()).isEqualTo(Verdict.EDIT);
    assertThat(statement.html()).contains(OWN);
    assertThat(without(Diff.Kind.REMOVED, statement.changes())).isEqualTo("How do I?\n\n" + EDITED);
    assertThat(without(Diff.Kind.ADDED, statement.changes())).isEqualTo("How do I?\n\n" + OWN);
    assertThat(statement.appealable()).isTrue();
    // Nobody else: neither what they wrote nor that it was changed from that.
    List<RevisionView> revisions = COLLEAGUE.call(() -> history.of(topic)).revisions();
    assertThat(revisions).hasSize(1);
    assertThat(revisions.get(0).byModerator()).isTrue();
    assertThat(without(Diff.Kind.REMOVED, revisions.get(0).changes())).doesNotContain("Hansen");
    assertThatThrownBy(() -> COLLEAGUE.call(() -> statements.one(read.id().value())))
        .isInstanceOf(Missing.class);
    // No case was opened by it, and none waits.
    CaseView decided = OTHER_MODERATOR.call(() -> review.open(read.id()));
    assertThat(decided.state()).isEqualTo(CaseState.APPROVED);
    assertThat(decided.content().html()).contains(OWN);
    assertThat(decided.decision().edit().text()).isEqualTo(EDITED);
    assertThatThrownBy(() -> company.caseOf(topic)).isInstanceOf(AssertionError.class);
  }

  @Test
  void undoneInTimeNothingOfItIsLeft() throws Exception {
    MODERATOR.call(() -> review.decide(read.id(), edited(EDITED, false)));
    assertThat(LEARNER.call(() -> mine.one(topic)).text()).isEqualTo(OWN);
    MODERATOR.run(() -> undoing.undo(read.id()));
    CaseView again = MODERATOR.call(() -> review.open(read.id()));
    assertThat(again.open()).isTrue();
    MODERATOR.call(
        () ->
            review.decide(
                read.id(), new Ruling(Verdict.APPROVE, null, null, again.version(), true)));
    assertThat(othersRead()).contains(OWN);
  }

  @Test
  void anAppealThatIsRightPutsTheAuthorsWordsBack() throws Exception {
    MODERATOR.call(() -> review.decide(read.id(), edited(EDITED, true)));
    AppealId asked = contesting.appeal(LEARNER, read.id());
    assertThatThrownBy(() -> MODERATOR.call(() -> handling.read(asked)))
        .isInstanceOf(OwnDecision.class);
    contesting.overturn(asked);
    assertThat(othersRead()).contains(OWN);
    assertThat(COLLEAGUE.call(() -> history.of(topic)).revisions())
        .extracting(RevisionView::byModerator)
        .containsExactly(false, true);
    assertThat(MODERATOR.call(() -> review.open(read.id())).standing().published()).isPositive();
  }

  @Test
  void whatItsAuthorHasMadeOfItSinceStays() throws Exception {
    MODERATOR.call(() -> review.decide(read.id(), edited(EDITED, true)));
    AppealId asked = contesting.appeal(LEARNER, read.id());
    long shown = shown();
    LEARNER.call(() -> revising.revise(topic, new Revision("How do I?", "It is here.", shown)));
    contesting.overturn(asked);
    assertThat(othersRead()).contains("It is here.");
  }

  @Test
  void whatIsWithdrawnComesBackInItsAuthorsWords() throws Exception {
    MODERATOR.call(() -> review.decide(read.id(), edited(EDITED, true)));
    AppealId asked = contesting.appeal(LEARNER, read.id());
    long seen = shown();
    LEARNER.run(() -> withdrawing.withdraw(topic, seen));
    contesting.overturn(asked);
    long again = shown();
    LEARNER.run(() -> withdrawing.restore(topic, again));
    assertThat(othersRead()).contains(OWN);
  }

  @Test
  void aReportOfTheModeratorsWordsIsDecidedOnTheAuthorsOnceTheyAreBack() throws Exception {
    MODERATOR.call(() -> review.decide(read.id(), edited(EDITED, true)));
    AppealId asked = contesting.appeal(LEARNER, read.id());
    COLLEAGUE.call(() -> reporting.report(topic.value(), new ReportDraft(2, "It is wrong.")));
    CaseView reported = MODERATOR.call(() -> review.open(company.caseOf(topic)));
    assertThat(reported.content().html()).contains(EDITED);
    contesting.overturn(asked);
    assertThatThrownBy(
            () ->
                MODERATOR.call(
                    () ->
                        review.decide(
                            reported.id(), Company.ruling(Verdict.REMOVE, reported.version()))))
        .satisfies(e -> assertThat(Failures.cause(e, ChangedMeanwhile.class)).isPresent());
    assertThat(MODERATOR.call(() -> review.open(reported.id())).content().html()).contains(OWN);
  }

  @Test
  void aChangeToWhatIsPublishedIsEditedAsWell() throws Exception {
    company.decide(MODERATOR, topic, Verdict.APPROVE);
    long shown = shown();
    LEARNER.call(() -> revising.revise(topic, new Revision("How do I?", OWN + " bluebird", shown)));
    read = MODERATOR.call(() -> review.open(company.caseOf(topic)));
    MODERATOR.call(() -> review.decide(read.id(), edited(EDITED, true)));
    assertThat(othersRead()).contains(EDITED);
    assertThat(LEARNER.call(() -> mine.one(topic)).state()).isEqualTo(ContributionState.PUBLISHED);
    assertThat(LEARNER.call(() -> mine.one(topic)).pending()).isNull();
  }

  @Test
  void whatIsNoEditIsRefused() {
    Ruling approval =
        new Ruling(
            Verdict.APPROVE, null, null, read.version(), true, List.of(), new Correction("t", "x"));
    Ruling missing = new Ruling(Verdict.EDIT, 3, "No.", read.version(), true);
    Ruling untitled =
        new Ruling(
            Verdict.EDIT, 3, "No.", read.version(), true, List.of(), new Correction(" ", "x"));
    for (Ruling wrong : List.of(edited(OWN, true), approval, missing, untitled)) {
      assertThatThrownBy(() -> MODERATOR.call(() -> review.decide(read.id(), wrong)))
          .isInstanceOf(InvalidInput.class);
    }
    // Nor is there one for many.
    ManyRulings many =
        new ManyRulings(
            Verdict.EDIT, 3, "No.", List.of(new ManyRulings.Chosen(read.id(), read.version())));
    assertThatThrownBy(() -> MODERATOR.call(() -> together.decide(many)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> COLLEAGUE.call(() -> review.decide(read.id(), edited(EDITED, true))))
        .isInstanceOf(NoSuchCase.class);
  }

  @Test
  void ofTwoWhoEditAtOnceOneDoesAndWhatItsAuthorChangesGoesBefore() throws Exception {
    List<Callable<Boolean>> edits = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      As moderator = i % 2 == 0 ? MODERATOR : OTHER_MODERATOR;
      String text = EDITED + i;
      edits.add(
          () -> {
            try {
              moderator.call(() -> review.decide(read.id(), edited(text, false)));
              return true;
            } catch (AlreadyDecided e) {
              return false;
            }
          });
    }
    assertThat(AtOnce.outcomes(edits)).containsOnlyOnce(true);
    long shown = shown();
    LEARNER.call(
        () -> revising.revise(topic, new Revision("How do I?", "bluebird, said otherwise", shown)));
    assertThat(MODERATOR.call(() -> review.open(read.id())).open()).isTrue();
    assertThatThrownBy(() -> MODERATOR.call(() -> review.decide(read.id(), edited(EDITED, true))))
        .satisfies(e -> assertThat(Failures.cause(e, ChangedMeanwhile.class)).isPresent());
  }
}
