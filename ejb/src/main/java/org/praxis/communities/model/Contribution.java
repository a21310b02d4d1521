package org.praxis.communities.model;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
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
import org.praxis.communities.ContributionId;
import org.praxis.communities.ContributionState;
import org.praxis.communities.EndorsementKind;
import org.praxis.communities.NotPublished;
import org.praxis.communities.NotRevisable;
import org.praxis.communities.OwnContribution;
import org.praxis.communities.event.ContributionEndorsed;
import org.praxis.communities.event.ContributionPublished;
import org.praxis.moderation.Draft;
import org.praxis.moderation.Finding;
import org.praxis.moderation.Verdict;
import org.praxis.people.PersonId;
import org.praxis.platform.content.ContentRef;
import org.praxis.platform.content.Markup;

/** Something that a person wrote in a community; others read it once it is published. */
@Entity
@Table(name = "communities_contribution")
@DiscriminatorColumn(name = "kind")
public abstract class Contribution {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private ContributionId id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "community_key")
  private Community community;

  private PersonId author;
  private String text;

  @Enumerated(EnumType.STRING)
  private ContributionState state = ContributionState.HELD;

  private int revision = 1;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Column(name = "published_at")
  private Instant publishedAt;

  @Version private long version;

  protected Contribution() {}

  Contribution(Community community, PersonId author, Markup text, Instant now) {
    this.id = ContributionId.next();
    this.community = community;
    this.author = author;
    this.text = text.source();
    this.submittedAt = now;
  }

  /** How moderation and other features refer to it. */
  public abstract ContentRef ref();

  /** All that others would read, for screening. */
  abstract String wholeText();

  /** Whether the two are the same words in the same place. */
  public boolean saysTheSameAs(Contribution other) {
    return ref().kind() == other.ref().kind()
        && wholeText().equals(other.wholeText())
        && (topic() == this || topic().id().equals(other.topic().id()));
  }

  /** A wording of it, with what others read beside its text. */
  public Markup asRead(Markup wording) {
    return wording;
  }

  /** The topic that it is, or that it answers. */
  public abstract Topic topic();

  /**
   * @param asRead the text as readers see it: what marks and entities hide in the source shows
   *     there
   */
  public Draft draft(String asRead) {
    return new Draft(ref(), community.space(), author, wholeText() + "\n" + asRead, revision);
  }

  /** Screening has read it: it goes out, or it waits. */
  public void screened(Finding finding, Instant now) {
    if (finding.held()) {
      state = ContributionState.HELD;
    } else {
      publish(now);
    }
  }

  /** A moderator has decided what waited. */
  public void decided(Verdict verdict, Instant now) {
    if (state != ContributionState.HELD) {
      throw new IllegalStateException("a decision on what does not wait: " + id + " is " + state);
    }
    switch (verdict) {
      case APPROVE -> publish(now);
      case RETURN -> state = ContributionState.RETURNED;
      case REJECT -> state = ContributionState.REJECTED;
    }
  }

  private void publish(Instant now) {
    state = ContributionState.PUBLISHED;
    publishedAt = now;
  }

  /**
   * Refuses an endorsement that says nothing: of one's own, or of what others cannot read.
   *
   * @throws OwnContribution to whom wrote it
   */
  public void expectEndorsable(PersonId by) {
    if (author.equals(by)) {
      throw new OwnContribution();
    }
    if (!published()) {
      throw new NotPublished();
    }
  }

  void takeBackPublished() {
    if (published()) {
      state = ContributionState.WITHDRAWN;
    }
  }

  /** The author changes what nobody else has read yet; it has to be screened again. */
  void rewrite(Markup newText, Instant now) {
    if (state != ContributionState.HELD && state != ContributionState.RETURNED) {
      throw new NotRevisable();
    }
    text = newText.source();
    revision++;
    submittedAt = now;
  }

  /** Revises the text, and the title where there is one. */
  public abstract void revise(String title, Markup newText, Instant now);

  /** That a colleague endorses it. */
  public ContributionEndorsed endorsement(EndorsementKind kind, PersonId by, Instant at) {
    return new ContributionEndorsed(id, kind, author, by, community.id(), topic().id(), at);
  }

  public ContributionPublished publication() {
    return new ContributionPublished(
        id,
        ref().kind(),
        community.id(),
        author,
        topic().id(),
        topic().kind(),
        topic().author(),
        publishedAt);
  }

  /**
   * Published for all who may read in its community; otherwise for its author, and for those who
   * moderate there while it waits.
   */
  public boolean isReadableIn(Place place) {
    return place.isReadable()
        && (published()
            || author.equals(place.reader().id())
            || place.isModerated() && state == ContributionState.HELD);
  }

  public boolean published() {
    return state == ContributionState.PUBLISHED;
  }

  public ContributionId id() {
    return id;
  }

  public Community community() {
    return community;
  }

  public PersonId author() {
    return author;
  }

  public Markup text() {
    return new Markup(text);
  }

  public ContributionState state() {
    return state;
  }

  public int revision() {
    return revision;
  }

  public long version() {
    return version;
  }

  /** When others could first read it, or when it was submitted. */
  public Instant at() {
    return publishedAt == null ? submittedAt : publishedAt;
  }
}
