package org.praxis.people.directory.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.praxis.people.PersonId;
import org.praxis.people.directory.AskedFrom;
import org.praxis.people.directory.SyncKind;
import org.praxis.people.directory.SyncOutcome;
import org.praxis.people.directory.SyncPastCancelling;
import org.praxis.people.directory.SyncRunId;
import org.praxis.people.directory.SyncStage;
import org.praxis.platform.json.Json;

/**
 * One run of the synchronisation, from its request to its outcome. Whoever works on it reports
 * here, so all nodes see how far it is, can cancel it, and can go on when that node dies.
 */
@Entity
@Table(name = "people_sync_run")
public class SyncRun {
  /** Who has not reported for so long is taken for dead. */
  public static final Duration PATIENCE = Duration.ofMinutes(2);

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private SyncRunId id;

  @Enumerated(EnumType.STRING)
  private SyncKind kind;

  private boolean dry;

  @Enumerated(EnumType.STRING)
  private SyncStage stage = SyncStage.READING;

  @Enumerated(EnumType.STRING)
  private SyncOutcome outcome;

  @Column(name = "requested_by")
  private PersonId requestedBy;

  @Enumerated(EnumType.STRING)
  @Column(name = "asked_from")
  private AskedFrom askedFrom;

  @Column(name = "cancelled_by")
  private PersonId cancelledBy;

  @Column(name = "started_at")
  private Instant startedAt;

  /** When something was last done for it. */
  @Column(name = "beat_at")
  private Instant actedAt;

  /** When its worker was last heard of: by what was done, or by a sign of life in between. */
  @Formula("greatest(beat_at, (select b.at from people_sync_beat b where b.run_key = key))")
  private Instant beatAt;

  /** Who works on it: a node, and which of its tries. */
  private String worker;

  @Column(name = "finished_at")
  private Instant finishedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private String marks = "{}";

  private Integer expected;
  private int read;
  private int joined;
  private int changed;
  private int moved;
  private int departed;
  private int returned;
  private int unchanged;
  private int problems;
  private String reason;

  @Column(name = "units_changed")
  private boolean unitsChanged;

  @JdbcTypeCode(SqlTypes.JSON)
  private String arguments;

  @Version private long version;

  protected SyncRun() {}

  /** One that the schedule begins. */
  public SyncRun(SyncKind kind, boolean dry, Instant now) {
    this.id = SyncRunId.next();
    this.kind = kind;
    this.dry = dry;
    this.startedAt = now;
    this.actedAt = now;
  }

  /** Somebody asks for it, and from there. */
  public SyncRun askedForBy(PersonId person, AskedFrom from) {
    requestedBy = person;
    askedFrom = from;
    return this;
  }

  /** What a run would do, by kind of change. */
  public record Counts(
      int joined, int returned, int changed, int moved, int departed, int unchanged) {}

  /** What a worker is called: by its node, which is one server at a time, and by its try. */
  public static String worker(String node, UUID one) {
    return node + "/" + one;
  }

  /** The node has started anew, so whoever worked on it there is dead for sure. */
  public void hasLostItsWorker(String node) {
    if (worker != null && worker.startsWith(node + "/")) {
      worker = null;
    }
  }

  /**
   * From now on this one works on it; false when it is over, or when somebody does who is not
   * silent yet.
   *
   * @param now by the database's clock, as signs of life are: those of two nodes may differ
   */
  public boolean isTakenBy(String worker, Instant now) {
    if (finishedAt != null || this.worker != null && lastHeardOf().isAfter(now.minus(PATIENCE))) {
      return false;
    }
    this.worker = worker;
    actedAt = now;
    return true;
  }

  // What was just done is not in the database yet.
  private Instant lastHeardOf() {
    return beatAt == null || actedAt.isAfter(beatAt) ? actedAt : beatAt;
  }

  /**
   * Whether it is still this one's: another takes over from a worker that is silent for too long.
   */
  public boolean isWorkOf(String worker) {
    return finishedAt == null && worker.equals(this.worker);
  }

  /** Reading begins, for the first time or anew: what was read before is not counted twice. */
  public void beginsReading(Integer expected, Instant now) {
    this.marks = "{}";
    this.read = 0;
    this.problems = 0;
    this.expected = expected;
    this.actedAt = now;
  }

  /**
   * A directory is read, and counts its changes up to this mark.
   *
   * @param mark of the connection by which it is read
   */
  public void isReadUpTo(String directory, String mark) {
    Map<String, String> all = new TreeMap<>(marks());
    all.put(directory, mark);
    marks = Json.write(all);
  }

  /** Where the next run goes on in each directory, once this one is done. */
  @SuppressWarnings("unchecked")
  public Map<String, String> marks() {
    return Json.read(marks, Map.class);
  }

  public void hasRead(int entries, int odd, Instant now) {
    read += entries;
    problems += odd;
    actedAt = now;
  }

  public void isAlive(Instant now) {
    actedAt = now;
  }

  public void isChecked(Counts counts, int problems, Instant now) {
    this.problems = problems;
    joined = counts.joined();
    returned = counts.returned();
    changed = counts.changed();
    moved = counts.moved();
    departed = counts.departed();
    unchanged = counts.unchanged();
    actedAt = now;
  }

  public void reaches(SyncStage next, Instant now) {
    if (finishedAt == null) {
      stage = next;
      actedAt = now;
    }
  }

  /**
   * It ends at the next occasion.
   *
   * @throws SyncPastCancelling when people are being changed, or it is over
   */
  public void cancel(PersonId by) {
    if (stage == SyncStage.APPLYING || stage == SyncStage.OVER) {
      throw new SyncPastCancelling();
    }
    if (cancelledBy == null) {
      cancelledBy = by;
    }
  }

  /** Ends it; what ended it first, stays. */
  public void ends(SyncOutcome outcome, Instant now) {
    if (finishedAt == null) {
      this.outcome = outcome;
      finishedAt = now;
      stage = SyncStage.OVER;
    }
  }

  /**
   * @param reason the key of a text
   */
  public void ends(SyncOutcome outcome, Instant now, String reason, Object... arguments) {
    if (finishedAt == null) {
      this.reason = reason;
      this.arguments = Json.write(arguments);
      ends(outcome, now);
    }
  }

  /**
   * @param changed whether an office, a department, a group or who is in it is other than before
   */
  public void leavesUnits(boolean changed) {
    unitsChanged = changed;
  }

  /** Whether anything that rules can be about is other than before. */
  public boolean hasShifted() {
    return unitsChanged || joined + changed + moved + departed + returned > 0;
  }

  public boolean isCancelled() {
    return cancelledBy != null;
  }

  public boolean isOver() {
    return finishedAt != null;
  }

  public boolean isDry() {
    return dry;
  }

  public Long key() {
    return key;
  }

  public SyncRunId id() {
    return id;
  }

  public SyncKind kind() {
    return kind;
  }

  public SyncStage stage() {
    return stage;
  }

  public SyncOutcome outcome() {
    return outcome;
  }
}
