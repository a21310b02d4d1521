package org.praxis.people.duty.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.praxis.people.PersonId;
import org.praxis.people.duty.DutyId;
import org.praxis.people.duty.DutyKind;

/** That something is looked after, by one person or for now by nobody. */
@Entity
@Table(name = "people_duty")
public class Duty {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private DutyId id;

  @Enumerated(EnumType.STRING)
  private DutyKind kind;

  private UUID subject;
  private PersonId holder;
  private PersonId former;
  private Instant since;

  @Version private long version;

  protected Duty() {}

  public Duty(DutyKind kind, UUID subject, PersonId holder, Instant now) {
    this.id = DutyId.next();
    this.kind = kind;
    this.subject = subject;
    this.holder = holder;
    this.since = now;
  }

  /** Gives it to somebody else; false when they have it already. */
  public boolean passTo(PersonId next, Instant now) {
    if (next.equals(holder)) {
      return false;
    }
    if (holder != null) {
      former = holder;
    }
    holder = next;
    since = now;
    return true;
  }
}
