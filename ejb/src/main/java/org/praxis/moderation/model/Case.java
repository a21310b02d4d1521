package org.praxis.moderation.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.CaseState;
import org.praxis.moderation.Draft;
import org.praxis.moderation.Finding;
import org.praxis.moderation.HoldReason;
import org.praxis.moderation.OwnCase;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.Verdict;
import org.praxis.people.PersonId;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.content.ContentRef;

/**
 * A contribution that waits for a moderator, and what became of it. A case is decided once; a text
 * that was returned and comes back is a new case.
 */
@Entity
@Table(name = "moderation_case")
public class Case {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private CaseId id;

  @Enumerated(EnumType.STRING)
  @Column(name = "content_kind")
  private ContentKind contentKind;

  @Column(name = "content_id")
  private java.util.UUID contentId;

  private SpaceId space;
  private PersonId author;

  @Enumerated(EnumType.STRING)
  private CaseState state = CaseState.OPEN;

  @ElementCollection
  @CollectionTable(name = "moderation_case_reason", joinColumns = @JoinColumn(name = "case_key"))
  @OrderColumn(name = "position")
  private List<HeldFor> reasons = new ArrayList<>();

  private boolean edit;

  @Column(name = "revision")
  private int revision;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  // At most one; a collection, because the other side of a one-to-one would be read with every row
  // of the queue.
  @OneToMany(mappedBy = "decided", cascade = CascadeType.PERSIST)
  private List<Decision> decisions = new ArrayList<>();

  @Version private long version;

  protected Case() {}

  public Case(Draft draft, Finding finding, Instant now) {
    this.id = CaseId.next();
    this.contentKind = draft.content().kind();
    this.contentId = draft.content().id();
    this.space = draft.space();
    this.author = draft.author();
    this.edit = draft.edit();
    submit(draft, finding, now);
  }

  /**
   * The author changed the text while it waited: who read the earlier one has an outdated version.
   */
  public Case resubmit(Draft draft, Finding finding, Instant now) {
    if (state != CaseState.OPEN) {
      throw new ChangedMeanwhile();
    }
    submit(draft, finding, now);
    return this;
  }

  private void submit(Draft draft, Finding finding, Instant now) {
    reasons.clear();
    finding.reasons().stream().map(HeldFor::of).forEach(reasons::add);
    revision = draft.revision();
    submittedAt = now;
  }

  /** There is nothing to decide any more. */
  public void takeBack() {
    if (state != CaseState.OPEN) {
      throw new ChangedMeanwhile();
    }
    state = CaseState.WITHDRAWN;
  }

  /** Decides, once, on the version that was read; nobody decides on their own text. */
  public Decision decide(
      Verdict verdict, Grounds grounds, PersonId by, long versionRead, Instant now) {
    if (by.equals(author)) {
      throw new OwnCase();
    }
    if (state != CaseState.OPEN) {
      throw new ChangedMeanwhile();
    }
    ChangedMeanwhile.check(versionRead, version);
    state = CaseState.after(verdict);
    Decision decision = new Decision(this, verdict, grounds, by, now);
    decisions.add(decision);
    return decision;
  }

  public CaseId id() {
    return id;
  }

  public ContentRef content() {
    return new ContentRef(contentKind, contentId);
  }

  public SpaceId space() {
    return space;
  }

  public PersonId author() {
    return author;
  }

  public CaseState state() {
    return state;
  }

  public List<HoldReason> reasons() {
    return reasons.stream().map(HeldFor::reasonOfHold).toList();
  }

  /** Whether it is about a change to what is published. */
  public boolean isEdit() {
    return edit;
  }

  /** Which submission of its content the case is about. */
  public int revision() {
    return revision;
  }

  public Instant submittedAt() {
    return submittedAt;
  }

  public long version() {
    return version;
  }
}
