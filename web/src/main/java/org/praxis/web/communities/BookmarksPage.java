package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.communities.attention.BookmarkId;
import org.praxis.communities.attention.Bookmarking;
import org.praxis.communities.attention.view.BookmarkRow;
import org.praxis.platform.Page;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;

/** What the reader keeps. */
@Named
@RequestScoped
public class BookmarksPage {
  @Inject Bookmarking bookmarking;
  @Inject Address address;
  @Inject Attempt attempt;

  private Page<BookmarkRow> mine;

  public void load() {
    attempt.pressed(
        "remove",
        id -> {
          bookmarking.remove(Address.id(id, BookmarkId::new));
          return "/communities/bookmarks?done=unkept";
        });
    if (!attempt.isOver()) {
      mine = bookmarking.mine(address.page());
    }
  }

  /** Where what is kept stands. */
  public static String address(BookmarkRow row) {
    return "/communities/topic/"
        + row.topic()
        + (row.reply() ? "?reply=" + row.contribution() + "#r-" + row.contribution() : "");
  }

  public String leadsTo(BookmarkRow row) {
    return address(row);
  }

  public Page<BookmarkRow> getMine() {
    return mine;
  }
}
