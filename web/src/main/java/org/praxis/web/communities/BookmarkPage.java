package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.praxis.communities.attention.BookmarkDraft;
import org.praxis.communities.attention.BookmarkId;
import org.praxis.communities.attention.Bookmarking;
import org.praxis.communities.attention.view.BookmarkRow;
import org.praxis.platform.InvalidInput;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Viewer;

/** One thing that the reader keeps: their note, and when to be reminded, by their own clock. */
@Named
@RequestScoped
public class BookmarkPage {
  private static final DateTimeFormatter AS_TYPED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  @Inject Bookmarking bookmarking;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private BookmarkRow row;

  public void load() {
    row = bookmarking.one(id());
    attempt.pressed(
        "save",
        button -> {
          bookmarking.change(id(), new BookmarkDraft(request.getParameter("note"), typedTime()));
          return "/communities/bookmarks?done=kept";
        });
    attempt.pressed(
        "remove",
        button -> {
          bookmarking.remove(id());
          return "/communities/bookmarks?done=unkept";
        });
  }

  // What the field shows has no seconds: left as it was, it is the same moment still.
  private Instant typedTime() {
    String typed = request.getParameter("remindAt");
    if (typed == null || typed.isBlank()) {
      return null;
    }
    if (typed.equals(shownTime())) {
      return row.remindAt();
    }
    try {
      return LocalDateTime.parse(typed).atZone(viewer.getZone()).toInstant();
    } catch (DateTimeParseException e) {
      throw new InvalidInput("remindAt", "communities.bookmark.noTime");
    }
  }

  private String shownTime() {
    return row.remindAt() == null ? "" : AS_TYPED.format(row.remindAt().atZone(viewer.getZone()));
  }

  /** What stands in the field: as it was sent, or as it is kept. */
  public String getNote() {
    return attempt.isRefused() ? request.getParameter("note") : row.note();
  }

  public String getRemindAt() {
    return attempt.isRefused() ? request.getParameter("remindAt") : shownTime();
  }

  public BookmarkRow getRow() {
    return row;
  }

  private BookmarkId id() {
    return address.id(BookmarkId::new);
  }
}
