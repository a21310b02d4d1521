package org.praxis.notification.incoming;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.praxis.access.OnBehalf.Colleague;
import org.praxis.communities.mailing.mail.ReplyHead;
import org.praxis.communities.mailing.mail.ReplyMail;
import org.praxis.notification.incoming.store.Incoming;
import org.praxis.notification.incoming.store.Incoming.Content;
import org.praxis.notification.incoming.store.Incoming.Outcome;
import org.praxis.notification.mail.Unreachable;
import org.praxis.notification.mail.store.Letters;
import org.praxis.people.Receivers;
import org.praxis.people.view.Receiver;

/** Reads one mail, in a transaction of its own with what becomes of it. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Reading {
  @Inject Incoming incoming;
  @Inject Letters letters;
  @Inject Replies replies;
  @Inject Receivers receivers;
  @Inject Unreachable unreachable;
  @Inject SealedAddresses sealed;
  @Inject Clock clock;

  /** Under which name somebody signs in who answers a mail of ours; empty for any other mail. */
  public Optional<String> author(IncomingId id) {
    Optional<ReplyHead> head = incoming.begin(id, ReplyHead.MOST_BYTES).map(ReplyHead::of);
    if (head.isEmpty() || letter(sealed.bounced(head.get().to())).isPresent()) {
      return Optional.empty();
    }
    return letter(sealed.answered(head.get().to()))
        .flatMap(letter -> receivers.uid(letter.reader()));
  }

  /**
   * Unless another node is at it.
   *
   * @param author as whom a reply is posted; null for nobody
   */
  public void read(IncomingId id, Colleague author) {
    Optional<Content> content = incoming.lock(id);
    if (content.isPresent()) {
      incoming.over(id, outcome(id, content.get(), author), clock.instant());
    }
  }

  // Anybody can send us anything: what has no address that we sealed is not even read.
  private Outcome outcome(IncomingId id, Content content, Colleague author) {
    ReplyHead head = ReplyHead.of(content.bytes());
    Optional<Letters.Letter> bounced = letter(sealed.bounced(head.to()));
    Optional<Letters.Letter> answered = letter(sealed.answered(head.to()));
    if (bounced.isEmpty() && answered.isEmpty()) {
      return new Outcome(IncomingState.IGNORED, "UNSEALED");
    }
    ReplyMail mail;
    try {
      mail = replies.read(content.bytes());
    } catch (IOException | StackOverflowError e) {
      return new Outcome(IncomingState.IGNORED, "UNREADABLE");
    }
    if (bounced.isPresent()) {
      return bounce(bounced.get(), mail);
    }
    if (mail.automatic()) {
      return new Outcome(IncomingState.IGNORED, "AUTOMATIC");
    }
    if (!isFirst(id, answered.get(), head)) {
      return new Outcome(IncomingState.IGNORED, "TWICE", answered.get().reader(), null);
    }
    return replies.post(answered.get(), mail, content.cut(), author);
  }

  // One mail to two of our addresses, or by way of a list, comes twice and never with the same way
  // in its header.
  private boolean isFirst(IncomingId id, Letters.Letter letter, ReplyHead head) {
    return head.messageId() == null
        || incoming.isFirst(
            id,
            Keeping.digest(
                (letter.id() + " " + head.messageId()).getBytes(StandardCharsets.UTF_8)));
  }

  // Which letter did not arrive says the address, which nobody can make up; whatever the report
  // says of addresses is not asked.
  private Outcome bounce(Letters.Letter letter, ReplyMail mail) {
    if (mail.bounce() == null || !mail.bounce().failed()) {
      return new Outcome(IncomingState.IGNORED, mail.bounce() == null ? "NO_REPORT" : "DELAYED");
    }
    Receiver reader = receivers.of(List.of(letter.reader())).get(letter.reader());
    if (reader != null) {
      unreachable.reported(letter, reader.mail(), mail.bounce().status(), mail.bounce().said());
    }
    return new Outcome(IncomingState.BOUNCE, mail.bounce().status(), letter.reader(), null);
  }

  private String said(String reason, Content content) {
    try {
      return Replies.said(reason, replies.read(content.bytes()));
    } catch (IOException | StackOverflowError e) {
      return null; // then it was not read before either
    }
  }

  // What was over long ago is not known any more.
  private Optional<Letters.Letter> letter(OptionalLong number) {
    return number.isPresent() ? letters.numbered(number.getAsLong()) : Optional.empty();
  }

  /**
   * Its author is told that it did not become what they wanted, and has back what they wrote.
   *
   * @param names what the answer names, one a line; null for nothing
   */
  public void refuse(IncomingId id, String reason, String names) {
    Optional<Content> content = incoming.lock(id);
    if (content.isEmpty()) {
      return;
    }
    letter(sealed.answered(ReplyHead.of(content.get().bytes()).to()))
        .ifPresent(
            letter ->
                letters.answer(
                    letter.reader(),
                    reason,
                    names,
                    said(reason, content.get()),
                    letter.topic(),
                    clock.instant()));
    incoming.over(id, new Outcome(IncomingState.REFUSED, reason), clock.instant());
  }
}
