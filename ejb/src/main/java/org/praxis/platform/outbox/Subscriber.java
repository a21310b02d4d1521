package org.praxis.platform.outbox;

/**
 * Wants to hear of one kind of event. Implementations are CDI beans; they run in the delivery's
 * transaction, as nobody in particular, and must bear that events come in any order.
 *
 * @param <E> a record from a feature's {@code event} package
 */
public interface Subscriber<E extends Record> {
  /** Stays the same for ever: deliveries in the database carry it. */
  String name();

  Class<E> event();

  void receive(E event);
}
