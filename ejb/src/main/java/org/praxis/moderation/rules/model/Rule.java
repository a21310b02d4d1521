package org.praxis.moderation.rules.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.rules.RuleId;
import org.praxis.people.PersonId;

/**
 * A rule of a place. What it says stands in its editions, of which the last is in force; none
 * changes and none is lost.
 */
@Entity
@Table(name = "moderation_rule")
public class Rule {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private RuleId id;
  private SpaceId space;

  @Column(name = "from_charter")
  private boolean fromCharter;

  private int edition;

  protected Rule() {}

  /**
   * @param fromCharter whether what it looks for is written in the charter
   */
  public Rule(SpaceId space, boolean fromCharter) {
    this.id = RuleId.next();
    this.space = space;
    this.fromCharter = fromCharter;
  }

  /** The next edition, in force from now on. */
  public RuleEdition says(RuleSettings settings, PersonId by, Instant now) {
    edition++;
    return new RuleEdition(this, edition, settings, by, now);
  }

  public RuleId id() {
    return id;
  }

  public SpaceId space() {
    return space;
  }

  /** Whether what it looks for is written in the charter. */
  public boolean isFromCharter() {
    return fromCharter;
  }

  /** Counts from 1. */
  public int edition() {
    return edition;
  }
}
