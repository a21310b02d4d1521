package org.praxis.notification.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.praxis.moderation.event.CaseDecided;
import org.praxis.moderation.event.CaseOpened;
import org.praxis.moderation.event.CaseTakenBack;
import org.praxis.platform.outbox.Subscriber;

/**
 * Moderators are told that more waits for them, or less.
 *
 * @param <E> the news
 */
abstract class QueueSignals<E extends Record> implements Subscriber<E> {
  private final String name;
  private final Class<E> event;

  @Inject Signals signals;

  QueueSignals(String name, Class<E> event) {
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

  @Override
  public void receive(E news) {
    signals.queue();
  }

  @ApplicationScoped
  static class Opened extends QueueSignals<CaseOpened> {
    Opened() {
      super("case-opened", CaseOpened.class);
    }
  }

  @ApplicationScoped
  static class TakenBack extends QueueSignals<CaseTakenBack> {
    TakenBack() {
      super("case-taken-back", CaseTakenBack.class);
    }
  }

  @ApplicationScoped
  static class Decided extends QueueSignals<CaseDecided> {
    Decided() {
      super("case-decided", CaseDecided.class);
    }
  }
}
