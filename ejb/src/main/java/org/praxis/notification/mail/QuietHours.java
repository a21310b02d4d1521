package org.praxis.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.praxis.notification.mail.model.Rhythm;
import org.praxis.notification.mail.store.Choices;
import org.praxis.notification.mail.store.Letters;
import org.praxis.notification.mail.store.Letters.Letter;
import org.praxis.people.PersonId;
import org.praxis.people.Receivers;
import org.praxis.people.view.Receiver;

/**
 * Letters whose readers do not want mail at this hour. What is told is planned by their clock, but
 * a letter that had to wait for the relay, or was refused, comes at any.
 */
@ApplicationScoped
public class QuietHours {
  @Inject Choices choices;
  @Inject Receivers receivers;
  @Inject Letters letters;

  /**
   * Of these, those that have to wait, and until when; in two statements. Who wrote to us hears the
   * answer at once: they are there. So does who is sanctioned, whether they are there or not, and
   * who would hear of a session when it has begun; a third statement, where anything would have to
   * wait.
   */
  Map<LetterId, Instant> of(Collection<Letter> claimed, Instant now) {
    Set<PersonId> readers =
        claimed.stream()
            .filter(letter -> letter.form() != LetterForm.ANSWER)
            .map(Letter::reader)
            .collect(Collectors.toSet());
    if (readers.isEmpty()) {
      return Map.of();
    }
    Map<PersonId, Receiver> reached = receivers.of(readers);
    Map<PersonId, Rhythm> rhythms = choices.rhythms(readers);
    Map<LetterId, Instant> waiting = new HashMap<>();
    for (Letter letter : claimed) {
      Receiver to = reached.get(letter.reader());
      if (letter.form() != LetterForm.ANSWER && to != null) {
        Instant due =
            rhythms
                .getOrDefault(letter.reader(), Rhythm.USUAL)
                .due(Cadence.IMMEDIATELY, now, to.zone());
        if (due.isAfter(now)) {
          waiting.put(letter.id(), due);
        }
      }
    }
    if (!waiting.isEmpty()) {
      letters.atOnce(waiting, now).forEach(waiting::remove);
    }
    return waiting;
  }
}
