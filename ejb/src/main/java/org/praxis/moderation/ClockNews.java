package org.praxis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import org.praxis.moderation.event.ClocksChanged;
import org.praxis.moderation.store.ClockStore;
import org.praxis.people.event.OfficeCalendarChanged;
import org.praxis.platform.outbox.NamedSubscriber;

/**
 * Where a clock or a calendar changed, what waits is due anew. Told by the outbox, so it happens
 * once on however many nodes, and again where the first time was cut off.
 *
 * @param <E> the news
 */
abstract class ClockNews<E extends Record> extends NamedSubscriber<E> {

  @Inject DueAnew anew;
  @Inject ClockStore store;

  ClockNews(String name, Class<E> event) {
    super("moderation/" + name, event);
  }

  /**
   * @param spaces null for all
   */
  void count(Collection<SpaceId> spaces) {
    int held = pass(spaces, anew::cases) + pass(spaces, anew::appeals);
    if (held > 0) {
      // The delivery comes again, when those who hold them have let go.
      throw new IllegalStateException(held + " cases were held while they were due anew");
    }
  }

  private static int pass(
      Collection<SpaceId> spaces, BiFunction<Collection<SpaceId>, Long, DueAnew.Done> portion) {
    int held = 0;
    Long after = 0L;
    while (after != null) {
      DueAnew.Done done = portion.apply(spaces, after);
      held += done.held();
      after = done.last();
    }
    return held;
  }

  @ApplicationScoped
  static class OfPlaces extends ClockNews<ClocksChanged> {
    OfPlaces() {
      super("clocks", ClocksChanged.class);
    }

    @Override
    public void receive(ClocksChanged changed) {
      count(changed.space() == null ? null : List.of(changed.space()));
    }
  }

  @ApplicationScoped
  static class OfOffices extends ClockNews<OfficeCalendarChanged> {
    OfOffices() {
      super("office-calendars", OfficeCalendarChanged.class);
    }

    @Override
    public void receive(OfficeCalendarChanged changed) {
      List<SpaceId> counting = store.countingBy(changed.office());
      if (!counting.isEmpty()) {
        count(counting);
      }
    }
  }
}
