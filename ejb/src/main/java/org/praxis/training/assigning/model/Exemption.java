package org.praxis.training.assigning.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import org.praxis.people.PersonId;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.content.Markup;
import org.praxis.training.assigning.ExemptionDraft;
import org.praxis.training.assigning.ExemptionId;
import org.praxis.training.model.Track;

/** That a track is not asked of somebody for some time, why, and who decided so. */
@Entity
@Table(name = "training_exemption")
public class Exemption {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private ExemptionId id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "track_key")
  private Track track;

  private PersonId person;
  private String reason;
  private String evidence;
  private String link;
  private PersonId approver;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "from_on")
  private java.time.LocalDate from;

  @Column(name = "until_on")
  private java.time.LocalDate until;

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  @Column(name = "over_at")
  private Instant overAt;

  @Column(name = "revoked_by")
  private PersonId revokedBy;

  private String revocation;

  @Version private long version;

  protected Exemption() {}

  /**
   * @param zone by whose clock its days begin and end
   */
  public Exemption(Track track, ExemptionDraft draft, ZoneId zone, PersonId approver, Instant now) {
    this.id = ExemptionId.next();
    this.track = track;
    this.person = draft.person();
    this.reason = Markup.line(draft.reason());
    this.evidence = draft.evidence() == null ? null : Markup.line(draft.evidence());
    this.link = draft.link();
    this.approver = approver;
    this.madeAt = now;
    this.from = draft.from() == null ? Days.of(now, zone) : draft.from();
    this.until = draft.until();
    this.startsAt = draft.from() == null ? now : Days.start(from, zone);
    this.endsAt = until == null ? null : Days.end(until, zone);
  }

  /**
   * From now on it is asked of them again.
   *
   * @param shown the version that was shown
   * @throws ChangedMeanwhile when it is over already
   */
  public void revoke(PersonId by, String why, long shown, Instant now) {
    ChangedMeanwhile.check(shown, version);
    if (overAt != null) {
      throw new ChangedMeanwhile();
    }
    overAt = now;
    revokedBy = by;
    revocation = Markup.line(why);
  }

  public ExemptionId id() {
    return id;
  }

  public Track track() {
    return track;
  }

  public PersonId person() {
    return person;
  }

  public Instant startsAt() {
    return startsAt;
  }

  public Instant endsAt() {
    return endsAt;
  }
}
