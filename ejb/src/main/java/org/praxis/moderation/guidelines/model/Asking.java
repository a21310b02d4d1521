package org.praxis.moderation.guidelines.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.guidelines.Asked;
import org.praxis.people.PersonId;
import org.praxis.people.audience.AudienceId;
import org.praxis.platform.InvalidInput;

/** That somebody asked others to say that they have read an edition. It is never changed. */
@Entity
@Table(name = "moderation_asking")
public class Asking {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private SpaceId space;
  private int edition;

  @Enumerated(EnumType.STRING)
  private Asked asked;

  private AudienceId audience;

  @Column(name = "asked_by")
  private PersonId askedBy;

  @Column(name = "asked_at")
  private Instant askedAt;

  protected Asking() {}

  /**
   * @param audience for {@link Asked#AUDIENCE}, else null
   * @throws InvalidInput where one is needed
   */
  public Asking(
      SpaceId space, int edition, Asked asked, AudienceId audience, PersonId by, Instant now) {
    if (asked == Asked.AUDIENCE && audience == null) {
      throw new InvalidInput("audience", "moderation.guidelines.audience.needed");
    }
    this.space = space;
    this.edition = edition;
    this.asked = asked;
    this.audience = audience;
    this.askedBy = by;
    this.askedAt = now;
  }

  public int edition() {
    return edition;
  }

  public Asked asked() {
    return asked;
  }

  /** Null where everybody was asked. */
  public AudienceId audience() {
    return audience;
  }

  public PersonId by() {
    return askedBy;
  }

  public Instant at() {
    return askedAt;
  }
}
