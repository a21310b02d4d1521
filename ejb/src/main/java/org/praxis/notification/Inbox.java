package org.praxis.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.praxis.communities.ContributionId;
import org.praxis.notification.store.Notices;
import org.praxis.notification.view.NoticeView;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.people.duty.DutyId;
import org.praxis.people.duty.DutyKeeping;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/** What the reader was told. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Inbox {
  @Inject Notices notices;
  @Inject DutyKeeping duties;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  public Page<NoticeView> notices(PageRequest page) {
    return new Page<>(settled(notices.of(me.id(), page)), page, notices.count(me.id()));
  }

  // Goes by how things are and not by what happened: a duty passes on, comes back and ends.
  private List<NoticeView> settled(List<NoticeView> told) {
    if (told.stream().noneMatch(notice -> notice.kind() == NoticeKind.DUTY)) {
      return told;
    }
    Set<String> mine = duties.mine().stream().map(DutyId::toString).collect(Collectors.toSet());
    return told.stream()
        .map(
            notice ->
                notice.kind() == NoticeKind.DUTY && !mine.contains(notice.subject())
                    ? notice.asOver()
                    : notice)
        .toList();
  }

  public long unread() {
    return notices.countUnseen(me.id());
  }

  /**
   * The reader has seen the topic that notices tell of, and so needs none of them.
   *
   * @return how many other notices they have not seen
   */
  public long readAbout(ContributionId topic) {
    return notices.seeAbout(me.id(), topic, clock.instant());
  }

  /** The reader has seen all that they were told up to then. */
  public void markRead(Instant toldBy) {
    notices.see(me.id(), toldBy, clock.instant());
  }
}
