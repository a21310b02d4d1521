package org.praxis.notification.hook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.praxis.communities.CommunityId;
import org.praxis.moderation.AppealOutcome;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.event.AppealAnswered;
import org.praxis.moderation.event.CaseDecided;
import org.praxis.moderation.event.CaseOpened;
import org.praxis.notification.hook.store.Deliveries;
import org.praxis.platform.outbox.NamedSubscriber;

/**
 * Hooks of a community are to be told that something waits for its moderators, or not any more.
 *
 * @param <E> the news
 */
abstract class CaseHooks<E extends Record> extends NamedSubscriber<E> {
  private final HookNews news;

  @Inject Deliveries deliveries;
  @Inject Clock clock;

  CaseHooks(String name, Class<E> event, HookNews news) {
    super("hook/" + name, event);
    this.news = news;
  }

  void plan(CaseId about, SpaceId space, Instant at) {
    deliveries.plan(news, new CommunityId(space.value()), about.value(), at, clock.instant());
  }

  @ApplicationScoped
  static class Opened extends CaseHooks<CaseOpened> {
    Opened() {
      super("case-opened", CaseOpened.class, HookNews.CASE_OPENED);
    }

    @Override
    public void receive(CaseOpened opened) {
      plan(opened.caseId(), opened.space(), opened.at());
    }
  }

  /** Whatever the decision took is back, or what it left is removed: other news tell which. */
  @ApplicationScoped
  static class Overturned extends CaseHooks<AppealAnswered> {
    Overturned() {
      super("case-overturned", AppealAnswered.class, HookNews.CASE_OVERTURNED);
    }

    @Override
    public void receive(AppealAnswered answered) {
      if (answered.outcome() == AppealOutcome.OVERTURNED && !answered.along()) {
        plan(answered.caseId(), answered.space(), answered.at());
      }
    }
  }

  @ApplicationScoped
  static class Decided extends CaseHooks<CaseDecided> {
    Decided() {
      super("case-decided", CaseDecided.class, HookNews.CASE_DECIDED);
    }

    @Override
    public void receive(CaseDecided decided) {
      plan(decided.caseId(), decided.space(), decided.at());
    }
  }
}
