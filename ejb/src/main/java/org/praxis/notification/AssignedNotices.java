package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.platform.outbox.Subscriber;
import org.praxis.training.TrackTitles;
import org.praxis.training.assigning.event.PeopleAssigned;
import org.praxis.training.view.TrackName;

/** Tells those to whom a track is assigned; a part of them at a time. */
@ApplicationScoped
public class AssignedNotices implements Subscriber<PeopleAssigned> {
  @Inject Telling telling;
  @Inject Clock clock;
  @Inject TrackTitles titles;

  @Override
  public String name() {
    return "notification/assigned";
  }

  @Override
  public Class<PeopleAssigned> event() {
    return PeopleAssigned.class;
  }

  @Override
  public void receive(PeopleAssigned assigned) {
    TrackName track = titles.named(assigned.track());
    telling.tell(
        News.of(NoticeKind.ASSIGNED, track.slug(), track.title(), clock.instant()),
        assigned.people());
  }
}
