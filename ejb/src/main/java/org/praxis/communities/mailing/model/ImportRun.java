package org.praxis.communities.mailing.model;

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
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.praxis.communities.mailing.ArchiveGone;
import org.praxis.communities.mailing.ImportOutcome;
import org.praxis.communities.mailing.ImportOver;
import org.praxis.communities.mailing.ImportRunId;
import org.praxis.communities.mailing.ImportStage;
import org.praxis.communities.model.Community;
import org.praxis.people.PersonId;
import org.praxis.platform.content.Markup;
import org.praxis.platform.json.Json;

/**
 * One archive on its way into a community, from its arrival to its outcome. Whoever works on it
 * reports here, so all nodes see how far it is, can cancel it, and can go on when that node dies.
 */
@Entity
@Table(name = "communities_import_run")
public class ImportRun {
  /** Who has not reported for so long is taken for dead. */
  public static final Duration PATIENCE = Duration.ofMinutes(2);

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private ImportRunId id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "community_key")
  private Community community;

  @Column(name = "file_name")
  private String fileName;

  private boolean dry;

  @Enumerated(EnumType.STRING)
  private ImportStage stage = ImportStage.RECEIVING;

  @Enumerated(EnumType.STRING)
  private ImportOutcome outcome;

  @Column(name = "requested_by")
  private PersonId requestedBy;

  @Column(name = "cancelled_by")
  private PersonId cancelledBy;

  @Column(name = "started_at")
  private Instant startedAt;

  /** When something was last done for it. */
  @Column(name = "beat_at")
  private Instant actedAt;

  /** When its worker was last heard of: by what was done, or by a sign of life in between. */
  @Formula("greatest(beat_at, (select b.at from communities_import_beat b where b.run_key = key))")
  private Instant beatAt;

  /** Who works on it: a node, and which of its tries. */
  private String worker;

  @Column(name = "finished_at")
  private Instant finishedAt;

  private long size;
  private long position;
  private int read;
  private int repeated;

  @Column(name = "left_out")
  private int leftOut;

  private int topics;
  private int replies;
  private int matched;
  private int external;
  private int written;
  private int problems;
  private String reason;

  @JdbcTypeCode(SqlTypes.JSON)
  private String arguments;

  @Version private long version;

  protected ImportRun() {}

  /**
   * @param worker who receives the archive
   */
  public ImportRun(
      Community community,
      String fileName,
      boolean dry,
      PersonId requestedBy,
      String worker,
      Instant now) {
    this.id = ImportRunId.next();
    this.community = community;
    this.fileName = Markup.line(fileName);
    this.dry = dry;
    this.requestedBy = requestedBy;
    this.worker = worker;
    this.startedAt = now;
    this.actedAt = now;
  }

  /** What threading found: all that is new, by what it becomes and by who sent it. */
  public record Counts(int repeated, int topics, int replies, int matched, int external) {}

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

  public void hasReceived(int bytes, Instant now) {
    size += bytes;
    actedAt = now;
  }

  /** All of the archive is there; whoever wants to may read it. */
  public void isReceived(Instant now) {
    reaches(ImportStage.READING, now);
    worker = null;
  }

  /**
   * Takes the archive of a preview as its own.
   *
   * @throws ArchiveGone when that was no preview that came to its end
   */
  public void isReceivedFrom(ImportRun preview, Instant now) {
    if (!preview.dry || preview.outcome != ImportOutcome.DONE) {
      throw new ArchiveGone();
    }
    size = preview.size;
    isReceived(now);
  }

  /**
   * @param position in bytes, up to which the archive is read
   */
  public void hasRead(
      long position, int messages, int repeated, int leftOut, int odd, Instant now) {
    this.position = position;
    this.read += messages;
    this.repeated += repeated;
    this.leftOut += leftOut;
    this.problems += odd;
    this.actedAt = now;
  }

  public void isThreaded(Counts counts, Instant now) {
    repeated += counts.repeated();
    topics = counts.topics();
    replies = counts.replies();
    matched = counts.matched();
    external = counts.external();
    reaches(ImportStage.WRITING, now);
  }

  public void hasWritten(int contributions, Instant now) {
    written += contributions;
    actedAt = now;
  }

  public void reaches(ImportStage next, Instant now) {
    if (finishedAt == null) {
      stage = next;
      actedAt = now;
    }
  }

  /**
   * It ends at the next occasion; what is written by then stays.
   *
   * @throws ImportOver when it is over
   */
  public void cancel(PersonId by) {
    if (finishedAt != null) {
      throw new ImportOver();
    }
    if (cancelledBy == null) {
      cancelledBy = by;
    }
  }

  /** Ends it; what ended it first, stays. */
  public void ends(ImportOutcome outcome, Instant now) {
    if (finishedAt == null) {
      this.outcome = outcome;
      finishedAt = now;
      stage = ImportStage.OVER;
    }
  }

  /**
   * @param reason the key of a text
   */
  public void fails(Instant now, String reason, Object... arguments) {
    if (finishedAt == null) {
      this.reason = reason;
      this.arguments = Json.write(arguments);
      ends(ImportOutcome.FAILED, now);
    }
  }

  public boolean isCancelled() {
    return cancelledBy != null;
  }

  public boolean isDry() {
    return dry;
  }

  public Long key() {
    return key;
  }

  public ImportRunId id() {
    return id;
  }

  public Community community() {
    return community;
  }

  public String fileName() {
    return fileName;
  }

  public ImportStage stage() {
    return stage;
  }

  public ImportOutcome outcome() {
    return outcome;
  }

  public long size() {
    return size;
  }

  public long position() {
    return position;
  }

  public int read() {
    return read;
  }

  public int written() {
    return written;
  }

  public int expected() {
    return topics + replies;
  }
}
