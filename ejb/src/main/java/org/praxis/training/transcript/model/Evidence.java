package org.praxis.training.transcript.model;

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
import java.util.Objects;
import org.praxis.people.PersonId;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.content.Markup;
import org.praxis.training.transcript.EvidenceDraft;
import org.praxis.training.transcript.EvidenceId;
import org.praxis.training.transcript.EvidenceState;

/**
 * That somebody learnt something elsewhere, as they say, and what somebody else says of it. Once
 * that is said it does not change; what was wrong is added anew.
 */
@Entity
@Table(name = "training_evidence")
public class Evidence {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private EvidenceId id;
  private PersonId person;
  private String title;
  private String provider;

  @Column(name = "done_on")
  private LocalDate done;

  @Column(name = "valid_until")
  private LocalDate validUntil;

  private String number;
  private String link;

  @Column(name = "added_at")
  private Instant addedAt;

  @Enumerated(EnumType.STRING)
  private EvidenceState state = EvidenceState.WAITING;

  @Column(name = "decided_by")
  private PersonId decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  private String reason;

  @Version private long version;

  protected Evidence() {}

  public Evidence(PersonId person, EvidenceDraft draft, Instant now) {
    this.id = EvidenceId.next();
    this.person = person;
    this.title = Markup.line(draft.title());
    this.provider = Markup.line(draft.provider());
    this.done = draft.finished();
    this.validUntil = draft.validUntil();
    this.number = line(draft.number());
    this.link = draft.link();
    this.addedAt = now;
  }

  /**
   * @throws ChangedMeanwhile when somebody has said something of it, or it was taken back
   */
  public void answer(boolean confirmed, PersonId by, String why, Instant now) {
    expectWaiting();
    state = confirmed ? EvidenceState.CONFIRMED : EvidenceState.DECLINED;
    decidedBy = by;
    decidedAt = now;
    reason = line(why);
  }

  /**
   * @throws ChangedMeanwhile like {@link #answer}
   */
  public void withdraw(Instant now) {
    expectWaiting();
    state = EvidenceState.WITHDRAWN;
    decidedAt = now;
  }

  /** Whether both say that the same was learnt. */
  public boolean saysTheSameAs(Evidence other) {
    return person.equals(other.person)
        && title.equals(other.title)
        && provider.equals(other.provider)
        && done.equals(other.done)
        && Objects.equals(validUntil, other.validUntil)
        && Objects.equals(number, other.number)
        && Objects.equals(link, other.link);
  }

  private void expectWaiting() {
    if (state != EvidenceState.WAITING) {
      throw new ChangedMeanwhile();
    }
  }

  private static String line(String text) {
    return text == null || text.isBlank() ? null : Markup.line(text);
  }

  public EvidenceId id() {
    return id;
  }

  public PersonId person() {
    return person;
  }

  public String title() {
    return title;
  }

  public String provider() {
    return provider;
  }

  public LocalDate done() {
    return done;
  }

  public LocalDate validUntil() {
    return validUntil;
  }

  public String number() {
    return number;
  }

  public String link() {
    return link;
  }

  public Instant addedAt() {
    return addedAt;
  }

  public EvidenceState state() {
    return state;
  }

  public PersonId decidedBy() {
    return decidedBy;
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  public String reason() {
    return reason;
  }
}
