package org.praxis.notification.mail;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.praxis.notification.mail.store.Letters;

/** Takes letters out of the queue, and says of them what became of them. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Posting {
  /** So often a letter is refused before it is dead; the last time after about two days. */
  static final int REFUSALS = 8;

  private static final Duration FIRST = Duration.ofMinutes(15);

  @Inject Letters letters;
  @Inject Composing composing;
  @Inject MailSettings settings;
  @Inject Clock clock;

  /** What was claimed. */
  public record Portion(List<Composed> letters, int claimed) {
    public Portion {
      letters = List.copyOf(letters);
    }
  }

  /** Claims letters and composes them; what there is nothing to say of is over at once. */
  public Portion take(int most) {
    Instant now = clock.instant();
    List<Letters.Letter> claimed = letters.claim(now, now.plus(settings.claim()), most);
    if (claimed.isEmpty()) {
      return new Portion(List.of(), 0);
    }
    List<Composed> composed = composing.compose(claimed);
    Set<LetterId> dropped =
        claimed.stream().map(Letters.Letter::id).collect(Collectors.toCollection(HashSet::new));
    composed.forEach(letter -> dropped.remove(letter.letter().id()));
    if (!dropped.isEmpty()) {
      letters.over(dropped, LetterState.DROPPED, now);
    }
    return new Portion(composed, claimed.size());
  }

  /** The mail server has them. */
  public void sent(Collection<LetterId> those) {
    if (!those.isEmpty()) {
      letters.over(new ArrayList<>(those), LetterState.SENT, clock.instant());
    }
  }

  /** The mail server is not there. */
  public void delay(Collection<LetterId> those, Duration wait, String why) {
    if (!those.isEmpty()) {
      letters.delay(new ArrayList<>(those), clock.instant().plus(wait), why);
    }
  }

  /** The mail server does not want that one. */
  public void refused(LetterId letter, int before, String why) {
    Instant now = clock.instant();
    Instant next = before + 1 >= REFUSALS ? null : now.plus(FIRST.multipliedBy(1L << before));
    letters.refused(letter, next, why, now);
  }

  /** The mail server says that there is nobody of that address. */
  public void unknown(LetterId letter) {
    letters.over(List.of(letter), LetterState.DROPPED, clock.instant());
  }
}
