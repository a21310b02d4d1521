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
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.Formula;
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

  // What the author has made of the published text, and where that stands.
  @Enumerated(EnumType.STRING)
  private ContributionState pending;

  @Column(name = "pending_title")
  private String pendingTitle;

  @Column(name = "pending_text")
  private String pendingText;

  @Column(name = "edited_at")
  private Instant editedAt;

  // Whether what is submitted now was changed while it waited, or after it came back.
  @Transient private boolean revised;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Column(name = "published_at")
  private Instant publishedAt;

  // Whether it came from a mailing list, where whoever sent the mail could say to be anybody.
  @Formula("exists (select k.key from communities_mail k where k.contribution = id)")
  private boolean imported;

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

  /** All that others would read of it with that title and text, for screening. */
  abstract String whole(String ofTitle, String ofText);

  /** The title that it may have, of the one that was typed; null where it has none. */
  abstract String titled(String typed);

  /** Reads so from now on. */
  abstract void put(String newTitle, String newText);

  /** Of a topic its title; null for a reply. */
  abstract String title();

  /** Whether the two are the same words in the same place. */
  public boolean saysTheSameAs(Contribution other) {
    return ref().kind() == other.ref().kind()
        && whole(title(), text).equals(other.whole(other.title(), other.text))
        && (topic() == this || topic().id().equals(other.topic().id()));
  }

  /** Whether it was made of a mail and not written here. */
  public boolean isImported() {
    return imported;
  }

  /** A wording of it, with what others read beside its text. */
  public Markup asRead(Markup wording) {
    return wording;
  }

  /** The topic that it is, or that it answers. */
  public abstract Topic topic();

  /**
   * What was submitted last.
   *
   * @param asRead its text as readers see it: what marks and entities hide in the source shows
   *     there
   */
  public Draft draft(String asRead) {
    return new Draft(
        ref(),
        community.space(),
        author,
        whole(submittedTitle(), submittedText().source()) + "\n" + asRead,
        revision,
        revised,
        pendingText != null);
  }

  /** All that others read of it, for whoever looks through what is published. */
  public String asPublished(String asRead) {
    return whole(title(), text) + "\n" + asRead;
  }

  /** Screening has read what was submitted: it goes out, or it waits. */
  public void screened(Finding finding, Instant now) {
    if (pendingText != null) {
      if (finding.held()) {
        pending = ContributionState.HELD;
      } else {
        applyEdit(now);
      }
    } else if (finding.held()) {
      state = ContributionState.HELD;
    } else {
      publish(now);
    }
  }

  /** A moderator has decided what waited; of a change, the published text stays until then. */
  public void decided(Verdict verdict, Instant now) {
    if (verdict.answers(true)) {
      // A change that waits goes on waiting: it is decided by itself.
      state = state.reported(verdict);
      return;
    }
    if (pending == ContributionState.HELD) {
      switch (verdict) {
        case APPROVE, EDIT -> applyEdit(now);
        case RETURN -> pending = ContributionState.RETURNED;
        case REJECT -> dropEdit();
        default -> throw new IllegalArgumentException("no answer to a change: " + verdict);
      }
      return;
    }
    if (state != ContributionState.HELD) {
      throw new IllegalStateException("a decision on what does not wait: " + id + " is " + state);
    }
    switch (verdict) {
      case APPROVE, EDIT -> publish(now);
      case RETURN -> state = ContributionState.RETURNED;
      case REJECT -> state = ContributionState.REJECTED;
      default -> throw new IllegalArgumentException("no answer to what waits: " + verdict);
    }
  }

  /**
   * What a moderator decided on one of its submissions did not stand: others read that one, as if
   * it had been approved. Whatever its author has done since goes before.
   *
   * @param submission which one, from 1
   * @return whether others read it now
   */
  public boolean reinstate(int submission, String itsTitle, Markup itsText, Instant now) {
    if (submission != revision) {
      return false;
    }
    switch (state) {
      case RETURNED, REJECTED -> publish(now);
      case PUBLISHED -> {
        if (pending == ContributionState.HELD
            || whole(title(), text).equals(whole(itsTitle, itsText.source()))) {
          return false;
        }
        put(itsTitle, itsText.source());
        editedAt = now;
        dropEdit();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /**
   * Reads in a moderator's words from now on, or in its author's again: one revision more, and none
   * that is screened. Of a change that waits, the change does.
   */
  public void correct(String newTitle, Markup newText, Instant now) {
    if (pending == ContributionState.HELD) {
      pendingTitle = newTitle;
      pendingText = newText.source();
    } else {
      put(newTitle, newText.source());
      editedAt = now;
    }
    revision++;
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

  private void applyEdit(Instant now) {
    put(pendingTitle, pendingText);
    editedAt = now;
    dropEdit();
  }

  private void dropEdit() {
    pending = null;
    pendingTitle = null;
    pendingText = null;
  }

  /**
   * The author changes it, title and text; it has to be screened again. What is published stays
   * until then as it is.
   */
  public void revise(String newTitle, Markup newText, Instant now) {
    String title = titled(newTitle);
    switch (state) {
      case HELD, RETURNED -> {
        revised = true;
        put(title, newText.source());
      }
      case PUBLISHED -> {
        revised = pending != null;
        pending = ContributionState.HELD;
        pendingTitle = title;
        pendingText = newText.source();
      }
      default -> throw new NotRevisable();
    }
    revision++;
    submittedAt = now;
  }

  /** The author takes it back, with what they had made of it; nobody else reads it any more. */
  public void withdraw() {
    if (state == ContributionState.REJECTED || state == ContributionState.REMOVED) {
      throw new NotRevisable();
    }
    dropEdit();
    state = ContributionState.WITHDRAWN;
  }

  /** It is as it was: published, or with its author, who can send it again. */
  public void restore() {
    if (state == ContributionState.WITHDRAWN) {
      state = publishedAt == null ? ContributionState.RETURNED : ContributionState.PUBLISHED;
    }
  }

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
   * moderate there while it waits or after they removed it.
   */
  public boolean isReadableIn(Place place) {
    return place.isReadable()
        && (published()
            || author.equals(place.reader().id())
            || isTombstone() && leavesPlace()
            || place.isModerated()
                && (state == ContributionState.HELD || state == ContributionState.REMOVED));
  }

  /** Whether others see that it was there. */
  boolean leavesPlace() {
    return true;
  }

  /** Others have read it before it was taken back or removed; nobody reads it there any more. */
  public boolean isTombstone() {
    return state.isGone() && publishedAt != null;
  }

  /** What its author submitted last, which is not what others read while a change waits. */
  public Markup submittedText() {
    return new Markup(pendingText == null ? text : pendingText);
  }

  public String submittedTitle() {
    return pendingText == null ? title() : pendingTitle;
  }

  /** Where what was submitted last stands. */
  public ContributionState submissionState() {
    return pending == null ? state : pending;
  }

  /** Where a change to what is published stands; null when there is none. */
  public ContributionState pending() {
    return pending;
  }

  /** Since when it reads as it does; null when it was never changed after it was published. */
  public Instant editedAt() {
    return editedAt;
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

  void write(String newText) {
    text = newText;
  }

  public Markup text() {
    return new Markup(text);
  }

  public Instant submittedAt() {
    return submittedAt;
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
