package org.praxis.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.praxis.notification.News;
import org.praxis.notification.mail.store.Choices;
import org.praxis.notification.mail.store.Items;
import org.praxis.people.PersonId;
import org.praxis.people.Receivers;
import org.praxis.people.view.Receiver;

/** Plans mail of what people are told: to whom, and when by the choice and the clock of each. */
@ApplicationScoped
public class Planning {
  @Inject Choices choices;
  @Inject Items items;
  @Inject Receivers receivers;
  @Inject Clock clock;

  /** In the transaction that runs, and in three statements however many are told. */
  public void plan(News news, Map<PersonId, String> readers) {
    Map<PersonId, Choices.Wish> wishes =
        choices.wishes(readers.keySet(), news.kind(), news.community());
    wishes.values().removeIf(wish -> wish.cadence() == Cadence.NEVER);
    Map<PersonId, Receiver> reached = receivers.of(wishes.keySet());
    if (!reached.isEmpty()) {
      Instant now = clock.instant();
      List<Items.Planned> planned = new ArrayList<>();
      reached.forEach(
          (reader, receiver) -> {
            Choices.Wish wish = wishes.get(reader);
            Instant due = wish.rhythm().due(wish.cadence(), now, receiver.zone());
            planned.add(new Items.Planned(reader, readers.get(reader), wish.cadence(), due));
          });
      items.add(news, planned);
    }
  }

  /** What waits for somebody who has chosen otherwise is timed anew, or not told by mail. */
  void replan(PersonId reader) {
    Receiver receiver = receivers.of(List.of(reader)).get(reader);
    if (receiver == null) {
      return;
    }
    Instant now = clock.instant();
    for (Items.Waiting waiting : items.waiting(reader)) {
      Cadence cadence =
          choices
              .effective(reader, waiting.kind().matter(), waiting.community())
              .orElse(waiting.kind().matter().byDefault());
      if (cadence == Cadence.NEVER) {
        items.remove(waiting.key());
      } else {
        Instant due = choices.rhythm(reader).rhythm().due(cadence, now, receiver.zone());
        items.time(waiting.key(), cadence, due);
      }
    }
  }
}
