package org.praxis.training.assigning.model;

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
import java.time.LocalDate;
import org.praxis.people.PersonId;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.content.Markup;
import org.praxis.training.assigning.ExtensionId;
import org.praxis.training.assigning.ExtensionState;

/** That somebody asked for more time, and what they were answered. */
@Entity
@Table(name = "training_extension")
public class Extension {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private ExtensionId id;

  @Column(name = "assignment_key")
  private long assignment;

  private int cycle;
  private PersonId person;
  private String reason;

  @Column(name = "wanted_on")
  private LocalDate wanted;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Enumerated(EnumType.STRING)
  private ExtensionState state = ExtensionState.ASKED;

  @Column(name = "answered_by")
  private PersonId answeredBy;

  @Column(name = "answered_at")
  private Instant answeredAt;

  private String answer;

  @Version private long version;

  protected Extension() {}

  public Extension(
      long assignment, int cycle, PersonId person, LocalDate wanted, String reason, Instant now) {
    this.id = ExtensionId.next();
    this.assignment = assignment;
    this.cycle = cycle;
    this.person = person;
    this.wanted = wanted;
    this.reason = Markup.line(reason);
    this.askedAt = now;
  }

  /**
   * @param why in words; may be missing where it is granted
   * @throws ChangedMeanwhile when somebody answered already
   */
  public void answer(boolean granted, PersonId by, String why, Instant now) {
    if (state != ExtensionState.ASKED) {
      throw new ChangedMeanwhile();
    }
    state = granted ? ExtensionState.GRANTED : ExtensionState.DECLINED;
    answeredBy = by;
    answeredAt = now;
    answer = why == null || why.isBlank() ? null : Markup.line(why);
  }

  public ExtensionId id() {
    return id;
  }

  public long assignment() {
    return assignment;
  }

  public int cycle() {
    return cycle;
  }

  public PersonId person() {
    return person;
  }

  public LocalDate wanted() {
    return wanted;
  }
}
