package org.praxis.notification.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.praxis.access.OnBehalf;
import org.praxis.access.OnBehalf.Colleague;
import org.praxis.communities.mailing.mail.ReplyHead;
import org.praxis.notification.mail.MailSettings;
import org.praxis.notification.mail.model.Seals;

/** What is taken out of the mailbox, and what has to stay. */
class FetchingTest {
  private final Fetching fetching = new Fetching();
  private final List<String> kept = new ArrayList<>();
  private final List<String> headers = new ArrayList<>();

  private final Seals seals = new Seals("of this test");

  FetchingTest() {
    fetching.sealed = new SealedAddresses();
    fetching.sealed.settings =
        new MailSettings() {
          @Override
          public Seals seals() {
            return seals;
          }
        };
    fetching.keeping =
        new Keeping() {
          @Override
          public void keep(byte[] mail) {
            kept.add(new String(mail, StandardCharsets.UTF_8));
          }

          @Override
          public void keepHeader(byte[] header) {
            headers.add(new String(header, StandardCharsets.UTF_8));
          }
        };
  }

  @Test
  void aMailThatCannotBeFetchedStaysAndTheOthersAreTaken() throws MessagingException {
    Mail broken = new Mail("broken", true, 10);
    Mail good = new Mail("good", false, 10);
    fetching.empty(new Message[] {broken, good}, () -> true);
    assertThat(kept).singleElement().asString().contains("good");
    assertThat(broken.isSet(Flags.Flag.DELETED)).isFalse();
    assertThat(good.isSet(Flags.Flag.DELETED)).isTrue();
  }

  @Test
  void moreThanAPortionOfThoseDoesNotKeepTheRestFromBeingTaken() throws MessagingException {
    Message[] mails = new Message[61];
    for (int i = 0; i < 60; i++) {
      mails[i] = new Mail("broken", true, 10);
    }
    mails[60] = new Mail("good", false, 10);
    fetching.empty(mails, () -> true);
    assertThat(kept).hasSize(1);
  }

  @Test
  void whenTheMailboxIsGoneNothingMoreIsTried() throws MessagingException {
    Mail good = new Mail("good", false, 10);
    Message[] mails = {new Mail("broken", true, 10), good};
    assertThatThrownBy(() -> fetching.empty(mails, () -> false))
        .isInstanceOf(MessagingException.class);
    assertThat(kept).isEmpty();
  }

  @Test
  void ofAMailThatIsTooLargeOnlyWhatSaysWhoseItIsIsKept() throws MessagingException {
    Mail large = new Mail("large", true, 30_000_001);
    fetching.empty(new Message[] {large}, () -> true);
    assertThat(headers)
        .singleElement()
        .asString()
        .contains("From: amina@corp.example")
        .doesNotContain("X-Other")
        .doesNotContain("large");
    assertThat(ReplyHead.of(headers.get(0).getBytes(StandardCharsets.UTF_8)).to())
        .containsExactly(ours());
    assertThat(large.isSet(Flags.Flag.DELETED)).isTrue();
  }

  @Test
  void ofAMailThatIsNotForUsTheBodyIsNotFetched() throws MessagingException {
    Mail other = new Mail("praxis@corp.example", "other", true, 10);
    fetching.empty(new Message[] {other}, () -> true);
    assertThat(kept).isEmpty();
    assertThat(headers).singleElement().asString().contains("To: praxis@corp.example");
    assertThat(other.isSet(Flags.Flag.DELETED)).isTrue();
  }

  @Test
  void aMailOfWhichNotEvenTheAnswerCanBeWrittenKeepsNoOtherWaiting() {
    List<IncomingId> read = new ArrayList<>();
    List<IncomingId> failed = new ArrayList<>();
    List<IncomingId> waiting =
        List.of(new IncomingId(UUID.randomUUID()), new IncomingId(UUID.randomUUID()));
    fetching.mail =
        new MailSettings() {
          @Override
          public boolean isOn() {
            return true;
          }
        };
    fetching.onBehalf = new OnBehalf();
    fetching.mailbox =
        new MailboxSettings() {
          @Override
          Optional<String> url() {
            return Optional.empty();
          }
        };
    fetching.keeping =
        new Keeping() {
          @Override
          public List<IncomingId> due(int most) {
            return waiting;
          }

          @Override
          public void failed(IncomingId id, String error) {
            failed.add(id);
          }
        };
    fetching.reading =
        new Reading() {
          @Override
          public Optional<String> author(IncomingId id) {
            return Optional.empty();
          }

          @Override
          public void read(IncomingId id, Colleague author) {
            read.add(id);
            throw new NotPosted("EMPTY");
          }

          @Override
          public void refuse(IncomingId id, String reason, String names) {
            throw new IllegalStateException("the database does not take it");
          }
        };
    fetching.round();
    assertThat(read).isEqualTo(waiting);
    assertThat(failed).isEqualTo(waiting);
  }

  private String ours() {
    return "praxis+r" + seals.seal(Seals.Purpose.REPLY, 7) + "@corp.example";
  }

  /** One in the mailbox. */
  private final class Mail extends MimeMessage {
    private final boolean broken;
    private final int size;

    Mail(String text, boolean broken, int size) throws MessagingException {
      this(ours(), text, broken, size);
    }

    Mail(String to, String text, boolean broken, int size) throws MessagingException {
      super(
          Session.getInstance(new Properties()),
          new ByteArrayInputStream(
              ("From: amina@corp.example\r\nTo: " + to + "\r\nX-Other: x\r\n\r\n" + text)
                  .getBytes(StandardCharsets.UTF_8)));
      this.broken = broken;
      this.size = size;
    }

    @Override
    public int getSize() {
      return size;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException, MessagingException {
      if (broken) {
        throw new IllegalStateException("cannot be fetched");
      }
      super.writeTo(out);
    }
  }
}
