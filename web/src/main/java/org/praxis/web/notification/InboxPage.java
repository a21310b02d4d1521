package org.praxis.web.notification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.praxis.notification.Inbox;
import org.praxis.notification.NoticeAddress;
import org.praxis.notification.view.NoticeView;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Page;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;

/** What the reader was told, and saying that it is read. */
@Named
@RequestScoped
public class InboxPage {
  // An instant may be a thousand million years away; the database does not reach that far.
  private static final int LAST_YEAR = 9999;

  @Inject Inbox inbox;
  @Inject Address address;
  @Inject Attempt attempt;

  private Page<NoticeView> notices;

  public void load() {
    attempt.pressed(
        "read",
        toldBy -> {
          inbox.markRead(instant(toldBy));
          return "/notification/inbox?done=read";
        });
    if (!attempt.isOver()) {
      notices = inbox.notices(address.page());
    }
  }

  /** Where a notice leads. */
  public String address(NoticeView notice) {
    return NoticeAddress.of(notice.kind(), notice.subject());
  }

  public boolean isUnread() {
    return notices.items().stream().anyMatch(NoticeView::unread);
  }

  public Page<NoticeView> getNotices() {
    return notices;
  }

  private static Instant instant(String text) {
    try {
      Instant instant = Instant.parse(text);
      int year = instant.atOffset(ZoneOffset.UTC).getYear();
      if (year >= 0 && year <= LAST_YEAR) {
        return instant;
      }
    } catch (DateTimeParseException e) {
      // Not written like an instant: refused like one that cannot be.
    }
    throw new InvalidInput("read", "platform.invalid");
  }
}
