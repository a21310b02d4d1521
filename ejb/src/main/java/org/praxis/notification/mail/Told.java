package org.praxis.notification.mail;

import java.util.List;
import org.praxis.communities.view.PlaceToTell;
import org.praxis.communities.view.TextToTell;
import org.praxis.moderation.view.ToldDecision;
import org.praxis.moderation.view.ToldSanction;
import org.praxis.notification.mail.store.Items;
import org.praxis.training.sessions.view.ToldSession;

/**
 * One thing of a letter, as its reader may know it now.
 *
 * @param title as it is called now
 * @param text what was written, without its words where they are not shown; null where it is about
 *     nothing written
 * @param place where; null where in no community
 * @param decision what was decided against its reader; null where nothing was
 * @param sanction what they are or were under by it; null for nothing
 * @param session the date that it is about; null for none
 * @param series all that are ahead of the dates that it is about, where these were planned in one
 *     go
 */
record Told(
    Items.Item item,
    String title,
    TextToTell text,
    PlaceToTell place,
    ToldDecision decision,
    ToldSanction sanction,
    ToldSession session,
    List<ToldSession> series) {
  Told {
    series = List.copyOf(series);
  }

  Told(Items.Item item, String title, TextToTell text, PlaceToTell place) {
    this(item, title, text, place, null, null, null, List.of());
  }

  /** The same with what the text says. */
  Told saying(TextToTell whole) {
    return new Told(item, title, whole, place, decision, sanction, session, series);
  }

  /** The same with its reasons. */
  Told because(ToldDecision of, ToldSanction resting) {
    return new Told(item, title, text, place, of, resting, session, series);
  }

  /** The same with the date of a session that it is about. */
  Told at(ToldSession date) {
    return new Told(item, title, text, place, decision, sanction, date, series);
  }

  /** The same with the dates of a series that it is about. */
  Told through(List<ToldSession> dates) {
    return new Told(item, title, text, place, decision, sanction, session, dates);
  }

  /** What belongs together in a digest. */
  String thread() {
    return text == null ? item.kind() + item.subject() : text.topic().toString();
  }
}
