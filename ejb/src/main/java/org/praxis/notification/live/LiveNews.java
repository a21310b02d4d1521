package org.praxis.notification.live;

import org.praxis.platform.outbox.Subscriber;

/**
 * One kind of news of which a signal is made.
 *
 * @param <E> the news
 */
abstract class LiveNews<E extends Record> implements Subscriber<E> {
  private final String name;
  private final Class<E> event;

  LiveNews(String name, Class<E> event) {
    this.name = "live/" + name;
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
