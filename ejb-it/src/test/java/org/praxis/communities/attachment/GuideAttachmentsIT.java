package org.praxis.communities.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.Access;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Joining;
import org.praxis.communities.SettingsDraft;
import org.praxis.communities.Settling;
import org.praxis.communities.attachment.view.AttachmentView;
import org.praxis.communities.guides.Acceptance;
import org.praxis.communities.guides.ChangeProposing;
import org.praxis.communities.guides.ChangeReview;
import org.praxis.communities.guides.GuideDraft;
import org.praxis.communities.guides.GuideEdit;
import org.praxis.communities.guides.GuideEditing;
import org.praxis.communities.guides.GuideId;
import org.praxis.communities.guides.GuideKeeping;
import org.praxis.communities.guides.GuideStarting;
import org.praxis.communities.guides.ProposalDraft;
import org.praxis.communities.guides.ProposalId;
import org.praxis.communities.guides.view.GuideSent;
import org.praxis.communities.writing.DraftId;
import org.praxis.communities.writing.DraftPurpose;
import org.praxis.communities.writing.DraftText;
import org.praxis.communities.writing.Drafting;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.moderation.Verdict;
import org.praxis.people.People;
import org.praxis.people.PersonId;

/** Files in guides: who may read the text may read them. */
@ExtendWith(ArquillianExtension.class)
class GuideAttachmentsIT {
  private static final String TEXT = "Switch it off.";

  @Inject Company company;
  @Inject Attaching attaching;
  @Inject AttachmentReading reading;
  @Inject OrphanRemoval orphans;
  @Inject Drafting drafting;
  @Inject GuideStarting starting;
  @Inject GuideEditing editing;
  @Inject GuideKeeping keeping;
  @Inject ChangeProposing proposing;
  @Inject ChangeReview review;
  @Inject Joining joining;
  @Inject Settling settling;
  @Inject People people;

  @Resource(lookup = "java:jboss/datasources/PraxisDS")
  DataSource database;

  private String slug;
  private GuideId guide;

  @BeforeEach
  void aGuideOfLearners() throws Exception {
    slug = company.community(0);
    guide = start(TEXT).guide();
  }

  @Test
  void aFileOfAPublishedTextIsForAllWhoReadTheGuide() throws Exception {
    AttachmentView file = attach(LEARNER);
    assertHidden(COLLEAGUE, file);
    edit(LEARNER, file.markdown(), 1);
    assertOpen(COLLEAGUE, file);
    assertOpen(TRAINER, file);
    assertThatThrownBy(() -> LEARNER.run(() -> attaching.discard(file.id())))
        .isInstanceOf(InUse.class);
  }

  @Test
  void toAnOutsiderOfAPrivateCommunityItIsNotThere() throws Exception {
    AttachmentView file = attach(LEARNER);
    edit(LEARNER, file.markdown(), 1);
    COLLEAGUE.run(() -> joining.leave(slug));
    MODERATOR.run(
        () -> {
          var now = settling.settings(slug);
          settling.settle(
              slug, new SettingsDraft(now.name(), Access.PRIVATE, null, null, now.version()));
        });
    assertHidden(TRAINER, file);
    assertHidden(COLLEAGUE, file);
    assertOpen(MODERATOR, file);
  }

  @Test
  void aFileOfAHeldTextIsForItsAuthorAndThoseWhoDecideUntilItIsPublished() throws Exception {
    AttachmentView file = attach(LEARNER);
    GuideSent held = edit(LEARNER, "On bluebird: " + file.markdown(), 1);
    assertHidden(COLLEAGUE, file);
    assertOpen(LEARNER, file);
    assertOpen(MODERATOR, file);
    decide(held, Verdict.APPROVE);
    assertOpen(COLLEAGUE, file);
  }

  @Test
  void aFileOfAGuidesFirstTextIsReadWhereItIsDecided() throws Exception {
    AttachmentView file = attach(LEARNER);
    GuideSent held = start("On bluebird: " + file.markdown());
    assertHidden(COLLEAGUE, file);
    assertOpen(MODERATOR, file);
    decide(held, Verdict.RETURN);
    assertHidden(MODERATOR, file);
    assertHidden(COLLEAGUE, file);
    assertOpen(LEARNER, file);
  }

  @Test
  void aFileThatWasEditedOutIsStillShownByTheHistory() throws Exception {
    AttachmentView file = attach(LEARNER);
    edit(LEARNER, file.markdown(), 1);
    edit(LEARNER, "Without.", 2);
    assertOpen(TRAINER, file);
  }

  @Test
  void aFileOfAProposedChangeIsForThoseWhoReadTheProposalUntilItIsTaken() throws Exception {
    AttachmentView file = attach(COLLEAGUE);
    ProposalId change = propose(file.markdown());
    assertOpen(LEARNER, file);
    assertOpen(MODERATOR, file);
    assertHidden(TRAINER, file);
    LEARNER.call(() -> review.accept(change, new Acceptance(0L, 1, null, null)));
    assertOpen(TRAINER, file);
  }

  @Test
  void whatAProposedChangeNamesNoMoreIsItsProposersAlone() throws Exception {
    AttachmentView file = attach(COLLEAGUE);
    ProposalId change = propose(file.markdown());
    COLLEAGUE.run(
        () -> proposing.revise(change, new ProposalDraft("Pumps", "Without.", "Why", 1), 0L));
    assertHidden(LEARNER, file);
    assertOpen(COLLEAGUE, file);
  }

  @Test
  void whoTakesAChangeByHandBringsTheirOwnFiles() throws Exception {
    AttachmentView file = attach(LEARNER);
    ProposalId change = propose("Other.");
    edit(LEARNER, "Another, which collides.", 1);
    LEARNER.call(
        () -> review.accept(change, new Acceptance(0L, 2, null, "Other: " + file.markdown())));
    assertOpen(TRAINER, file);
  }

  @Test
  void nobodyOpensAColleaguesFileByNamingItInAGuide() throws Exception {
    AttachmentView file = attach(LEARNER);
    PersonId colleague = COLLEAGUE.call(() -> people.me().chip().id());
    LEARNER.run(() -> keeping.add(guide, colleague));
    edit(COLLEAGUE, "Mine now: " + file.markdown(), 1);
    propose("Mine: " + file.markdown());
    assertHidden(COLLEAGUE, file);
    assertHidden(TRAINER, file);
  }

  @Test
  void whatSomebodyElseKeepsInTheTextStaysOpen() throws Exception {
    AttachmentView file = attach(LEARNER);
    edit(LEARNER, file.markdown(), 1);
    PersonId colleague = COLLEAGUE.call(() -> people.me().chip().id());
    LEARNER.run(() -> keeping.add(guide, colleague));
    edit(COLLEAGUE, file.markdown() + " Gently.", 2);
    assertOpen(TRAINER, file);
  }

  @Test
  void whatWasSentOrIsDraftedForAGuideIsNoOrphan() throws Exception {
    AttachmentView forgotten = attach(LEARNER);
    AttachmentView sent = attach(LEARNER);
    AttachmentView drafted = attach(LEARNER);
    AttachmentView proposed = attach(COLLEAGUE);
    propose(proposed.markdown());
    edit(LEARNER, sent.markdown(), 1);
    DraftText draft =
        new DraftText(DraftPurpose.GUIDE_EDIT, guide.value(), null, null, drafted.markdown(), null);
    LEARNER.run(() -> drafting.save(DraftId.next(), draft));
    for (AttachmentView old : new AttachmentView[] {forgotten, sent, drafted, proposed}) {
      age(old.id().value());
    }
    orphans.remove();
    assertHidden(LEARNER, forgotten);
    assertOpen(LEARNER, sent);
    assertOpen(LEARNER, drafted);
    assertOpen(COLLEAGUE, proposed);
  }

  private AttachmentView attach(As person) throws Exception {
    return person.call(
        () -> attaching.attach("a.txt", new ByteArrayInputStream(Samples.text("x"))));
  }

  private GuideSent start(String text) throws Exception {
    return LEARNER.call(() -> starting.start(slug, new GuideDraft("Pumps", text, null, null)));
  }

  private GuideSent edit(As person, String text, int revision) throws Exception {
    return person.call(() -> editing.edit(guide, new GuideEdit("Pumps", text, null, revision)));
  }

  private ProposalId propose(String text) throws Exception {
    return COLLEAGUE.call(
        () -> proposing.propose(guide, new ProposalDraft("Pumps", text, "Why", 1)));
  }

  private void decide(GuideSent sent, Verdict verdict) throws Exception {
    company.decide(MODERATOR, new ContributionId(sent.revision().value()), verdict);
  }

  private void assertOpen(As person, AttachmentView file) throws Exception {
    assertThat(person.call(() -> reading.file(file.id())).size()).isEqualTo(1);
  }

  private void assertHidden(As person, AttachmentView file) {
    assertThatThrownBy(() -> person.call(() -> reading.file(file.id())))
        .isInstanceOf(NoSuchAttachment.class);
    assertThatThrownBy(() -> person.call(() -> reading.part(file.id(), 0)))
        .isInstanceOf(NoSuchAttachment.class);
  }

  private void age(UUID file) throws Exception {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "update communities_attachment set uploaded_at = now() - interval '25 hours' where id = ?")) {
      statement.setObject(1, file);
      statement.executeUpdate();
    }
  }
}
