package org.praxis.communities.guides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.communities.AnswerAcceptance;
import org.praxis.communities.ContributionId;
import org.praxis.communities.NoSuchMember;
import org.praxis.communities.NotAMember;
import org.praxis.communities.guides.view.ContributorView;
import org.praxis.communities.guides.view.GuideBeginning;
import org.praxis.communities.guides.view.GuideSent;
import org.praxis.communities.guides.view.GuideView;
import org.praxis.communities.guides.view.RevisionRow;
import org.praxis.communities.guides.view.RevisionView;
import org.praxis.communities.guides.view.SourceView;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.moderation.Verdict;
import org.praxis.notification.Inbox;
import org.praxis.notification.NoticeKind;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.PageRequest;

/** Pages that several people write. */
@ExtendWith(ArquillianExtension.class)
class GuidesIT {
  private static final PageRequest FIRST = PageRequest.first();
  private static final String TEXT = "# Before\n\nSwitch it off.\n\n# Steps\n\nOpen the lid.";

  @Inject Company company;
  @Inject GuideStarting starting;
  @Inject GuideReading reading;
  @Inject GuideEditing editing;
  @Inject GuideKeeping keeping;
  @Inject GuideHistory history;
  @Inject GuideRating rating;
  @Inject AnswerAcceptance acceptance;
  @Inject Inbox inbox;
  @Inject People people;
  @Inject Rows rows;

  private String slug;
  private PersonId colleague;

  @BeforeEach
  void aCommunity() throws Exception {
    slug = company.community(0);
    colleague = COLLEAGUE.call(() -> people.me().chip().id());
  }

  @Test
  void whoStartsAGuideOwnsItAndEverybodyReadsIt() throws Exception {
    GuideId id = guide();
    GuideView seen = TRAINER.call(() -> reading.guide(id));
    assertThat(seen.title()).isEqualTo("Pumps");
    assertThat(seen.html()).contains("<h3 id=\"s-steps\">Steps</h3>");
    assertThat(seen.contents()).hasSize(2);
    assertThat(seen.owner().id()).isEqualTo(LEARNER.call(() -> people.me().chip().id()));
    assertThat(seen.may().write()).isFalse();
    assertThat(LEARNER.call(() -> reading.guide(id)).may().keep()).isTrue();
    assertThat(COLLEAGUE.call(() -> reading.guides(slug, false, FIRST)).items())
        .extracting("title")
        .containsExactly("Pumps");
    assertThatThrownBy(() -> TRAINER.call(() -> starting.start(slug, draft("Not a member"))))
        .isInstanceOf(NotAMember.class);
  }

  @Test
  void sentTwiceItIsOneGuide() throws Exception {
    assertThat(guide()).isEqualTo(guide());
  }

  @Test
  void coAuthorsChangeItAndOthersDoNot() throws Exception {
    GuideId id = guide();
    assertThatThrownBy(() -> edit(COLLEAGUE, id, "Pumps", TEXT + " Gently.", 1))
        .isInstanceOf(NotACoAuthor.class);
    LEARNER.run(() -> keeping.add(id, colleague));
    told(COLLEAGUE, NoticeKind.GUIDE_SHARED, id);
    assertThat(edit(COLLEAGUE, id, "Pumps", TEXT + " Gently.", 1).number()).isEqualTo(2);
    GuideView seen = LEARNER.call(() -> reading.guide(id));
    assertThat(seen.text()).endsWith("Gently.");
    assertThat(seen.contributors()).extracting(ContributorView::revisions).containsExactly(1L, 1L);

    LEARNER.run(() -> keeping.remove(id, colleague));
    assertThatThrownBy(() -> edit(COLLEAGUE, id, "Pumps", "Mine.", 2))
        .isInstanceOf(NotACoAuthor.class);
    PersonId trainer = TRAINER.call(() -> people.me().chip().id());
    assertThatThrownBy(() -> LEARNER.run(() -> keeping.add(id, trainer)))
        .isInstanceOf(NoSuchMember.class);
  }

  @Test
  void whoWritesOnAnEarlierRevisionIsToldAndLosesNothing() throws Exception {
    GuideId id = guide();
    edit(LEARNER, id, "Pumps", TEXT + " Gently.", 1);
    assertThatThrownBy(() -> edit(LEARNER, id, "Pumps", TEXT + " Firmly.", 1))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(edit(LEARNER, id, "Pumps", TEXT + " Gently.", 1).number())
        .as("the same text sent twice")
        .isEqualTo(2);
    assertThatThrownBy(() -> edit(LEARNER, id, "Pumps", TEXT + " Gently.", 2))
        .isInstanceOf(NothingChanged.class);
  }

  @Test
  void everyRevisionIsKeptWithItsAuthorAndWhatItChanged() throws Exception {
    GuideId id = guide();
    LEARNER.run(() -> keeping.add(id, colleague));
    GuideSent second = edit(COLLEAGUE, id, "Pumps, quickly", TEXT + " Gently.", 1);
    List<RevisionRow> rows = TRAINER.call(() -> history.history(id, FIRST)).items();
    assertThat(rows).extracting(RevisionRow::number).containsExactly(2, 1);
    assertThat(rows.get(0).author().id()).isEqualTo(colleague);
    RevisionView changes = TRAINER.call(() -> history.revision(second.revision(), null));
    assertThat(changes.from()).isEqualTo(1);
    assertThat(changes.changes().toString()).contains("ADDED").contains("Gently.");
    assertThat(changes.titleChanges()).isNotEmpty();
    RevisionView whole = TRAINER.call(() -> history.revision(second.revision(), 0));
    assertThat(whole.changes()).hasSize(1);
  }

  @Test
  void whatIsHeldChangesNothingForReadersUntilItIsApproved() throws Exception {
    GuideId id = guide();
    GuideSent held = edit(LEARNER, id, "Pumps", TEXT + " About bluebird.", 1);
    assertThat(held.held()).isTrue();
    assertThat(COLLEAGUE.call(() -> reading.guide(id)).text()).isEqualTo(TEXT);
    assertThatThrownBy(() -> COLLEAGUE.call(() -> history.revision(held.revision(), null)))
        .isInstanceOf(NoSuchGuideRevision.class);
    assertThat(COLLEAGUE.call(() -> history.history(id, FIRST)).total()).isEqualTo(1);
    assertThat(LEARNER.call(() -> history.revision(held.revision(), null)).mine()).isTrue();
    assertThat(edit(LEARNER, id, "Pumps", TEXT + " About bluebird.", 1).revision())
        .as("the same text sent twice")
        .isEqualTo(held.revision());
    assertThatThrownBy(() -> edit(LEARNER, id, "Pumps", TEXT + " More.", 1))
        .isInstanceOf(RevisionWaits.class);
    decide(held, Verdict.APPROVE);
    assertThat(COLLEAGUE.call(() -> reading.guide(id)).text()).contains("bluebird");
    told(LEARNER, NoticeKind.GUIDE_DECIDED, held.revision());
  }

  @Test
  void whatOthersWroteWhileATextWaitedIsKept() throws Exception {
    GuideId id = guide();
    LEARNER.run(() -> keeping.add(id, colleague));
    GuideSent held = edit(LEARNER, id, "Pumps", TEXT + " About bluebird.", 1);
    edit(COLLEAGUE, id, "Pumps of ours", TEXT.replace("Switch it off", "Unplug it"), 1);
    decide(held, Verdict.APPROVE);
    GuideView seen = COLLEAGUE.call(() -> reading.guide(id));
    assertThat(seen.text()).contains("Unplug it").contains("bluebird");
    assertThat(seen.title()).isEqualTo("Pumps of ours");
    assertThat(seen.revision()).isEqualTo(3);
  }

  @Test
  void whatCollidesWhenItIsApprovedWaitsForItsAuthor() throws Exception {
    GuideId id = guide();
    LEARNER.run(() -> keeping.add(id, colleague));
    GuideSent held = edit(LEARNER, id, "Pumps", TEXT + " About bluebird.", 1);
    edit(COLLEAGUE, id, "Pumps", TEXT + " Gently.", 1);
    decide(held, Verdict.APPROVE);
    GuideView seen = LEARNER.call(() -> reading.guide(id));
    assertThat(seen.text()).endsWith("Gently.");
    assertThat(seen.unfinished().state()).isEqualTo(GuideState.OVERTAKEN);
  }

  @Test
  void whatCameBackGoesThroughAModeratorsHandsAgain() throws Exception {
    GuideId id = guide();
    GuideSent held = edit(LEARNER, id, "Pumps", TEXT + " About bluebird.", 1);
    decide(held, Verdict.RETURN);
    assertThat(LEARNER.call(() -> history.revision(held.revision(), null)).decisions()).hasSize(1);
    GuideSent again = edit(LEARNER, id, "Pumps", TEXT + " Gently.", 1);
    assertThat(again.held()).isTrue();
    decide(again, Verdict.APPROVE);
    assertThat(edit(LEARNER, id, "Pumps", TEXT + " Slowly.", 2).held()).isFalse();
  }

  @Test
  void aGuideThatNobodyPublishedYetIsThereForItsOwnerAlone() throws Exception {
    GuideSent held = LEARNER.call(() -> starting.start(slug, draft("About bluebird")));
    assertThat(held.held()).isTrue();
    assertThat(LEARNER.call(() -> reading.guide(held.guide())).published()).isFalse();
    assertThat(LEARNER.call(() -> reading.unpublished(slug, 5))).hasSize(1);
    assertThatThrownBy(() -> COLLEAGUE.call(() -> reading.guide(held.guide())))
        .isInstanceOf(NoSuchGuide.class);
    assertThat(COLLEAGUE.call(() -> reading.guides(slug, false, FIRST)).total()).isZero();
    decide(held, Verdict.RETURN);
    GuideSent again = edit(LEARNER, held.guide(), "About pumps", TEXT, 0);
    decide(again, Verdict.APPROVE);
    assertThat(COLLEAGUE.call(() -> reading.guide(held.guide())).title()).isEqualTo("About pumps");
  }

  @Test
  void aGuideIsMadeFromATopicAndNamesItsSources() throws Exception {
    ContributionId topic = company.ask(LEARNER, slug, "How do I open it?").id();
    ContributionId answer = company.reply(COLLEAGUE, topic, "With a key.").id();
    LEARNER.run(() -> acceptance.accept(topic, answer));
    GuideBeginning beginning = COLLEAGUE.call(() -> starting.from(topic));
    assertThat(beginning.text()).contains("How do I open it?").contains("With a key.");
    GuideId id =
        COLLEAGUE
            .call(
                () ->
                    starting.start(
                        slug, new GuideDraft(beginning.title(), beginning.text(), null, topic)))
            .guide();
    assertThat(TRAINER.call(() -> reading.guide(id)).sources())
        .extracting(SourceView::contribution)
        .containsExactly(topic, answer);
    assertThat(TRAINER.call(() -> reading.madeFrom(topic))).extracting("id").containsExactly(id);
  }

  @Test
  void eachSaysOnceWhetherItWasUseful() throws Exception {
    GuideId id = guide();
    COLLEAGUE.run(() -> rating.say(id, true));
    COLLEAGUE.run(() -> rating.say(id, true));
    TRAINER.run(() -> rating.say(id, false));
    GuideView seen = COLLEAGUE.call(() -> reading.guide(id));
    assertThat(seen.usefulness().useful()).isEqualTo(1);
    assertThat(seen.usefulness().notUseful()).isEqualTo(1);
    assertThat(seen.usefulness().mine()).isTrue();
    COLLEAGUE.run(() -> rating.takeBack(id));
    assertThat(COLLEAGUE.call(() -> reading.guide(id)).usefulness().mine()).isNull();
  }

  @Test
  void anotherOwnerIsToldAndWhoHadItStaysACoAuthor() throws Exception {
    GuideId id = guide();
    long version = LEARNER.call(() -> reading.guide(id)).version();
    LEARNER.run(() -> keeping.keep(id, new KeepingDraft(colleague, 90, version)));
    await()
        .untilAsserted(
            () ->
                assertThat(
                        rows.read("select person from search_entry where content = ?1", id.value()))
                    .isEqualTo(List.of(colleague.value())));
    told(COLLEAGUE, NoticeKind.GUIDE_SHARED, id);
    GuideView seen = COLLEAGUE.call(() -> reading.guide(id));
    assertThat(seen.owner().id()).isEqualTo(colleague);
    assertThat(seen.coAuthors()).hasSize(1);
    assertThat(seen.reviewDays()).isEqualTo(90);
    assertThatThrownBy(
            () -> LEARNER.run(() -> keeping.keep(id, new KeepingDraft(colleague, 30, version))))
        .isInstanceOf(NotTheGuidesKeeper.class);
  }

  @Test
  void guidesAreFoundByTheirWords() throws Exception {
    String word = "w" + UUID.randomUUID().toString().replace("-", "");
    GuideId id = LEARNER.call(() -> starting.start(slug, draft("About " + word))).guide();
    assertThat(TRAINER.call(() -> reading.withWords(word, FIRST)).items())
        .extracting("id")
        .containsExactly(id);
    assertThat(TRAINER.call(() -> reading.withWords("", FIRST)).total()).isZero();
  }

  private GuideId guide() throws Exception {
    return LEARNER.call(() -> starting.start(slug, draft("Pumps"))).guide();
  }

  private static GuideDraft draft(String title) {
    return new GuideDraft(title, TEXT, null, null);
  }

  private GuideSent edit(As writer, GuideId id, String title, String text, int revision)
      throws Exception {
    return writer.call(() -> editing.edit(id, new GuideEdit(title, text, "Why", revision)));
  }

  private void decide(GuideSent sent, Verdict verdict) throws Exception {
    company.decide(MODERATOR, new ContributionId(sent.revision().value()), verdict);
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
