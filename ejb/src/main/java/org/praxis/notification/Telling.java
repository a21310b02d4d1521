package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.praxis.notification.live.Signals;
import org.praxis.notification.mail.Planning;
import org.praxis.notification.store.Notices;
import org.praxis.people.PersonId;

/**
 * Tells people something: in the inbox, and by mail as each of them chose. In the transaction that
 * runs, so once and for all; in a few statements however many they are. Who does not want to be
 * told such things is not.
 */
@ApplicationScoped
public class Telling {
  @Inject Notices notices;
  @Inject Planning planning;
  @Inject Signals signals;

  public void tell(News news, Collection<PersonId> readers) {
    Map<PersonId, String> unexplained = new LinkedHashMap<>();
    readers.forEach(reader -> unexplained.put(reader, null));
    tellWhy(news, unexplained);
  }

  /**
   * @param readers each with the name of the reason; null where the kind says it
   */
  public void tellWhy(News news, Map<PersonId, String> readers) {
    if (!readers.isEmpty()) {
      notices.tell(news, readers);
      planning.plan(news, readers);
      signals.inboxes(readers.keySet());
    }
  }

  public void tell(News news, PersonId reader) {
    tell(news, List.of(reader));
  }
}
