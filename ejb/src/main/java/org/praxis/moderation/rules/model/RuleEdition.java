package org.praxis.moderation.rules.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.praxis.moderation.rules.RuleRef;
import org.praxis.people.PersonId;

/** What a rule said from some moment on, and who said so. */
@Entity
@Table(name = "moderation_rule_edition")
public class RuleEdition {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "rule_key")
  private Rule rule;

  private int number;

  @Embedded private RuleSettings settings;

  @Column(name = "written_by")
  private PersonId by;

  @Column(name = "written_at")
  private Instant at;

  protected RuleEdition() {}

  RuleEdition(Rule rule, int number, RuleSettings settings, PersonId by, Instant at) {
    this.rule = rule;
    this.number = number;
    this.settings = settings;
    this.by = by;
    this.at = at;
  }

  public Rule rule() {
    return rule;
  }

  public RuleRef ref() {
    return new RuleRef(rule.id(), number);
  }

  /** Counts from 1. */
  public int number() {
    return number;
  }

  public RuleSettings settings() {
    return settings;
  }

  public PersonId by() {
    return by;
  }

  public Instant at() {
    return at;
  }
}
