package org.praxis.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.praxis.notification.mail.store.Letters;

/** Takes some letters at a time, ready to be sent. */
@ApplicationScoped
public class Portions {
  private static final Logger LOG = Logger.getLogger(Portions.class);

  @Inject Posting posting;

  /**
   * What was claimed, and until when nobody else takes it.
   *
   * @param claimed how many they were, with those of which nothing is left to say
   */
  public record Portion(List<Composed> letters, int claimed, Instant until) {
    public Portion {
      letters = List.copyOf(letters);
    }
  }

  /** The claim is kept before anything is composed, and what cannot be composed is refused. */
  public Portion take(int most) {
    Letters.Claim claim = posting.claim(most);
    return new Portion(
        claim.letters().isEmpty() ? List.of() : composed(claim),
        claim.letters().size(),
        claim.until());
  }

  private List<Composed> composed(Letters.Claim claim) {
    try {
      return posting.compose(claim.letters(), claim.until());
    } catch (RuntimeException e) {
      LOG.warnf("Of %d letters one could not be composed: %s", claim.letters().size(), e);
    }
    List<Composed> composed = new ArrayList<>();
    for (Letters.Letter letter : claim.letters()) {
      try {
        composed.addAll(posting.compose(List.of(letter), claim.until()));
      } catch (RuntimeException e) {
        LOG.warnf(e, "Letter %s could not be composed", letter.id());
        posting.refused(letter, claim.until(), MailServer.said(cause(e)));
      }
    }
    return composed;
  }

  // What the container says of it tells an administrator nothing.
  private static Throwable cause(Throwable e) {
    return e.getCause() == null ? e : cause(e.getCause());
  }
}
