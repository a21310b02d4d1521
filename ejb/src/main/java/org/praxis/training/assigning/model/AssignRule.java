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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.praxis.people.PersonId;
import org.praxis.people.audience.AudienceId;
import org.praxis.platform.json.Json;
import org.praxis.training.assigning.AssignRuleId;
import org.praxis.training.assigning.AssignmentDraft;
import org.praxis.training.model.Track;

/** A rule as it is now. It changes by a change alone, which is kept. */
@Entity
@Table(name = "training_assign_rule")
public class AssignRule {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private AssignRuleId id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "track_key")
  private Track track;

  private AudienceId audience;

  @JdbcTypeCode(SqlTypes.JSON)
  private String content;

  private int number;

  @Column(name = "made_by")
  private PersonId madeBy;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Version private long version;

  protected AssignRule() {}

  public AssignRule(Track track, AssignmentDraft draft, PersonId by, Instant now) {
    this.id = AssignRuleId.next();
    this.track = track;
    this.madeBy = by;
    this.madeAt = now;
    says(draft);
  }

  /**
   * From now on.
   *
   * @return which of its changes this is
   */
  public int becomes(AssignmentDraft draft) {
    endedAt = null;
    return says(draft);
  }

  /** It names nobody from now on. */
  public int ends(Instant now) {
    endedAt = now;
    number++;
    return number;
  }

  private int says(AssignmentDraft draft) {
    audience = draft.audience();
    content = Json.write(draft);
    number++;
    return number;
  }

  public Terms terms() {
    return Terms.of(key, track, draft(), endedAt != null, number);
  }

  public AssignmentDraft draft() {
    return Json.read(content, AssignmentDraft.class);
  }

  public Long key() {
    return key;
  }

  public AssignRuleId id() {
    return id;
  }

  public Track track() {
    return track;
  }

  public int number() {
    return number;
  }

  public boolean isEnded() {
    return endedAt != null;
  }
}
