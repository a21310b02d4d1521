package org.praxis.training.assigning.model;

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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.praxis.people.PersonId;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.json.Json;
import org.praxis.training.assigning.AssignmentDraft;
import org.praxis.training.assigning.ChangeKind;
import org.praxis.training.assigning.ChangeNotReady;
import org.praxis.training.assigning.ChangeStage;
import org.praxis.training.assigning.RuleChangeId;
import org.praxis.training.model.Track;

/**
 * A change of a rule. It is planned before it is saved and can be undone afterwards; each is done a
 * part at a time, by whoever has this row locked.
 */
@Entity
@Table(name = "training_assign_change")
public class RuleChange {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private RuleChangeId id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "track_key")
  private Track track;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "rule_key")
  private AssignRule rule;

  @Enumerated(EnumType.STRING)
  private ChangeKind kind;

  @JdbcTypeCode(SqlTypes.JSON)
  private String content;

  @JdbcTypeCode(SqlTypes.JSON)
  private String earlier;

  @Column(name = "based_on")
  private int basedOn;

  private Integer number;

  @Column(name = "undo_number")
  private Integer undoNumber;

  @Enumerated(EnumType.STRING)
  private ChangeStage stage = ChangeStage.PLANNING;

  private long reached;
  private int seen;
  private int expected;

  @Column(name = "planned_by")
  private PersonId plannedBy;

  @Column(name = "planned_at")
  private Instant plannedAt;

  @Column(name = "saved_by")
  private PersonId savedBy;

  @Column(name = "saved_at")
  private Instant savedAt;

  @Column(name = "undone_by")
  private PersonId undoneBy;

  @Column(name = "undone_at")
  private Instant undoneAt;

  @Column(name = "touched_at")
  private Instant touchedAt;

  @Version private long version;

  protected RuleChange() {}

  /** A rule that is new. */
  public RuleChange(Track track, AssignmentDraft draft, PersonId by, Instant now) {
    this(track, ChangeKind.NEW, draft, by, now);
  }

  /** Another wording of a rule, or its end. */
  public RuleChange(AssignRule rule, AssignmentDraft draft, PersonId by, Instant now) {
    this(
        rule.track(),
        draft == null ? ChangeKind.END : ChangeKind.CHANGE,
        draft == null ? rule.draft() : draft,
        by,
        now);
    this.rule = rule;
    this.earlier = Json.write(rule.draft());
    this.basedOn = rule.number();
  }

  private RuleChange(
      Track track, ChangeKind kind, AssignmentDraft draft, PersonId by, Instant now) {
    this.id = RuleChangeId.next();
    this.track = track;
    this.kind = kind;
    this.content = Json.write(draft);
    this.plannedBy = by;
    this.plannedAt = now;
    this.touchedAt = now;
  }

  /** So many people are looked at, as far as anybody knows. */
  public void expects(int people) {
    expected = people;
  }

  /**
   * A part is planned.
   *
   * @param last key of the last person of the part
   */
  public void planned(int people, long last, Instant now) {
    seen += people;
    reached = Math.max(reached, last);
    touchedAt = now;
  }

  /**
   * Once it is saved: of those who came or changed since it was planned, a part is known.
   *
   * @param last key of the last person of the part
   */
  public void caughtUp(long last) {
    reached = Math.max(reached, last);
  }

  public void isPlanned() {
    stage = ChangeStage.PLANNED;
  }

  /**
   * Somebody saves it.
   *
   * @throws ChangeNotReady while it is not known whom it concerns
   * @throws ChangedMeanwhile when it was saved already, or the rule has changed since
   */
  public void save(PersonId by, Instant now) {
    if (stage == ChangeStage.PLANNING) {
      throw new ChangeNotReady();
    }
    if (stage != ChangeStage.PLANNED || rule != null && rule.number() != basedOn) {
      throw new ChangedMeanwhile();
    }
    if (rule == null) {
      rule = new AssignRule(track, draft(), by, now);
      number = rule.number();
    } else {
      number = kind == ChangeKind.END ? rule.ends(now) : rule.becomes(draft());
    }
    stage = ChangeStage.APPLYING;
    reached = 0;
    savedBy = by;
    savedAt = now;
    touchedAt = now;
  }

  /** A part is done. */
  public void touched(Instant now) {
    touchedAt = now;
  }

  public void isDone() {
    stage = stage == ChangeStage.UNDOING ? ChangeStage.UNDONE : ChangeStage.APPLIED;
  }

  /**
   * Somebody undoes it.
   *
   * @throws ChangeNotReady while it is being applied
   * @throws ChangedMeanwhile when the rule has been changed after it, or it is undone already
   */
  public void undo(PersonId by, Instant now) {
    if (stage == ChangeStage.APPLYING) {
      throw new ChangeNotReady();
    }
    if (stage != ChangeStage.APPLIED || rule.number() != number) {
      throw new ChangedMeanwhile();
    }
    undoNumber = kind == ChangeKind.NEW ? rule.ends(now) : rule.becomes(earlierDraft());
    stage = ChangeStage.UNDOING;
    undoneBy = by;
    undoneAt = now;
    touchedAt = now;
  }

  /** By which rule people are looked at for it: as it is to be, or as it is since. */
  public Terms terms() {
    return savedAt == null
        ? Terms.of(
            rule == null ? null : rule.key(), track, draft(), kind == ChangeKind.END, basedOn + 1)
        : rule.terms();
  }

  public AssignmentDraft draft() {
    return Json.read(content, AssignmentDraft.class);
  }

  /** What the rule said before; of a new one it is null. */
  public AssignmentDraft earlierDraft() {
    return earlier == null ? null : Json.read(earlier, AssignmentDraft.class);
  }

  public Long key() {
    return key;
  }

  public RuleChangeId id() {
    return id;
  }

  public Track track() {
    return track;
  }

  public AssignRule rule() {
    return rule;
  }

  public ChangeKind kind() {
    return kind;
  }

  public ChangeStage stage() {
    return stage;
  }

  public long reached() {
    return reached;
  }

  public int seen() {
    return seen;
  }

  public int expected() {
    return expected;
  }

  public PersonId plannedBy() {
    return plannedBy;
  }

  public Instant plannedAt() {
    return plannedAt;
  }

  public PersonId savedBy() {
    return savedBy;
  }

  public Instant savedAt() {
    return savedAt;
  }

  public PersonId undoneBy() {
    return undoneBy;
  }

  public Instant undoneAt() {
    return undoneAt;
  }

  public Integer number() {
    return number;
  }

  /** Whether it can be undone now. */
  public boolean isLatest() {
    return stage == ChangeStage.APPLIED && rule.number() == number;
  }
}
