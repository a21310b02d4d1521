package org.praxis.communities.attention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.praxis.communities.Admission;
import org.praxis.communities.Authors;
import org.praxis.communities.ContributionId;
import org.praxis.communities.NoSuchContribution;
import org.praxis.communities.attention.model.Bookmark;
import org.praxis.communities.attention.store.Bookmarks;
import org.praxis.communities.attention.view.BookmarkRow;
import org.praxis.communities.model.Contribution;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.content.Rendering;

/** Keeping a topic or a reply to find it again. What somebody keeps is nobody else's business. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Bookmarking {
  private static final int EXCERPT = 160;

  @Inject Admission admission;
  @Inject Bookmarks bookmarks;
  @Inject Authors authors;
  @Inject Rendering rendering;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /** Keeps it; keeping it again only says anew why and when. */
  public BookmarkId add(@NotNull ContributionId contribution, @NotNull @Valid BookmarkDraft draft) {
    if (admission.readable(contribution, Contribution.class).contribution().isTombstone()) {
      throw new NoSuchContribution();
    }
    Instant now = clock.instant();
    BookmarkId id = bookmarks.add(me.id(), contribution, now);
    if (!draft.equals(BookmarkDraft.plain())) {
      mine(id).change(draft, now);
    }
    return id;
  }

  /** Says of it what the draft says, and nothing else. */
  public void change(BookmarkId id, @NotNull @Valid BookmarkDraft draft) {
    mine(id).change(draft, clock.instant());
  }

  public void remove(BookmarkId id) {
    bookmarks.remove(mine(id));
  }

  private Bookmark mine(BookmarkId id) {
    return bookmarks.lock(id, me.id()).orElseThrow(NoSuchBookmark::new);
  }

  public BookmarkRow one(BookmarkId id) {
    return bookmarks
        .find(id, admission.reader())
        .map(kept -> rows(List.of(kept)).get(0))
        .orElseThrow(NoSuchBookmark::new);
  }

  /** What was kept last comes first. */
  public Page<BookmarkRow> mine(PageRequest page) {
    return new Page<>(rows(bookmarks.of(admission.reader(), page)), page, bookmarks.count(me.id()));
  }

  /** Of these, the ones that the reader keeps; in one statement. */
  public Map<ContributionId, BookmarkId> among(@NotNull Collection<ContributionId> contributions) {
    return contributions.isEmpty() ? Map.of() : bookmarks.among(me.id(), contributions);
  }

  private List<BookmarkRow> rows(List<Bookmarks.Kept> kept) {
    List<PersonId> wrote =
        kept.stream()
            .filter(Bookmarks.Kept::isOpen)
            .map(one -> one.about().contribution().author())
            .toList();
    Map<PersonId, PersonChip> chips = wrote.isEmpty() ? Map.of() : authors.chips(wrote);
    return kept.stream().map(one -> row(one, chips)).toList();
  }

  private BookmarkRow row(Bookmarks.Kept kept, Map<PersonId, PersonChip> chips) {
    Bookmark bookmark = kept.bookmark();
    Contribution about = kept.about().contribution();
    Optional<Contribution> open = Optional.of(about).filter(c -> kept.isOpen());
    return new BookmarkRow(
        bookmark.id(),
        about.id(),
        bookmark.note(),
        bookmark.remindAt(),
        bookmark.isReminded(),
        bookmark.madeAt(),
        about.topic().id(),
        about.ref().kind() == ContentKind.REPLY,
        open.map(c -> c.topic().title()).orElse(null),
        open.map(c -> rendering.excerpt(c.text(), EXCERPT)).orElse(null),
        open.map(c -> c.community().name()).orElse(null),
        open.map(c -> chips.get(c.author())).orElse(null));
  }
}
