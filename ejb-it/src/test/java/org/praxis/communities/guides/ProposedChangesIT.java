package org.praxis.communities.guides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.ContributionId;
import org.praxis.communities.NotAMember;
import org.praxis.communities.guides.view.GuideSent;
import org.praxis.communities.guides.view.GuideView;
import org.praxis.communities.guides.view.ProposalView;
import org.praxis.communities.guides.view.RevisionRow;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.moderation.Verdict;
import org.praxis.notification.Inbox;
import org.praxis.notification.NoticeKind;
import org.praxis.people.People;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;
import org.praxis.platform.content.Merge;

/** Changes that members propose and those who write the guide answer. */
@ExtendWith(ArquillianExtension.class)
class ProposedChangesIT {
  private static final PageRequest FIRST = PageRequest.first();
  private static final String TEXT = "Switch it off.\n\nOpen the lid.\n\nLook inside.";

  @Inject Company company;
  @Inject GuideStarting starting;
  @Inject GuideReading reading;
  @Inject GuideEditing editing;
  @Inject GuideHistory history;
  @Inject ChangeProposing proposing;
  @Inject ChangeReview review;
  @Inject ProposalReading proposals;
  @Inject Inbox inbox;
  @Inject People people;
  @Resource ManagedExecutorService executor;

  private GuideId guide;

  @BeforeEach
  void aGuideOfLearners() throws Exception {
    String slug = company.community(0);
    guide =
        LEARNER.call(() -> starting.start(slug, new GuideDraft("Pumps", TEXT, null, null))).guide();
  }

  @Test
  void oneSeesWhatOneProposedAndWritesWhateverBecameOfIt() throws Exception {
    ProposalId id = propose("Open the lid", "Unlock the lid");
    assertThat(COLLEAGUE.call(() -> proposals.mine(FIRST)).items().get(0))
        .satisfies(
            row -> {
              assertThat(row.id()).isEqualTo(id);
              assertThat(row.guide()).isEqualTo(guide);
              assertThat(row.title()).isEqualTo("Pumps");
              assertThat(row.state()).isEqualTo(ProposalState.OPEN);
            });
    accept(id);
    assertThat(COLLEAGUE.call(() -> proposals.mine(FIRST)).items().get(0).state())
        .isEqualTo(ProposalState.ACCEPTED);
    assertThat(LEARNER.call(() -> proposals.mine(new PageRequest(1, 100))).items())
        .extracting("id")
        .doesNotContain(id);
    assertThat(LEARNER.call(() -> reading.written(FIRST)).items().get(0).id()).isEqualTo(guide);
    assertThat(COLLEAGUE.call(() -> reading.written(new PageRequest(1, 100))).items())
        .extracting("id")
        .doesNotContain(guide);
  }

  @Test
  void whatAMemberProposesIsTakenInTheirName() throws Exception {
    ProposalId id = propose("Open the lid", "Unlock the lid");
    told(LEARNER, NoticeKind.GUIDE_PROPOSED, id);
    assertThat(LEARNER.call(() -> reading.guide(guide)).openProposals()).isEqualTo(1);
    GuideSent sent = accept(id);
    assertThat(sent.number()).isEqualTo(2);
    GuideView seen = TRAINER.call(() -> reading.guide(guide));
    assertThat(seen.text()).contains("Unlock the lid");
    RevisionRow latest = TRAINER.call(() -> history.history(guide, FIRST)).items().get(0);
    assertThat(latest.author().id()).isEqualTo(COLLEAGUE.call(() -> people.me().chip().id()));
    assertThat(latest.acceptedBy().id()).isEqualTo(LEARNER.call(() -> people.me().chip().id()));
    told(COLLEAGUE, NoticeKind.GUIDE_ANSWERED, id);
    assertThatThrownBy(() -> accept(id)).isInstanceOf(ProposalAnswered.class);
  }

  @Test
  void onlyThoseWhoWriteTheGuideAnswer() throws Exception {
    ProposalId id = propose("Open the lid", "Unlock the lid");
    assertThatThrownBy(
            () -> COLLEAGUE.call(() -> review.accept(id, new Acceptance(0L, 1, null, null))))
        .isInstanceOf(NotACoAuthor.class);
    assertThatThrownBy(() -> TRAINER.call(() -> proposals.one(id)))
        .isInstanceOf(NoSuchProposal.class);
    assertThat(TRAINER.call(() -> proposals.of(guide, FIRST)).total()).isZero();
    assertThatThrownBy(
            () ->
                TRAINER.call(
                    () -> proposing.propose(guide, new ProposalDraft("Pumps", "x", "Why", 1))))
        .isInstanceOf(NotAMember.class);
  }

  @Test
  void whereTheGuideMovedOnTheTwoAreBroughtTogether() throws Exception {
    ProposalId id = propose("Look inside", "Look closely");
    edit(TEXT.replace("Switch it off", "Unplug it"), 1);
    assertThat(LEARNER.call(() -> proposals.one(id)).movedOn()).isTrue();
    assertThat(accept(id).number()).isEqualTo(3);
    assertThat(TRAINER.call(() -> reading.guide(guide)).text())
        .isEqualTo("Unplug it.\n\nOpen the lid.\n\nLook closely.");
  }

  @Test
  void whatCollidesIsShownAndResolvedByHand() throws Exception {
    ProposalId id = propose("Open the lid", "Unlock the lid");
    edit(TEXT.replace("Open the lid", "Lift the lid"), 1);
    ProposalView seen = LEARNER.call(() -> proposals.one(id));
    assertThat(seen.conflicts())
        .containsExactly(new Merge.Conflict("Open the lid.", "Lift the lid.", "Unlock the lid."));
    assertThatThrownBy(() -> accept(id)).isInstanceOf(ChangesCollide.class);
    String byHand = TEXT.replace("Open the lid", "Unlock and lift the lid");
    LEARNER.call(
        () -> review.accept(id, new Acceptance(seen.version(), 2, seen.mergedTitle(), byHand)));
    assertThat(TRAINER.call(() -> reading.guide(guide)).text()).isEqualTo(byHand);
  }

  @Test
  void aTextOfTheirOwnIsForThoseWhoAcceptOnlyWhereTheTwoCollide() throws Exception {
    ProposalId id = propose("Open the lid", "Unlock the lid");
    assertThatThrownBy(
            () ->
                LEARNER.call(() -> review.accept(id, new Acceptance(0L, 1, "Pumps", "Something"))))
        .isInstanceOf(InvalidInput.class);
    assertThat(accept(id).number()).isEqualTo(2);
  }

  @Test
  void whoProposesIsTrustedByWhatTheyAreAndNotByWhoAccepts() throws Exception {
    String slug = company.community(1);
    GuideId kept =
        MODERATOR
            .call(() -> starting.start(slug, new GuideDraft("Valves", TEXT, null, null)))
            .guide();
    ProposalId id =
        COLLEAGUE.call(
            () ->
                proposing.propose(
                    kept, new ProposalDraft("Valves", TEXT.replace("lid", "tap"), "Better", 1)));
    GuideSent sent = MODERATOR.call(() -> review.accept(id, new Acceptance(0L, 1, null, null)));
    assertThat(sent.held()).isTrue();
    assertThat(TRAINER.call(() -> reading.guide(kept)).text()).isEqualTo(TEXT);
  }

  @Test
  void whatCameBackIsSentAnew() throws Exception {
    ProposalId id = propose("Open the lid", "Unlock the lid");
    LEARNER.run(() -> review.giveBack(id, new ProposalAnswer(0L, "Which key?")));
    ProposalView back = COLLEAGUE.call(() -> proposals.one(id));
    assertThat(back.answer()).isEqualTo("Which key?");
    assertThat(back.revisable()).isTrue();
    String text = TEXT.replace("Open the lid", "Unlock the lid with the small key");
    COLLEAGUE.run(
        () -> proposing.revise(id, new ProposalDraft("Pumps", text, "Locked", 1), back.version()));
    assertThat(accept(id).number()).isEqualTo(2);
  }

  @Test
  void whatWasNotTakenSaysWhy() throws Exception {
    ProposalId id = propose("Open the lid", "Break the lid");
    LEARNER.run(() -> review.reject(id, new ProposalAnswer(0L, "Nothing is broken here.")));
    told(COLLEAGUE, NoticeKind.GUIDE_ANSWERED, id);
    assertThat(COLLEAGUE.call(() -> proposals.one(id)).state()).isEqualTo(ProposalState.REJECTED);
    assertThatThrownBy(
            () ->
                COLLEAGUE.run(
                    () -> proposing.revise(id, new ProposalDraft("Pumps", "x", "Why", 1), 1L)))
        .isInstanceOf(ProposalAnswered.class);
  }

  @Test
  void bothSidesTalkAboutIt() throws Exception {
    ProposalId id = propose("Open the lid", "Unlock the lid");
    LEARNER.run(() -> review.comment(id, new CommentDraft("Which key?")));
    told(COLLEAGUE, NoticeKind.GUIDE_COMMENTED, id);
    COLLEAGUE.run(() -> review.comment(id, new CommentDraft("The small one.")));
    told(LEARNER, NoticeKind.GUIDE_COMMENTED, id);
    assertThat(LEARNER.call(() -> proposals.one(id)).comments()).hasSize(2);
  }

  @Test
  void whoProposedItTakesItBack() throws Exception {
    ProposalId id = propose("Open the lid", "Unlock the lid");
    assertThatThrownBy(() -> LEARNER.run(() -> proposing.withdraw(id)))
        .isInstanceOf(NotTheProposer.class);
    COLLEAGUE.run(() -> proposing.withdraw(id));
    assertThatThrownBy(() -> accept(id)).isInstanceOf(ProposalAnswered.class);
  }

  @Test
  void anAcceptedChangeIsScreenedLikeEveryOtherText() throws Exception {
    ProposalId id = propose("Open the lid", "Ask for bluebird");
    GuideSent sent = accept(id);
    assertThat(sent.held()).isTrue();
    assertThat(TRAINER.call(() -> reading.guide(guide)).text()).isEqualTo(TEXT);
    company.decide(MODERATOR, new ContributionId(sent.revision().value()), Verdict.APPROVE);
    assertThat(TRAINER.call(() -> reading.guide(guide)).text()).contains("bluebird");
    told(COLLEAGUE, NoticeKind.GUIDE_DECIDED, sent.revision());
  }

  @Test
  void theSameChangeSentTwiceIsOne() throws Exception {
    assertThat(propose("Open the lid", "Unlock the lid"))
        .isEqualTo(propose("Open the lid", "Unlock the lid"));
    assertThatThrownBy(() -> propose("no such words", "x")).isInstanceOf(NothingChanged.class);
  }

  @Test
  void twoWhoAcceptAtOnceTakeItOnce() throws Exception {
    ProposalId id = propose("Open the lid", "Unlock the lid");
    CyclicBarrier together = new CyclicBarrier(2);
    List<Future<Boolean>> tries =
        Stream.generate(() -> executor.submit(() -> acceptTogether(id, together)))
            .limit(2)
            .toList();
    int taken = 0;
    for (Future<Boolean> each : tries) {
      taken += each.get() ? 1 : 0;
    }
    assertThat(taken).isEqualTo(1);
    assertThat(TRAINER.call(() -> reading.guide(guide)).revision()).isEqualTo(2);
  }

  private boolean acceptTogether(ProposalId id, CyclicBarrier together) throws Exception {
    together.await();
    try {
      accept(id);
      return true;
    } catch (ProposalAnswered e) {
      return false;
    }
  }

  private ProposalId propose(String words, String instead) throws Exception {
    return COLLEAGUE.call(
        () ->
            proposing.propose(
                guide,
                new ProposalDraft("Pumps", TEXT.replace(words, instead), "It is locked", 1)));
  }

  private GuideSent accept(ProposalId id) throws Exception {
    return LEARNER.call(
        () -> {
          ProposalView seen = proposals.one(id);
          return review.accept(
              id, new Acceptance(seen.version(), seen.guide().revision(), null, null));
        });
  }

  private void edit(String text, int revision) throws Exception {
    LEARNER.call(() -> editing.edit(guide, new GuideEdit("Pumps", text, null, revision)));
  }

  private void told(As reader, NoticeKind kind, Object subject) {
    await()
        .until(
            () ->
                reader.call(() -> inbox.notices(FIRST)).items().stream()
                    .anyMatch(
                        notice ->
                            notice.kind() == kind && notice.subject().equals(subject.toString())));
  }
}
