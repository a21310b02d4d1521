package org.praxis.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.praxis.notification.News;
import org.praxis.notification.mail.model.Rhythm;
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
            planned.add(
                news.kind().isAtOnce() || news.isTooLate(due, now)
                    ? new Items.Planned(reader, readers.get(reader), Cadence.IMMEDIATELY, now)
                    : new Items.Planned(reader, readers.get(reader), wish.cadence(), due));
          });
      items.add(news, planned);
    }
  }

  /**
   * What waits for somebody who has chosen otherwise is timed anew, or not told by mail; in a few
   * statements however much it is.
   */
  void replan(PersonId reader) {
    Receiver receiver = receivers.of(List.of(reader)).get(reader);
    if (receiver == null) {
      return;
    }
    Map<Cadence, List<Items.Waiting>> anew = new EnumMap<>(Cadence.class);
    List<Items.Waiting> waiting = items.waiting(reader);
    if (waiting.isEmpty()) {
      return;
    }
    Choices.Chosen chosen = choices.chosen(reader);
    for (Items.Waiting item : waiting) {
      if (item.kind().isAtOnce()) {
        continue;
      }
      anew.computeIfAbsent(
              chosen.of(item.kind().matter(), item.community()), cadence -> new ArrayList<>())
          .add(item);
    }
    Instant now = clock.instant();
    Rhythm rhythm = choices.rhythm(reader).rhythm();
    anew.forEach(
        (cadence, those) -> {
          if (cadence == Cadence.NEVER) {
            items.remove(those.stream().map(Items.Waiting::key).toList());
            return;
          }
          Instant due = rhythm.due(cadence, now, receiver.zone());
          Map<Boolean, List<Long>> late =
              those.stream()
                  .collect(
                      Collectors.partitioningBy(
                          item -> News.isTooLate(item.before(), due, now),
                          Collectors.mapping(Items.Waiting::key, Collectors.toList())));
          items.time(late.get(false), cadence, due);
          items.time(late.get(true), Cadence.IMMEDIATELY, now);
        });
  }
}
