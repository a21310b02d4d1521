package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.communities.CommunityId;
import org.praxis.moderation.event.SanctionChanged;
import org.praxis.platform.outbox.Subscriber;

/** Tells whoever is sanctioned, and whose sanction ended before its time: none is silent. */
@ApplicationScoped
public class SanctionNotices implements Subscriber<SanctionChanged> {
  @Inject Telling telling;
  @Inject DecidedTexts texts;
  @Inject Clock clock;

  @Override
  public String name() {
    return "notification/sanctions";
  }

  @Override
  public Class<SanctionChanged> event() {
    return SanctionChanged.class;
  }

  @Override
  public void receive(SanctionChanged changed) {
    telling.tell(
        News.of(
                changed.lifted() ? NoticeKind.SANCTION_LIFTED : NoticeKind.SANCTIONED,
                changed.sanction(),
                texts.of(changed.content()),
                clock.instant())
            .in(new CommunityId(changed.space().value())),
        changed.person());
  }
}
