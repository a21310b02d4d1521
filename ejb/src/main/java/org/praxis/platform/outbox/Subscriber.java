package org.praxis.platform.outbox;

import java.util.List;

/**
 * Wants to hear of one kind of event. Implementations are application scoped beans; they run in the
 * delivery's transaction, as nobody in particular, and must bear that events come in any order.
 *
 * @param <E> a record from a feature's {@code event} package
 */
public interface Subscriber<E extends Record> {
  /** Stays the same for ever: deliveries in the database carry it. */
  String name();

  Class<E> event();

  void receive(E event);

  /**
   * Of how many events it hears in one transaction, where so many wait. More than one is for who
   * does better with many, and locks nothing that a member's act locks as well: what several events
   * lock one after the other, another may lock the other way round.
   */
  default int atOnce() {
    return 1;
  }

  /** Of several, at most {@link #atOnce}; where this fails, each comes again by itself. */
  default void receive(List<E> events) {
    events.forEach(this::receive);
  }
}
