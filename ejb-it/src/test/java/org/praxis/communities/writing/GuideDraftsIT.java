package org.praxis.communities.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.Access;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Discovering;
import org.praxis.communities.Joining;
import org.praxis.communities.MyContributions;
import org.praxis.communities.NotAMember;
import org.praxis.communities.SettingsDraft;
import org.praxis.communities.Settling;
import org.praxis.communities.Withdrawing;
import org.praxis.communities.guides.ChangeProposing;
import org.praxis.communities.guides.GuideDraft;
import org.praxis.communities.guides.GuideEdit;
import org.praxis.communities.guides.GuideEditing;
import org.praxis.communities.guides.GuideId;
import org.praxis.communities.guides.GuideKeeping;
import org.praxis.communities.guides.GuideStarting;
import org.praxis.communities.guides.NoSuchGuide;
import org.praxis.communities.guides.ProposalDraft;
import org.praxis.communities.guides.ProposalId;
import org.praxis.communities.guides.view.GuideSent;
import org.praxis.communities.writing.view.DraftView;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.harness.Statements;
import org.praxis.moderation.HoldReason;
import org.praxis.moderation.Verdict;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.platform.PageRequest;

/** What is written for guides and not sent yet. */
@ExtendWith(ArquillianExtension.class)
class GuideDraftsIT {
  private static final String TEXT = "Switch it off.\n\nOpen the lid.";

  @Inject Company company;
  @Inject Drafting drafting;
  @Inject Foreseeing foreseeing;
  @Inject GuideStarting starting;
  @Inject GuideEditing editing;
  @Inject GuideKeeping keeping;
  @Inject ChangeProposing proposing;
  @Inject Discovering discovering;
  @Inject Joining joining;
  @Inject Settling settling;
  @Inject Withdrawing withdrawing;
  @Inject MyContributions contributions;
  @Inject People people;
  @Inject Statements statements;

  private String slug;
  private GuideId guide;

  @BeforeEach
  void aGuideOfLearners() throws Exception {
    slug = company.community(0);
    guide =
        LEARNER.call(() -> starting.start(slug, new GuideDraft("Pumps", TEXT, null, null))).guide();
  }

  @Test
  void theListSaysWhereEachIsGoneOnWith() throws Exception {
    ProposalId proposal =
        COLLEAGUE.call(
            () -> proposing.propose(guide, new ProposalDraft("Pumps", "Other.", "Why", 1)));
    save(COLLEAGUE, DraftPurpose.GUIDE, community(), null);
    save(COLLEAGUE, DraftPurpose.PROPOSAL, guide.value(), null);
    save(COLLEAGUE, DraftPurpose.PROPOSAL_REVISION, proposal.value(), null);
    save(LEARNER, DraftPurpose.GUIDE_EDIT, guide.value(), null);
    assertThat(mine(COLLEAGUE).subList(0, 3))
        .extracting(DraftView::placeName, DraftView::guide)
        .containsExactly(
            tuple("Pumps", guide.value()),
            tuple("Pumps", guide.value()),
            tuple("Test community", null));
    DraftView edit = mine(LEARNER).get(0);
    assertThat(edit.guide()).isEqualTo(guide.value());
    assertThat(edit.note()).isEqualTo("Because");
    assertThat(edit.base()).isEqualTo(1);
  }

  @Test
  void aGuideThatIsNotOpenToItsAuthorAnyMoreIsNotNamedAndTheTextStays() throws Exception {
    PersonId colleague = COLLEAGUE.call(() -> people.me().chip().id());
    LEARNER.run(() -> keeping.add(guide, colleague));
    save(COLLEAGUE, DraftPurpose.GUIDE_EDIT, guide.value(), null);
    assertThat(mine(COLLEAGUE).get(0).placeName()).isEqualTo("Pumps");
    LEARNER.run(() -> keeping.remove(guide, colleague));
    assertClosed(mine(COLLEAGUE).get(0));

    save(COLLEAGUE, DraftPurpose.PROPOSAL, guide.value(), null);
    assertThat(mine(COLLEAGUE).get(0).placeName()).isEqualTo("Pumps");
    COLLEAGUE.run(() -> joining.leave(slug));
    MODERATOR.run(
        () -> {
          var now = settling.settings(slug);
          settling.settle(
              slug, new SettingsDraft(now.name(), Access.PRIVATE, null, null, now.version()));
        });
    mine(COLLEAGUE).subList(0, 2).forEach(GuideDraftsIT::assertClosed);
    // Nor does a guess at what is there.
    save(TRAINER, DraftPurpose.GUIDE_EDIT, guide.value(), null);
    save(TRAINER, DraftPurpose.GUIDE, community(), null);
    mine(TRAINER).subList(0, 2).forEach(GuideDraftsIT::assertClosed);
  }

  @Test
  void aGuideThatNobodyReadsYetIsNamedToItsOwnerAlone() throws Exception {
    GuideSent held =
        LEARNER.call(() -> starting.start(slug, new GuideDraft("On bluebird", TEXT, null, null)));
    save(LEARNER, DraftPurpose.GUIDE_EDIT, held.guide().value(), null);
    save(COLLEAGUE, DraftPurpose.PROPOSAL, held.guide().value(), null);
    assertThat(mine(LEARNER).get(0).placeName()).isEqualTo("On bluebird");
    assertClosed(mine(COLLEAGUE).get(0));
  }

  @Test
  void aProposedChangeThatWasAnsweredIsNoPlaceToGoOnIn() throws Exception {
    ProposalId proposal =
        COLLEAGUE.call(
            () -> proposing.propose(guide, new ProposalDraft("Pumps", "Other.", "Why", 1)));
    save(COLLEAGUE, DraftPurpose.PROPOSAL_REVISION, proposal.value(), null);
    save(LEARNER, DraftPurpose.PROPOSAL_REVISION, proposal.value(), null);
    assertClosed(mine(LEARNER).get(0));
    COLLEAGUE.run(() -> proposing.withdraw(proposal));
    assertClosed(mine(COLLEAGUE).get(0));
  }

  @Test
  void whatWasTakenBackIsNoSourceAnyMoreAndTheTextStays() throws Exception {
    ContributionId topic = company.ask(LEARNER, slug, "How?").id();
    UUID place = community();
    save(COLLEAGUE, DraftPurpose.GUIDE, place, topic);
    assertThat(at(COLLEAGUE, place).source()).isEqualTo(topic);
    assertThat(mine(COLLEAGUE).get(0).source()).isEqualTo(topic);
    long version = LEARNER.call(() -> contributions.one(topic)).version();
    LEARNER.run(() -> withdrawing.withdraw(topic, version));
    assertThat(at(COLLEAGUE, place).source()).isNull();
    assertThat(mine(COLLEAGUE).get(0).source()).isNull();
    assertThat(at(COLLEAGUE, place).text()).isEqualTo("text");
  }

  @Test
  void theListCostsTheSameWithOneDraftForAGuideAndWithMany() throws Exception {
    ProposalId proposal =
        COLLEAGUE.call(
            () -> proposing.propose(guide, new ProposalDraft("Pumps", "Other.", "Why", 1)));
    ContributionId topic = company.ask(LEARNER, slug, "How?").id();
    UUID place = community();
    PageRequest page = new PageRequest(1, 100);
    List<Long> costs = new ArrayList<>();
    for (int some : new int[] {1, 5}) {
      for (int more = 0; more < some; more++) {
        save(COLLEAGUE, DraftPurpose.GUIDE, place, topic);
        save(COLLEAGUE, DraftPurpose.PROPOSAL, guide.value(), null);
        save(COLLEAGUE, DraftPurpose.PROPOSAL_REVISION, proposal.value(), null);
      }
      costs.add(statements.of(() -> COLLEAGUE.call(() -> drafting.mine(page))));
    }
    assertThat(costs).containsOnly(costs.get(0));
  }

  @Test
  void whatIsForeseenForAGuideIsWhatHappens() throws Exception {
    assertThat(foreseen(LEARNER, "All is well.", "")).isEmpty();
    assertThat(foreseen(COLLEAGUE, "All is well.", "As blue\u200Bbird said"))
        .containsExactly(Company.term(3));
    GuideSent held = edit("About bluebird.");
    company.decide(MODERATOR, new ContributionId(held.revision().value()), Verdict.RETURN);
    assertThat(foreseen(LEARNER, "All is well.", "")).containsExactly(HoldReason.revised());
    assertThat(foreseen(COLLEAGUE, "All is well.", "")).isEmpty();
    assertThat(edit("All is well.").reasons()).containsExactly(HoldReason.revised());
  }

  @Test
  void onlyMembersAskWhatWouldBeHeldInAGuideAndOfWhatIsHiddenNobody() throws Exception {
    assertThatThrownBy(() -> foreseen(TRAINER, "bluebird", "")).isInstanceOf(NotAMember.class);
    GuideSent held =
        LEARNER.call(() -> starting.start(slug, new GuideDraft("On bluebird", TEXT, null, null)));
    Foreseen hidden = new Foreseen(slug, "Title", "text", false, held.guide().value(), null);
    assertThatThrownBy(() -> COLLEAGUE.call(() -> foreseeing.look(hidden)))
        .isInstanceOf(NoSuchGuide.class);
  }

  private static void assertClosed(DraftView draft) {
    assertThat(draft.placeName()).isNull();
    assertThat(draft.communitySlug()).isNull();
    assertThat(draft.guide()).isNull();
    assertThat(draft.text()).isEqualTo("text");
  }

  private UUID community() throws Exception {
    return MODERATOR.call(() -> discovering.find(slug)).orElseThrow().id().value();
  }

  private List<DraftView> mine(As author) throws Exception {
    return author.call(() -> drafting.mine(PageRequest.first())).items();
  }

  private DraftView at(As author, UUID place) throws Exception {
    return author.call(() -> drafting.at(DraftPurpose.GUIDE, place)).get(0);
  }

  private List<HoldReason> foreseen(As author, String text, String note) throws Exception {
    return author.call(
        () ->
            foreseeing
                .look(new Foreseen(slug, "Pumps", text, false, guide.value(), note))
                .reasons());
  }

  private GuideSent edit(String text) throws Exception {
    return LEARNER.call(() -> editing.edit(guide, new GuideEdit("Pumps", text, null, 1)));
  }

  private void save(As author, DraftPurpose purpose, UUID place, ContributionId source)
      throws Exception {
    author.call(
        () ->
            drafting.save(
                DraftId.next(),
                new DraftText(purpose, place, null, "Title", "text", "Because", 1, source, null)));
  }
}
