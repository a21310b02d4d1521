package org.praxis.communities.guides.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.praxis.communities.guides.GuideRevisionId;
import org.praxis.communities.guides.GuideState;
import org.praxis.communities.guides.ProposalId;
import org.praxis.communities.guides.event.GuidePublished;
import org.praxis.moderation.Draft;
import org.praxis.moderation.Finding;
import org.praxis.moderation.Verdict;
import org.praxis.people.PersonId;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.content.ContentRef;
import org.praxis.platform.content.Markup;
import org.praxis.platform.content.Merge;

/** A text that somebody sent for a guide, and what became of it. */
@Entity
@Table(name = "communities_guide_revision")
public class GuideRevision {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private GuideRevisionId id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "guide_key")
  private Guide guide;

  private Integer number;
  private int base;
  private String title;
  private String text;

  @Column(name = "merged_title")
  private String mergedTitle;

  @Column(name = "merged_text")
  private String mergedText;

  private String note;
  private PersonId author;
  private ProposalId proposal;

  @Column(name = "accepted_by")
  private PersonId acceptedBy;

  @Enumerated(EnumType.STRING)
  private GuideState state = GuideState.HELD;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Column(name = "published_at")
  private Instant publishedAt;

  @Version private long version;

  protected GuideRevision() {}

  /**
   * What its author wrote from the guide as it reads now.
   *
   * @param note what changed and why; null when they said nothing
   */
  public GuideRevision(
      Guide guide, String title, String text, String note, PersonId author, Instant now) {
    this.id = GuideRevisionId.next();
    this.guide = guide;
    this.base = guide.revision();
    this.title = title;
    this.text = text;
    this.note = note;
    this.author = author;
    this.submittedAt = now;
  }

  /** A proposed change that somebody who writes the guide took. */
  public GuideRevision(
      ProposedChange change, String title, String text, PersonId acceptedBy, Instant now) {
    this(change.guide(), title, text, change.why(), change.proposer(), now);
    this.proposal = change.id();
    this.acceptedBy = acceptedBy;
  }

  public ContentRef ref() {
    return new ContentRef(ContentKind.GUIDE, id.value());
  }

  /**
   * @param asRead the text as readers see it
   * @param submission how often its author has sent a text since the last that was taken, from 1
   */
  public Draft draft(String asRead, int submission) {
    String said = note == null ? "" : note;
    return new Draft(
        ref(),
        guide.community().space(),
        author,
        String.join("\n", title, text, said, asRead),
        submission,
        submission > 1,
        false);
  }

  /** Screening has read it: it goes out, or it waits. */
  public void screened(Finding finding, Instant now) {
    if (!finding.held()) {
      publish(title, text, now);
    }
  }

  /**
   * A moderator has decided what waited.
   *
   * @param baseTitle as the guide read when it was written, as is {@code baseText}
   */
  public void decided(Verdict verdict, String baseTitle, String baseText, Instant now) {
    if (state != GuideState.HELD) {
      throw new IllegalStateException("a decision on what does not wait: " + id + " is " + state);
    }
    switch (verdict) {
      case APPROVE -> approve(baseTitle, baseText, now);
      case RETURN -> state = GuideState.RETURNED;
      case REJECT -> state = GuideState.REJECTED;
      default -> throw new IllegalArgumentException("no answer to a guide's text: " + verdict);
    }
  }

  /**
   * What a moderator decided on it did not stand: it is approved.
   *
   * @param baseTitle as the guide read when it was written, as is {@code baseText}
   */
  public void reinstate(String baseTitle, String baseText, Instant now) {
    if (state == GuideState.RETURNED || state == GuideState.REJECTED) {
      approve(baseTitle, baseText, now);
    }
  }

  private void approve(String baseTitle, String baseText, Instant now) {
    if (guide.revision() == base) {
      publish(title, text, now);
      return;
    }
    Merge merge = guide.mergedWith(baseText, text);
    if (!merge.clean()) {
      state = GuideState.OVERTAKEN;
      return;
    }
    mergedTitle = guide.titleWith(baseTitle, title);
    mergedText = merge.text();
    publish(mergedTitle, mergedText, now);
  }

  private void publish(String finalTitle, String finalText, Instant now) {
    number = guide.publish(finalTitle, finalText, acceptedBy == null ? author : acceptedBy, now);
    state = GuideState.PUBLISHED;
    publishedAt = now;
  }

  public GuidePublished publication() {
    return new GuidePublished(guide.id(), id, guide.community().id(), author, publishedAt);
  }

  /**
   * What is published, for all who read the guide; the rest for its author, and while it waits for
   * those who moderate.
   */
  public boolean isReadableIn(OpenGuide open) {
    return open.isReadable()
        && (published()
            || author.equals(open.place().reader().id())
            || open.place().isModerated() && state == GuideState.HELD);
  }

  /** The same, and for those who decide on the first text of a guide, which they read there. */
  public boolean isShownIn(OpenGuide open) {
    return isReadableIn(open) || open.place().isModerated() && state == GuideState.HELD;
  }

  public boolean published() {
    return state == GuideState.PUBLISHED;
  }

  public GuideRevisionId id() {
    return id;
  }

  public Guide guide() {
    return guide;
  }

  /** Null while it is not published. */
  public Integer number() {
    return number;
  }

  /** Number of the revision that it was written from. */
  public int base() {
    return base;
  }

  /** As it was published, or as it was sent. */
  public String title() {
    return mergedTitle == null ? title : mergedTitle;
  }

  /** As it was published, or as it was sent. */
  public String text() {
    return mergedText == null ? text : mergedText;
  }

  /** As its author sent it. */
  public Markup submitted() {
    return new Markup(text);
  }

  public String submittedTitle() {
    return title;
  }

  public String note() {
    return note;
  }

  public PersonId author() {
    return author;
  }

  /** The proposed change that it was; null when it was written directly. */
  public ProposalId proposal() {
    return proposal;
  }

  public PersonId acceptedBy() {
    return acceptedBy;
  }

  public GuideState state() {
    return state;
  }

  public Instant at() {
    return publishedAt == null ? submittedAt : publishedAt;
  }
}
