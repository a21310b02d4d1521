package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.platform.outbox.Subscriber;
import org.praxis.training.TrackTitles;
import org.praxis.training.event.LearnersMoved;
import org.praxis.training.view.TrackName;

/**
 * Tells learners that they go on in a new edition of a track. The notice leads to what is different
 * since the edition on which they were, and to what they do again.
 */
@ApplicationScoped
public class MovedNotices implements Subscriber<LearnersMoved> {
  @Inject Telling telling;
  @Inject Clock clock;
  @Inject TrackTitles titles;

  @Override
  public String name() {
    return "notification/moved-learners";
  }

  @Override
  public Class<LearnersMoved> event() {
    return LearnersMoved.class;
  }

  @Override
  public void receive(LearnersMoved moved) {
    TrackName track = titles.named(moved.track());
    telling.tell(
        News.of(
            NoticeKind.TRACK_MOVED,
            track.slug() + "?since=" + moved.from(),
            track.title(),
            clock.instant()),
        moved.people());
  }
}
