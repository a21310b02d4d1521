package org.praxis.communities.guides.model;

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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.praxis.communities.guides.GuideDraft;
import org.praxis.communities.guides.GuideId;
import org.praxis.communities.guides.NotYetPublished;
import org.praxis.communities.model.Community;
import org.praxis.people.PersonId;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.content.Markup;
import org.praxis.platform.content.Merge;

/** A page of a community that several people write. */
@Entity
@Table(name = "communities_guide")
public class Guide {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private GuideId id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "community_key")
  private Community community;

  private PersonId owner;
  private String title;
  private String text;
  private int revision;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "review_days")
  private int reviewDays;

  @Column(name = "review_by")
  private LocalDate reviewBy;

  @Column(name = "reviewed_at")
  private Instant reviewedAt;

  @Column(name = "reviewed_by")
  private PersonId reviewedBy;

  @Version private long version;

  protected Guide() {}

  public Guide(Community community, GuideDraft draft, PersonId owner, Instant now) {
    this.id = GuideId.next();
    this.community = community;
    this.owner = owner;
    this.title = Markup.line(draft.title());
    this.text = new Markup(draft.text()).source();
    this.startedAt = now;
    this.changedAt = now;
    this.reviewDays = draft.reviewDays();
    countFrom(now);
  }

  /**
   * Readers see this text from now on.
   *
   * @param by who has looked at all of it: wrote it, or took it
   */
  public int publish(String newTitle, String newText, PersonId by, Instant now) {
    title = newTitle;
    text = newText;
    revision++;
    changedAt = now;
    if (revision > 1) {
      reviewed(by, now);
    } else {
      countFrom(now);
    }
    return revision;
  }

  /** While nobody reads it, it is what its owner sent last. */
  public void redraft(String newTitle, String newText, Instant now) {
    if (revision == 0) {
      title = newTitle;
      text = newText;
      changedAt = now;
    }
  }

  /** Somebody who writes it says that it is still right. */
  public void confirm(PersonId by, Instant now) {
    expectPublished();
    reviewed(by, now);
  }

  private void reviewed(PersonId by, Instant now) {
    reviewedAt = now;
    reviewedBy = by;
    countFrom(now);
  }

  private void countFrom(Instant now) {
    reviewBy = day(now).plusDays(reviewDays);
  }

  /** Another owner, another time for which it counts as right; which runs from now on. */
  public void keep(PersonId newOwner, int newReviewDays, long shown, Instant now) {
    ChangedMeanwhile.check(shown, version);
    owner = newOwner;
    if (newReviewDays != reviewDays) {
      reviewDays = newReviewDays;
      countFrom(now);
    }
  }

  /** What was written from this guide at a revision, brought together with what it says now. */
  public Merge mergedWith(String base, String changed) {
    return Merge.of(base, text, changed);
  }

  /** A title is one line: whoever changed it last has it. */
  public String titleWith(String baseTitle, String changedTitle) {
    return changedTitle.equals(baseTitle) ? title : changedTitle;
  }

  public boolean says(String aTitle, String aText) {
    return title.equals(aTitle) && text.equals(aText);
  }

  /**
   * @throws NotYetPublished while nobody reads it
   */
  public void expectPublished() {
    if (revision == 0) {
      throw new NotYetPublished();
    }
  }

  public boolean published() {
    return revision > 0;
  }

  public boolean isOverdue(Instant now) {
    return published() && reviewBy.isBefore(day(now));
  }

  private static LocalDate day(Instant now) {
    return now.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  public GuideId id() {
    return id;
  }

  public Community community() {
    return community;
  }

  public PersonId owner() {
    return owner;
  }

  public String title() {
    return title;
  }

  public Markup text() {
    return new Markup(text);
  }

  /** Number of the revision that readers see; 0 while none is published. */
  public int revision() {
    return revision;
  }

  public Instant changedAt() {
    return changedAt;
  }

  public int reviewDays() {
    return reviewDays;
  }

  public LocalDate reviewBy() {
    return reviewBy;
  }

  /** When somebody said last that it is right; null when nobody has. */
  public Instant reviewedAt() {
    return reviewedAt;
  }

  public PersonId reviewedBy() {
    return reviewedBy;
  }

  public long version() {
    return version;
  }
}
