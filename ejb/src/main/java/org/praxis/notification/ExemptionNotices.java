package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.platform.outbox.Subscriber;
import org.praxis.training.TrackTitles;
import org.praxis.training.assigning.event.ExemptionChanged;
import org.praxis.training.view.TrackName;

/** Tells whoever is exempt from a track, or is no more because that was revoked. */
@ApplicationScoped
public class ExemptionNotices implements Subscriber<ExemptionChanged> {
  @Inject Telling telling;
  @Inject Clock clock;
  @Inject TrackTitles titles;

  @Override
  public String name() {
    return "notification/exemptions";
  }

  @Override
  public Class<ExemptionChanged> event() {
    return ExemptionChanged.class;
  }

  @Override
  public void receive(ExemptionChanged changed) {
    TrackName track = titles.named(changed.track());
    telling.tell(
        News.of(
            changed.granted() ? NoticeKind.EXEMPTED : NoticeKind.EXEMPTION_REVOKED,
            track.slug(),
            track.title(),
            clock.instant()),
        changed.person());
  }
}
