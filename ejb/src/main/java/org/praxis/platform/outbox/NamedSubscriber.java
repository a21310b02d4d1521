package org.praxis.platform.outbox;

/**
 * A subscriber whose name and event stand in one line.
 *
 * @param <E> a record from a feature's {@code event} package
 */
public abstract class NamedSubscriber<E extends Record> implements Subscriber<E> {
  private final String name;
  private final Class<E> event;

  /**
   * @param name stays the same for ever: deliveries in the database carry it
   */
  protected NamedSubscriber(String name, Class<E> event) {
    this.name = name;
    this.event = event;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Class<E> event() {
    return event;
  }
}
