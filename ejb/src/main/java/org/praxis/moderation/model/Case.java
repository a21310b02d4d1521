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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.OptimisticLock;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.CaseState;
import org.praxis.moderation.Draft;
import org.praxis.moderation.EscalationLevel;
import org.praxis.moderation.Finding;
import org.praxis.moderation.HoldReason;
import org.praxis.moderation.OtherKindOfCase;
import org.praxis.moderation.OwnCase;
import org.praxis.moderation.Reason;
import org.praxis.moderation.Reportable;
import org.praxis.moderation.ReportersUnanswered;
import org.praxis.moderation.SpaceClock;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.Verdict;
import org.praxis.people.PersonId;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.content.ContentRef;

/**
 * A contribution that waits for a moderator, or that others read and somebody reports, and what
 * became of it. A case is decided once, but that what was removed may be restored; a text that was
 * returned and comes back is a new case.
 */
@Entity
@Table(name = "moderation_case")
public class Case {
  /** For how long a moderator who does nothing has a case to themselves. */
  public static final Duration LEASE = Claim.LEASE;

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

  // Whether others read what it is about.
  private boolean published;

  @Column(name = "revision")
  private int revision;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  // Taking a case changes nothing of what a moderator has read.
  @OptimisticLock(excluded = true)
  private Claim claim;

  private PendingDecision pending;

  // Nor does another place in the queue.
  @OptimisticLock(excluded = true)
  private Urgency urgency;

  // One, and a second where what was removed is restored. The other side of a one-to-one would be
  // read with every row of the queue besides.
  @OneToMany(mappedBy = "decided", cascade = CascadeType.PERSIST)
  private List<Decision> decisions = new ArrayList<>();

  @Version private long version;

  protected Case() {}

  /**
   * @param clock of the place where it stands
   */
  public Case(Draft draft, Finding finding, SpaceClock clock, Instant now) {
    this.id = CaseId.next();
    this.contentKind = draft.content().kind();
    this.contentId = draft.content().id();
    this.space = draft.space();
    this.author = draft.author();
    this.edit = draft.edit();
    submit(draft, finding, clock, now);
  }

  /** Of what others read and somebody reports: the text stays where it is until it is decided. */
  public Case(Reportable text, SpaceClock clock, Instant now) {
    this.id = CaseId.next();
    this.contentKind = text.content().kind();
    this.contentId = text.content().id();
    this.space = text.space();
    this.author = text.author();
    this.published = true;
    this.revision = text.revision();
    this.submittedAt = now;
    this.urgency = Urgency.of(List.of(), now, clock);
    this.reasons.add(HeldFor.of(HoldReason.reported()));
  }

  /** Of what others read at once, and a moderator reads afterwards. */
  public static Case afterwards(
      Draft draft, List<HoldReason> reasons, SpaceClock clock, Instant now) {
    Case read = new Case(draft, new Finding(reasons), clock, now);
    read.edit = false;
    read.published = true;
    return read;
  }

  /**
   * Members report what is read afterwards. Whoever lets it stay tells them why: what was read
   * before has changed, and nobody lets it stay without a word. Others who report it change nothing
   * more.
   */
  public void reported() {
    expectOpen();
    if (!isReported()) {
      reasons.add(HeldFor.of(HoldReason.reported()));
      if (pending != null && pending.verdict() == Verdict.KEEP && pending.message() == null) {
        pending = null;
      }
    }
  }

  /**
   * How soon it is to be decided, by what is said of it. Nothing that a moderator has read changes.
   *
   * @param accuracy of those who have any
   * @param reach how many read it
   */
  public void rank(
      Collection<Report> reports, Map<PersonId, Accuracy> accuracy, long reach, SpaceClock clock) {
    urgency = Urgency.of(reports, accuracy, reach, submittedAt, clock).with(urgency.escalation());
  }

  /**
   * What others read was changed since it was reported: whoever read or decided on the earlier
   * words has an outdated version.
   */
  public void rewritten(int newRevision) {
    expectOpen();
    revision = newRevision;
    pending = null;
  }

  /**
   * The author changed the text while it waited: who read the earlier one has an outdated version.
   */
  public Case resubmit(Draft draft, Finding finding, SpaceClock clock, Instant now) {
    expectOpen();
    submit(draft, finding, clock, now);
    return this;
  }

  private void submit(Draft draft, Finding finding, SpaceClock clock, Instant now) {
    reasons.clear();
    finding.reasons().stream().map(HeldFor::of).forEach(reasons::add);
    revision = draft.revision();
    submittedAt = now;
    Urgency before = urgency;
    urgency = Urgency.of(finding.reasons(), now, clock).after(before);
    // Whoever decided a moment ago had read other words.
    pending = null;
  }

  /** There is nothing to decide any more. */
  public void takeBack() {
    expectOpen();
    state = CaseState.WITHDRAWN;
    claim = null;
    pending = null;
  }

  /**
   * A moderator has the case to themselves from now on, or for longer. Whoever wrote the text does
   * not decide on it, and does not keep it from those who do.
   *
   * @throws ChangedMeanwhile when it is decided, or another moderator has it
   */
  public void claim(PersonId by, Instant now) {
    expectNotTheirs(by);
    expectUndecided(CaseState.OPEN);
    claim = Claim.taken(claim, by, now);
  }

  /**
   * Hands it up, out of the hands of those who moderate the place.
   *
   * @throws ChangedMeanwhile when it is decided, another moderator has it, or it is there already
   */
  public void handUp(Escalation up) {
    expectNotTheirs(up.by());
    expectUndecided(CaseState.OPEN);
    expectNobodyElses(up.by(), up.at());
    urgency = urgency.handedUp(up);
    claim = null;
  }

  /**
   * Nobody decided in time. Whoever has it to themselves keeps it.
   *
   * @param next when it goes up once more; null where nobody is above
   * @throws ChangedMeanwhile when it is decided or not late, or is there already
   */
  public void rise(EscalationLevel to, Instant next, Instant now) {
    expectUndecided(CaseState.OPEN);
    urgency = urgency.risen(to, next, now);
  }

  /**
   * Nobody is here who moderates the place: as {@link #rise}, and before it is late.
   *
   * @throws ChangedMeanwhile when it is decided, or went up already
   */
  public void goUp(EscalationLevel to, Instant next, Instant now) {
    expectUndecided(CaseState.OPEN);
    urgency = urgency.goneUp(to, next, now);
  }

  /** Gives back what they have; what they do not have stays with whoever has it. */
  public void release(PersonId by) {
    claim = Claim.left(claim, by);
  }

  /**
   * Decides, once, on the version that was read; nobody decides on their own text. The decision
   * waits to take effect until nobody can undo it any more.
   *
   * @param undoable for how long it can be undone
   * @throws ReportersUnanswered when what members report stays without a word to them
   * @throws OtherKindOfCase when that is no answer to what the case asks
   * @throws ChangedMeanwhile when it is decided, another moderator has it, or it reads otherwise
   */
  public void decide(
      Verdict verdict,
      Grounds grounds,
      PersonId by,
      long versionRead,
      Instant now,
      Duration undoable) {
    expectNotTheirs(by);
    if (!verdict.answers(published)) {
      throw new OtherKindOfCase();
    }
    expectUndecided(CaseState.before(verdict));
    expectNobodyElses(by, now);
    if (verdict == Verdict.KEEP && isReported() && grounds.message() == null) {
      throw new ReportersUnanswered();
    }
    ChangedMeanwhile.check(versionRead, version);
    pending = PendingDecision.of(verdict, grounds, by, now, now.plus(undoable));
    claim = null;
  }

  /**
   * An appeal against its removal was right: it is restored at once, whatever a moderator was about
   * to do with it.
   *
   * @param removal the decision that does not stand
   */
  public void restore(Decision removal, PersonId judge, Instant now) {
    expectNotTheirs(judge);
    expect(CaseState.REMOVED);
    pending = PendingDecision.of(Verdict.RESTORE, Grounds.none(removal), judge, now, now);
  }

  /**
   * An appeal was right that it should not stay: it is removed at once, whatever a moderator was
   * about to do with it.
   *
   * @param read the submission that others read, and the judge has
   * @throws ChangedMeanwhile when nothing is there any more
   */
  public void remove(PersonId judge, int read, Grounds grounds, Instant now) {
    expectNotTheirs(judge);
    if (!published || state != CaseState.OPEN && state != CaseState.KEPT) {
      throw new ChangedMeanwhile();
    }
    revision = read;
    claim = null;
    pending = PendingDecision.of(Verdict.REMOVE, grounds, judge, now, now);
  }

  /**
   * As if it had not been decided; whoever undoes has the case to themselves again.
   *
   * @throws ChangedMeanwhile when nothing can be undone, or another moderator decided
   */
  public void undo(PersonId by, Instant now) {
    if (pending == null || !pending.by().equals(by) || !pending.effectAt().isAfter(now)) {
      throw new ChangedMeanwhile();
    }
    pending = null;
    claim = state == CaseState.OPEN ? new Claim(by, now.plus(LEASE)) : null;
  }

  /** What was decided is said in other words; nothing else of it changes. */
  public void say(String message) {
    pending = pending.saying(message);
  }

  /**
   * What was decided holds from now on.
   *
   * @throws ChangedMeanwhile when nothing was decided, or it can still be undone
   */
  public Decision takeEffect(Instant now) {
    if (pending == null || pending.effectAt().isAfter(now)) {
      throw new ChangedMeanwhile();
    }
    state = CaseState.after(pending.verdict(), published);
    Decision decision = new Decision(this, pending, now);
    decisions.add(decision);
    pending = null;
    return decision;
  }

  private void expectOpen() {
    expect(CaseState.OPEN);
  }

  private void expect(CaseState expected) {
    if (state != expected) {
      throw new ChangedMeanwhile();
    }
  }

  private void expectNotTheirs(PersonId by) {
    if (by.equals(author)) {
      throw new OwnCase();
    }
  }

  private void expectUndecided(CaseState from) {
    expect(from);
    if (pending != null) {
      throw new ChangedMeanwhile();
    }
  }

  private void expectNobodyElses(PersonId by, Instant now) {
    Claim.expectNobodyElses(claim, by, now);
  }

  /** Who has it to themselves at that moment, if anybody has. */
  public Optional<Claim> claim(Instant now) {
    return Claim.at(claim, now);
  }

  /** What was decided and can be undone, or is about to take effect. */
  public Optional<PendingDecision> pending() {
    return Optional.ofNullable(pending);
  }

  /** Whether members report it. */
  public boolean isReported() {
    return reasons.stream().anyMatch(held -> held.reason() == Reason.REPORTED);
  }

  /** Whether others read what it is about, or did until it was removed. */
  public boolean isPublished() {
    return published;
  }

  /** Whether it was removed, and nobody is about to restore it. */
  public boolean isRestorable() {
    return state == CaseState.REMOVED && pending == null;
  }

  /** Whether somebody has yet to decide on it. */
  public boolean waits() {
    return state == CaseState.OPEN && pending == null;
  }

  /** How soon it is to be decided, and who has to look at it besides its moderators. */
  public Urgency urgency() {
    return urgency;
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
