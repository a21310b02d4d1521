package org.praxis.notification.mail;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.praxis.notification.mail.model.Fingerprint;
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
  @Inject QuietHours quiet;
  @Inject MailSettings settings;
  @Inject Clock clock;

  /** Nobody else takes them while the claim lasts. */
  public Letters.Claim claim(int most) {
    Instant now = clock.instant();
    return letters.claim(now, now.plus(settings.claim()), most);
  }

  /**
   * Composes these; what there is nothing to say of is over at once, and what comes at a quiet hour
   * waits.
   */
  public List<Composed> compose(List<Letters.Letter> claimed, Instant until) {
    Instant now = clock.instant();
    Map<LetterId, Instant> waiting = quiet.of(claimed, now);
    waiting.entrySet().stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())))
        .forEach((open, those) -> letters.delay(those, until, open, null));
    List<Letters.Letter> wanted =
        claimed.stream().filter(letter -> !waiting.containsKey(letter.id())).toList();
    List<Composed> composed = composing.compose(wanted);
    Set<LetterId> dropped =
        wanted.stream().map(Letters.Letter::id).collect(Collectors.toCollection(HashSet::new));
    composed.forEach(letter -> dropped.remove(letter.letter().id()));
    if (!dropped.isEmpty()) {
      letters.drop(dropped, until, now);
    }
    return composed;
  }

  /** The mail server has them. */
  public void sent(Collection<Composed> those) {
    if (!those.isEmpty()) {
      letters.sent(
          those.stream()
              .collect(
                  Collectors.toMap(
                      one -> one.letter().id(), one -> Fingerprint.of(one.to().mail()))),
          clock.instant());
    }
  }

  /** It came back, for a reason that may pass. */
  public void returned(LetterId letter, String why) {
    letters.returned(letter, why, clock.instant());
  }

  /** The mail server is not there. */
  public void delay(Collection<LetterId> those, Instant claimedUntil, Duration wait, String why) {
    if (!those.isEmpty()) {
      letters.delay(List.copyOf(those), claimedUntil, clock.instant().plus(wait), why);
    }
  }

  /** Nothing was done with them in time; whoever comes next takes them. */
  public void giveBack(Collection<LetterId> those, Instant claimedUntil) {
    delay(those, claimedUntil, Duration.ZERO, null);
  }

  /** The mail server does not want that one, or it cannot be written. */
  public void refused(Letters.Letter letter, Instant claimedUntil, String why) {
    Instant now = clock.instant();
    int before = letter.refusals();
    Instant next = before + 1 >= REFUSALS ? null : now.plus(FIRST.multipliedBy(1L << before));
    letters.refused(letter.id(), claimedUntil, next, why, now);
  }

  /**
   * The mail server says that there is nobody of that address.
   *
   * @return false when somebody else has claimed it meanwhile
   */
  public boolean unknown(LetterId letter, Instant claimedUntil) {
    return letters.drop(List.of(letter), claimedUntil, clock.instant()) > 0;
  }
}
