package org.praxis.communities.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.ContributionId;
import org.praxis.communities.attachment.view.AttachmentFile;
import org.praxis.communities.attachment.view.AttachmentView;
import org.praxis.communities.writing.DraftId;
import org.praxis.communities.writing.DraftPurpose;
import org.praxis.communities.writing.DraftText;
import org.praxis.communities.writing.Drafting;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.harness.Statements;
import org.praxis.moderation.Verdict;
import org.praxis.platform.PageRequest;

@ExtendWith(ArquillianExtension.class)
class AttachmentsIT {
  @Inject Company company;
  @Inject Attaching attaching;
  @Inject AttachmentReading reading;
  @Inject OrphanRemoval orphans;
  @Inject Drafting drafting;
  @Inject Statements statements;

  @Resource(lookup = "java:jboss/datasources/PraxisDS")
  DataSource database;

  @Test
  void aFileIsItsUploadersAloneUntilATextThatNamesItIsPublished() throws Exception {
    String community = company.community(1);
    AttachmentView file = attach(LEARNER, "a.png", Samples.image("png", 40, 30));
    assertThat(file.markdown()).endsWith("/40x30)");
    assertHidden(COLLEAGUE, file.id());
    assertHidden(MODERATOR, file.id());

    ContributionId topic = company.ask(LEARNER, community, "See " + file.markdown()).id();
    assertHidden(COLLEAGUE, file.id());
    assertThat(MODERATOR.call(() -> reading.preview(file.id())).type()).isEqualTo("image/jpeg");

    company.decide(MODERATOR, topic, Verdict.APPROVE);
    assertThat(COLLEAGUE.call(() -> reading.preview(file.id())).bytes()).isNotEmpty();
  }

  @Test
  void whatWasReturnedTakesItsFilesAlong() throws Exception {
    String community = company.community(1);
    AttachmentView file = attach(LEARNER, "a.txt", Samples.text("secret"));
    ContributionId topic = company.ask(LEARNER, community, file.markdown()).id();
    company.decide(MODERATOR, topic, Verdict.RETURN);
    assertHidden(COLLEAGUE, file.id());
    assertThat(LEARNER.call(() -> reading.file(file.id())).name()).isEqualTo("a.txt");
  }

  @Test
  void nobodyOpensAColleaguesFileByNamingIt() throws Exception {
    String community = company.community(0);
    AttachmentView file = attach(LEARNER, "a.txt", Samples.text("secret"));
    company.ask(COLLEAGUE, community, "Mine now: " + file.markdown());
    assertHidden(COLLEAGUE, file.id());
  }

  @Test
  void aLargeFileComesOutAsItWentIn() throws Exception {
    byte[] content = Samples.text("0123456789abcdef".repeat(100_000));
    AttachmentView file = attach(LEARNER, "log.txt", content);
    AttachmentFile found = LEARNER.call(() -> reading.file(file.id()));
    assertThat(found.parts()).isEqualTo(4);
    assertThat(found.inline()).isFalse();
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    for (int part = 0; part < found.parts(); part++) {
      int number = part;
      read.write(LEARNER.call(() -> reading.part(file.id(), number)));
    }
    assertThat(read.toByteArray()).isEqualTo(content);
  }

  @Test
  void aFileThatIsTooLargeIsRefusedAsItArrives() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }
        };
    assertThatThrownBy(() -> LEARNER.call(() -> attaching.attach("x", endless)))
        .isInstanceOfSatisfying(
            Unattachable.class,
            e -> assertThat(e.key()).isEqualTo("communities.attachment.tooLarge"));
  }

  @Test
  void whatAPersonAttachesHasABound() throws Exception {
    As trainer = Company.TRAINER;
    AttachmentView file = attach(trainer, "x.txt", Samples.text("x"));
    update("update communities_attachment set size = 500000000 where id = ?", file.id());
    try {
      assertThatThrownBy(() -> attach(trainer, "y.txt", Samples.text("y")))
          .isInstanceOfSatisfying(
              Unattachable.class,
              e -> assertThat(e.key()).isEqualTo("communities.attachment.quota"));
      assertThat(trainer.call(() -> attaching.mine(PageRequest.first())).used())
          .isGreaterThanOrEqualTo(500_000_000);
    } finally {
      trainer.run(() -> attaching.discard(file.id()));
    }
  }

  @Test
  void aFileIsDiscardedUntilItIsSent() throws Exception {
    String community = company.community(0);
    AttachmentView file = attach(LEARNER, "a.txt", Samples.text("x"));
    assertThatThrownBy(() -> COLLEAGUE.run(() -> attaching.discard(file.id())))
        .isInstanceOf(NoSuchAttachment.class);
    company.ask(LEARNER, community, file.markdown());
    assertThatThrownBy(() -> LEARNER.run(() -> attaching.discard(file.id())))
        .isInstanceOf(InUse.class);
    AttachmentView other = attach(LEARNER, "b.txt", Samples.text("x"));
    LEARNER.run(() -> attaching.discard(other.id()));
    assertHidden(LEARNER, other.id());
  }

  @Test
  void whatWasNeverSentIsGoneAfterADayUnlessADraftStillNamesIt() throws Exception {
    String community = company.community(0);
    AttachmentView forgotten = attach(LEARNER, "a.txt", Samples.text("x"));
    AttachmentView fresh = attach(LEARNER, "b.txt", Samples.text("x"));
    AttachmentView drafted = attach(LEARNER, "c.txt", Samples.text("x"));
    AttachmentView sent = attach(LEARNER, "d.txt", Samples.text("x"));
    company.ask(LEARNER, community, sent.markdown());
    DraftText draft =
        new DraftText(DraftPurpose.REPLY, UUID.randomUUID(), null, null, drafted.markdown(), null);
    LEARNER.run(() -> drafting.save(DraftId.next(), draft));
    for (AttachmentView old : new AttachmentView[] {forgotten, drafted, sent}) {
      update(
          "update communities_attachment set uploaded_at = now() - interval '25 hours' where id = ?",
          old.id());
    }
    orphans.remove();
    assertHidden(LEARNER, forgotten.id());
    for (AttachmentView kept : new AttachmentView[] {fresh, drafted, sent}) {
      assertThat(LEARNER.call(() -> reading.file(kept.id())).size()).isEqualTo(1);
    }
  }

  @Test
  void theListOfFilesCostsTheSameWithOneAndWithMany() throws Exception {
    attach(COLLEAGUE, "a.txt", Samples.text("x"));
    PageRequest page = new PageRequest(1, 100);
    long one = statements.of(() -> COLLEAGUE.call(() -> attaching.mine(page)));
    for (int more = 0; more < 20; more++) {
      attach(COLLEAGUE, "a.txt", Samples.text("x"));
    }
    assertThat(statements.of(() -> COLLEAGUE.call(() -> attaching.mine(page)))).isEqualTo(one);
  }

  private AttachmentView attach(As person, String name, byte[] content) throws Exception {
    return person.call(() -> attaching.attach(name, new ByteArrayInputStream(content)));
  }

  private void assertHidden(As person, AttachmentId id) {
    assertThatThrownBy(() -> person.call(() -> reading.file(id)))
        .isInstanceOf(NoSuchAttachment.class);
    assertThatThrownBy(() -> person.call(() -> reading.part(id, 0)))
        .isInstanceOf(NoSuchAttachment.class);
    assertThatThrownBy(() -> person.call(() -> reading.preview(id)))
        .isInstanceOf(NoSuchAttachment.class);
  }

  private void update(String sql, AttachmentId id) throws Exception {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, id.value());
      statement.executeUpdate();
    }
  }
}
