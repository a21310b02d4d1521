package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.communities.Readership;
import org.praxis.communities.TopicTitles;
import org.praxis.communities.event.ContributionsMoved;
import org.praxis.notification.model.Notice;
import org.praxis.notification.store.Notices;
import org.praxis.platform.outbox.Subscriber;

/** Tells those whose texts were moved where they stand now. */
@ApplicationScoped
public class MoveNotices implements Subscriber<ContributionsMoved> {
  @Inject Notices notices;
  @Inject TopicTitles titles;
  @Inject Readership readership;
  @Inject Clock clock;

  @Override
  public String name() {
    return "notification/moves";
  }

  @Override
  public Class<ContributionsMoved> event() {
    return ContributionsMoved.class;
  }

  @Override
  public void receive(ContributionsMoved moved) {
    String title = titles.of(moved.topic());
    moved.authors().stream()
        .filter(author -> readership.mayRead(author, moved.topic()))
        .map(author -> new Notice(author, NoticeKind.MOVED, moved.topic(), title, clock.instant()))
        .forEach(notices::add);
  }
}
