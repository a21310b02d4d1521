package org.praxis.notification.incoming;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praxis.communities.mailing.mail.ReplyMail;
import org.praxis.notification.incoming.store.Incoming;
import org.praxis.notification.incoming.store.Incoming.Outcome;
import org.praxis.notification.mail.MailSettings;
import org.praxis.notification.mail.Unreachable;
import org.praxis.notification.mail.model.Seals.Purpose;
import org.praxis.notification.mail.store.Letters;
import org.praxis.people.Receivers;
import org.praxis.people.view.Receiver;

/** Reads one mail, in a transaction of its own with what becomes of it. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Reading {
  private static final Pattern SEALED = Pattern.compile("[^+@]+\\+([rb])([0-9a-z]+-[a-z2-7]+)@.*");

  @Inject Incoming incoming;
  @Inject Letters letters;
  @Inject Replies replies;
  @Inject Receivers receivers;
  @Inject Unreachable unreachable;
  @Inject MailSettings settings;
  @Inject Clock clock;

  /** Unless another node is at it. */
  public void read(IncomingId id) {
    Optional<byte[]> content = incoming.lock(id);
    if (content.isPresent()) {
      incoming.over(id, outcome(content.get()), clock.instant());
    }
  }

  private Outcome outcome(byte[] content) {
    ReplyMail mail;
    try {
      mail = replies.read(content);
    } catch (IOException | StackOverflowError e) {
      return new Outcome(IncomingState.IGNORED, "UNREADABLE");
    }
    Optional<Letters.Letter> bounced = letter(mail.to(), 'b', Purpose.BOUNCE);
    if (bounced.isPresent()) {
      return bounce(bounced.get(), mail);
    }
    Optional<Letters.Letter> answered = letter(mail.to(), 'r', Purpose.REPLY);
    if (answered.isEmpty()) {
      return new Outcome(IncomingState.IGNORED, "UNSEALED");
    }
    if (mail.automatic()) {
      return new Outcome(IncomingState.IGNORED, "AUTOMATIC");
    }
    return replies.post(answered.get(), mail);
  }

  // Which letter did not arrive says the address, which nobody can make up; whatever the report
  // says of addresses is not asked.
  private Outcome bounce(Letters.Letter letter, ReplyMail mail) {
    if (mail.bounce() == null || !mail.bounce().failed()) {
      return new Outcome(IncomingState.IGNORED, mail.bounce() == null ? "NO_REPORT" : "DELAYED");
    }
    Receiver reader = receivers.of(List.of(letter.reader())).get(letter.reader());
    if (reader != null) {
      unreachable.reported(reader.mail(), mail.bounce().status(), mail.bounce().said());
    }
    return new Outcome(IncomingState.BOUNCE, mail.bounce().status(), letter.reader(), null);
  }

  /** The letter to which a mail belongs, by an address that we sealed. */
  Optional<Letters.Letter> letter(List<String> addresses, char kind, Purpose purpose) {
    for (String address : addresses) {
      Matcher sealed = SEALED.matcher(address);
      if (sealed.matches() && sealed.group(1).charAt(0) == kind) {
        OptionalLong number = settings.seals().open(purpose, sealed.group(2));
        if (number.isPresent()) {
          return letters.numbered(number.getAsLong());
        }
      }
    }
    return Optional.empty();
  }

  /** Its author is told that it did not become what they wanted. */
  public void refuse(IncomingId id, String reason) {
    Optional<byte[]> content = incoming.lock(id);
    if (content.isEmpty()) {
      return;
    }
    try {
      letter(replies.read(content.get()).to(), 'r', Purpose.REPLY)
          .ifPresent(
              letter -> letters.answer(letter.reader(), reason, letter.topic(), clock.instant()));
    } catch (IOException e) {
      throw new IllegalStateException(e); // it was read before
    }
    incoming.over(id, new Outcome(IncomingState.REFUSED, reason), clock.instant());
  }
}
