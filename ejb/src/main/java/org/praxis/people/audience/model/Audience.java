package org.praxis.people.audience.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.praxis.people.PersonId;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.audience.Rule;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.content.Markup;
import org.praxis.platform.json.Json;

/**
 * A rule under a name. Whom it finds, and when it was asked last, is written by set and is no
 * change of the audience itself: nobody who changes the rule is in its way.
 */
@Entity
@Table(name = "people_audience")
public class Audience {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private AudienceId id;
  private String name;

  @JdbcTypeCode(SqlTypes.JSON)
  private String rule;

  @Column(name = "created_by")
  private PersonId createdBy;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "evaluated_at", insertable = false, updatable = false)
  private Instant evaluatedAt;

  @Column(insertable = false, updatable = false)
  private int members;

  @Version private long version;

  protected Audience() {}

  public Audience(String name, Rule rule, PersonId createdBy, Instant now) {
    this.id = AudienceId.next();
    this.name = Markup.line(name);
    this.rule = Json.write(rule);
    this.createdBy = createdBy;
    this.createdAt = now;
  }

  /**
   * @throws ChangedMeanwhile when that version is not the current one
   */
  public void change(String name, Rule rule, long shown) {
    isStill(shown);
    this.name = Markup.line(name);
    this.rule = Json.write(rule);
  }

  /**
   * @throws ChangedMeanwhile when that version is not the current one
   */
  public void isStill(long shown) {
    ChangedMeanwhile.check(shown, version);
  }

  public Long key() {
    return key;
  }

  public AudienceId id() {
    return id;
  }

  public String name() {
    return name;
  }

  public Rule rule() {
    return Json.read(rule, Rule.class);
  }
}
