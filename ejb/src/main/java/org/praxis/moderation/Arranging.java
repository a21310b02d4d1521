package org.praxis.moderation;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.praxis.moderation.view.Route;
import org.praxis.people.PersonId;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.content.ContentRef;

/**
 * Does to a text what a decision leaves standing but not as it was: nobody adds to it any more, or
 * it stands elsewhere. A feature whose content can be arranged so implements it as a CDI bean. What
 * puts a text elsewhere holds more than the text, and before the case: everybody in one order
 * (docs/adr/0043).
 */
public interface Arranging {
  boolean arranges(ContentKind kind, Verdict verdict);

  /**
   * Where it goes, as it is kept; asked in the name of whoever decides.
   *
   * @param published whether others read it already
   * @param to as they typed it; null where they said nothing
   * @throws org.praxis.platform.Refusal where it cannot go there, or not by them
   */
  default Destination ready(ContentRef content, boolean published, Destination to) {
    return null;
  }

  /**
   * What the text would stand in, by the name that its author reads; null where it stays, where
   * that is not said yet, and where its author could not read it.
   */
  default String foreseen(ContentRef content, PersonId author, Destination to) {
    return null;
  }

  /**
   * From where to where a decision puts it, or has put it, as far as whoever asks may read both
   * today; null where it stays.
   *
   * @param space where it was decided
   */
  default Route route(ContentRef content, CaseId decided, SpaceId space, Destination to) {
    return null;
  }

  /**
   * Before cases are held: lets whoever would change the place wait to which it goes.
   *
   * @return all texts that go along, on which nobody is to decide meanwhile
   */
  default Set<UUID> holdBefore(ContentRef content, Destination to) {
    return Set.of();
  }

  /** The same for what comes back from where that decision put it. */
  default Set<UUID> holdBefore(ContentRef content, CaseId decided) {
    return Set.of();
  }

  /**
   * In the transaction in which the decision takes effect, before others read the text: they do
   * where it goes. Nobody is asked any more.
   *
   * @throws org.praxis.platform.ChangedMeanwhile where somebody is at it at this moment
   * @throws org.praxis.platform.Refusal where it cannot be done any more
   */
  void arrange(ContentRef content, Arranged how);

  /**
   * As if it had not been decided, where nobody has gone on since.
   *
   * @return whether that could be
   */
  boolean putBack(ContentRef content, Arranged how, PersonId judge, Instant now);
}
