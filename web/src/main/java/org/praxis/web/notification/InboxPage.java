package org.praxis.web.notification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import org.praxis.communities.Discovering;
import org.praxis.notification.Inbox;
import org.praxis.notification.Matter;
import org.praxis.notification.NoticeAddress;
import org.praxis.notification.NoticeFilter;
import org.praxis.notification.NoticeId;
import org.praxis.notification.NoticeKind;
import org.praxis.notification.view.InboxCounts;
import org.praxis.notification.view.InboxThread;
import org.praxis.notification.view.NoticeView;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Page;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;

/** What the reader was told, by topic; which of it, and saying that it is read. */
@Named
@RequestScoped
public class InboxPage {
  private static final String PATH = "/notification/inbox";

  // An instant may be a thousand million years away; the database does not reach that far.
  private static final int LAST_YEAR = 9999;

  @Inject Inbox inbox;
  @Inject Discovering discovering;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private Page<InboxThread> threads;
  private InboxCounts counts;

  public void load() {
    attempt.pressed(
        "read",
        toldBy -> {
          inbox.markRead(filter(), instant(toldBy));
          return PATH + "?" + address.getKept() + "done=read";
        });
    attempt.pressed(
        "seen",
        notice -> {
          inbox.markRead(Address.id(notice, NoticeId::new));
          String kept = address.getKept();
          return PATH + (kept.isEmpty() ? "" : "?" + kept.substring(0, kept.length() - 1));
        });
    if (!attempt.isOver()) {
      threads = inbox.threads(filter(), address.page());
      counts = inbox.counts();
    }
  }

  private NoticeFilter filter() {
    String place = getPlace();
    return new NoticeFilter(
        isOnlyUnread(), getMatter(), place == null ? null : discovering.brief(place).id());
  }

  public boolean isOnlyUnread() {
    return "true".equals(request.getParameter("new"));
  }

  /** Null for all. */
  public Matter getMatter() {
    String kind = request.getParameter("kind");
    return Stream.of(Matter.values())
        .filter(matter -> matter.name().equals(kind))
        .findFirst()
        .orElse(null);
  }

  /** The address of the community whose notices are wanted; null for all. */
  public String getPlace() {
    String place = request.getParameter("q");
    return place == null || place.isEmpty() ? null : place;
  }

  /** Those of which there is anything, in their order. */
  public List<Matter> getMatters() {
    return counts.matters().keySet().stream().sorted().toList();
  }

  /** Where a notice leads. */
  public String address(NoticeView notice) {
    return NoticeAddress.of(notice.kind(), notice.subject());
  }

  /** Whether it counts what happened. */
  public boolean isCounted(NoticeView notice) {
    return notice.times() > 1
        && (notice.kind() == NoticeKind.REPLIED || notice.kind() == NoticeKind.FOLLOWED_REPLY);
  }

  /** Which of the texts says why the reader is told. */
  public String why(NoticeView notice) {
    return notice.reason() == null ? notice.kind().matter().name() : notice.reason();
  }

  public Page<InboxThread> getThreads() {
    return threads;
  }

  public InboxCounts getCounts() {
    return counts;
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
