package org.praxis.communities.attention.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.praxis.communities.attention.BookmarkDraft;
import org.praxis.communities.attention.BookmarkId;
import org.praxis.communities.model.Contribution;
import org.praxis.people.PersonId;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.Markup;

/** A topic or a reply that somebody keeps, with a note of their own and perhaps a reminder. */
@Entity
@Table(name = "communities_bookmark")
public class Bookmark {
  /** Nobody knows today what they need in three years. */
  private static final int MOST_DAYS = 730;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private BookmarkId id;
  private PersonId person;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "contribution_key")
  private Contribution contribution;

  private String note;

  @Column(name = "remind_at")
  private Instant remindAt;

  @Column(name = "reminded_at")
  private Instant remindedAt;

  @Column(name = "made_at")
  private Instant madeAt;

  @Version private long version;

  protected Bookmark() {}

  /** Says of it what the draft says, and nothing else; a new time is a new reminder. */
  public void change(BookmarkDraft draft, Instant now) {
    note = draft.note() == null ? null : new Markup(draft.note()).source();
    if (note != null && note.isEmpty()) {
      note = null;
    }
    Instant next = draft.remindAt();
    if (next == null || !next.equals(remindAt)) {
      expectAhead(next, now);
      remindAt = next;
      remindedAt = null;
    }
  }

  /** Refuses a reminder that would come too late or never. */
  public static void expectAhead(Instant remindAt, Instant now) {
    if (remindAt == null) {
      return;
    }
    if (!remindAt.isAfter(now)) {
      throw new InvalidInput("remindAt", "platform.ahead.past");
    }
    if (remindAt.isAfter(now.plus(Duration.ofDays(MOST_DAYS)))) {
      throw new InvalidInput("remindAt", "platform.ahead.tooFar", MOST_DAYS);
    }
  }

  public BookmarkId id() {
    return id;
  }

  public Contribution contribution() {
    return contribution;
  }

  public String note() {
    return note;
  }

  public Instant remindAt() {
    return remindAt;
  }

  /** Whether the reader has been told. */
  public boolean isReminded() {
    return remindedAt != null;
  }

  public Instant madeAt() {
    return madeAt;
  }
}
