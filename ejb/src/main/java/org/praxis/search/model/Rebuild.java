package org.praxis.search.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.praxis.people.PersonId;

/** All entries are made anew, a part at a time. */
@Entity
@Table(name = "search_rebuild")
public class Rebuild {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  @Column(name = "asked_by")
  private PersonId askedBy;

  @Column(name = "started_at")
  private Instant startedAt;

  private long since;
  private int place;
  private UUID reached;
  private long read;
  private long expected;

  @Column(name = "ended_at")
  private Instant endedAt;

  protected Rebuild() {}

  /**
   * @param askedBy null where nobody asked
   * @param since the last change before it
   */
  public Rebuild(PersonId askedBy, long since, long expected, Instant now) {
    this.askedBy = askedBy;
    this.since = since;
    this.expected = expected;
    this.startedAt = now;
  }

  /** A part of the source at that place was read; an empty one was its last. */
  public void hasRead(List<UUID> part, int ofPlace) {
    place = ofPlace;
    if (part.isEmpty()) {
      place++;
      reached = null;
    } else {
      reached = part.get(part.size() - 1);
      read += part.size();
    }
  }

  public void ends(Instant now) {
    endedAt = now;
  }

  public int place() {
    return place;
  }

  public UUID reached() {
    return reached;
  }

  public long since() {
    return since;
  }

  public long read() {
    return read;
  }

  public long expected() {
    return Math.max(read, expected);
  }

  /** How much of it is done, from 0 to 100. */
  public int percent() {
    return endedAt != null || expected() == 0 ? 100 : (int) (100 * read / expected());
  }

  public PersonId askedBy() {
    return askedBy;
  }

  public Instant startedAt() {
    return startedAt;
  }

  /** Null while it is under way. */
  public Instant endedAt() {
    return endedAt;
  }
}
