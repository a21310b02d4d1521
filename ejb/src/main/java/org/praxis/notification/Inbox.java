package org.praxis.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.praxis.communities.ContributionId;
import org.praxis.notification.store.Notices;
import org.praxis.notification.view.NoticeView;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/** What the reader was told. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Inbox {
  @Inject Notices notices;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  public Page<NoticeView> notices(PageRequest page) {
    return new Page<>(notices.of(me.id(), page), page, notices.count(me.id()));
  }

  public long unread() {
    return notices.countUnseen(me.id());
  }

  /** The reader has seen the topic that notices tell of, and so needs none of them. */
  public void readAbout(ContributionId topic) {
    notices.seeAbout(me.id(), topic, clock.instant());
  }

  /** The reader has seen all that they were told up to then. */
  public void markRead(Instant toldBy) {
    notices.see(me.id(), toldBy, clock.instant());
  }
}
