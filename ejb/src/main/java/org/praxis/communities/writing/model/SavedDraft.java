package org.praxis.communities.writing.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.praxis.communities.ContributionId;
import org.praxis.communities.writing.DraftGone;
import org.praxis.communities.writing.DraftId;
import org.praxis.communities.writing.DraftOvertaken;
import org.praxis.communities.writing.DraftPurpose;
import org.praxis.communities.writing.DraftText;
import org.praxis.people.PersonId;
import org.praxis.platform.content.Markup;

/** Something that a person has not sent yet. */
@Entity
@Table(name = "communities_draft")
public class SavedDraft {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private DraftId id;
  private PersonId author;

  @Enumerated(EnumType.STRING)
  private DraftPurpose purpose;

  private UUID place;
  private String kind;
  private String title;
  private String text;
  private String note;
  private Integer base;
  private ContributionId source;

  @Column(name = "saved_at")
  private Instant savedAt;

  @Version private long version;

  protected SavedDraft() {}

  /** A draft is new where its author had none before them; else theirs was sent or discarded. */
  public SavedDraft(DraftId id, PersonId author, DraftText draft, Instant now) {
    if (draft.version() != null) {
      throw new DraftGone();
    }
    this.id = id;
    this.author = author;
    this.purpose = draft.purpose();
    this.place = draft.place();
    write(draft, now);
  }

  /** Goes on with it; what was saved elsewhere meanwhile is not written over. */
  public void save(DraftText draft, Instant now) {
    if (draft.version() == null || draft.version() != version) {
      throw new DraftOvertaken(savedAt);
    }
    write(draft, now);
  }

  private void write(DraftText draft, Instant now) {
    kind = draft.kind();
    title = draft.title() == null ? "" : Markup.line(draft.title());
    text = draft.text() == null ? "" : new Markup(draft.text()).source();
    note = draft.note() == null ? null : new Markup(draft.note()).source();
    base = draft.base();
    source = draft.source();
    savedAt = now;
  }

  public DraftId id() {
    return id;
  }

  public PersonId author() {
    return author;
  }

  public DraftPurpose purpose() {
    return purpose;
  }

  public UUID place() {
    return place;
  }

  public String kind() {
    return kind;
  }

  public String title() {
    return title;
  }

  public String text() {
    return text;
  }

  /** What the author says about it; null where they say nothing. */
  public String note() {
    return note;
  }

  /** Number of the guide's revision that it was begun on; null where it is for none. */
  public Integer base() {
    return base;
  }

  /** The topic that the guide is made from; null where it is made from none. */
  public ContributionId source() {
    return source;
  }

  public Instant savedAt() {
    return savedAt;
  }

  public long version() {
    return version;
  }
}
