package org.praxis.notification.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.praxis.moderation.event.CaseDecided;
import org.praxis.moderation.event.CaseOpened;
import org.praxis.moderation.event.CaseTakenBack;
import org.praxis.moderation.event.QueueChanged;
import org.praxis.platform.outbox.NamedSubscriber;

/**
 * Moderators are told that more waits for them, or less.
 *
 * @param <E> the news
 */
abstract class QueueSignals<E extends Record> extends NamedSubscriber<E> {
  @Inject Signals signals;

  QueueSignals(String name, Class<E> event) {
    super(name, event);
  }

  @Override
  public void receive(E news) {
    signals.queue();
  }

  @ApplicationScoped
  static class Opened extends QueueSignals<CaseOpened> {
    Opened() {
      super("live/case-opened", CaseOpened.class);
    }
  }

  @ApplicationScoped
  static class TakenBack extends QueueSignals<CaseTakenBack> {
    TakenBack() {
      super("live/case-taken-back", CaseTakenBack.class);
    }
  }

  @ApplicationScoped
  static class Decided extends QueueSignals<CaseDecided> {
    Decided() {
      super("live/case-decided", CaseDecided.class);
    }
  }

  @ApplicationScoped
  static class Changed extends QueueSignals<QueueChanged> {
    Changed() {
      super("live/queue-changed", QueueChanged.class);
    }
  }
}
