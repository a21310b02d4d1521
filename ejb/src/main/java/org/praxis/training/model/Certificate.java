package org.praxis.training.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.praxis.people.PersonId;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.training.CertificateNumber;

/** That a person finished a track, with the title of the edition that they were on. */
@Entity
@Table(name = "training_certificate")
public class Certificate {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private CertificateNumber number;

  @OneToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "enrolment_key")
  private Enrolment enrolment;

  private PersonId person;

  @Column(name = "track_title")
  private String trackTitle;

  @Column(name = "issued_at")
  private Instant issuedAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  @Column(name = "revoked_by")
  private PersonId revokedBy;

  private String revocation;

  @Column(name = "appeal_to")
  private String appealTo;

  protected Certificate() {}

  public Certificate(Enrolment finished, Instant now) {
    this.number = CertificateNumber.next();
    this.enrolment = finished;
    this.person = finished.person();
    this.trackTitle = finished.edition().title();
    this.issuedAt = now;
  }

  /**
   * It holds no more; that it was issued stays on record.
   *
   * @param appealTo whom its owner may turn to
   * @throws ChangedMeanwhile when somebody has revoked it already
   */
  public void revoke(PersonId by, String reason, String appealTo, Instant now) {
    if (revokedAt != null) {
      throw new ChangedMeanwhile();
    }
    this.revokedAt = now;
    this.revokedBy = by;
    this.revocation = reason;
    this.appealTo = appealTo;
  }

  public PersonId person() {
    return person;
  }

  public Track track() {
    return enrolment.track();
  }

  public CertificateNumber number() {
    return number;
  }
}
