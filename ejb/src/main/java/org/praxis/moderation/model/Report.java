package org.praxis.moderation.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.praxis.moderation.ClauseKind;
import org.praxis.moderation.Policy;
import org.praxis.moderation.ReportId;
import org.praxis.moderation.ReportOutcome;
import org.praxis.people.PersonId;
import org.praxis.platform.content.Markup;

/**
 * What one member says of one published text; the clause is kept as it read on that day. A member
 * has one report in a case, however often they send it.
 */
@Entity
@Table(name = "moderation_report")
public class Report {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private ReportId id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "case_key")
  private Case reported;

  private PersonId reporter;

  @Column(name = "clause_number")
  private Integer clauseNumber;

  @Enumerated(EnumType.STRING)
  @Column(name = "clause_kind")
  private ClauseKind clauseKind;

  @Column(name = "clause_text")
  private String clauseText;

  @Enumerated(EnumType.STRING)
  private Policy policy;

  // Of that policy.
  @Column(name = "charter_edition")
  private int edition;

  private String note;

  @Column(name = "reported_at")
  private Instant reportedAt;

  @Enumerated(EnumType.STRING)
  private ReportOutcome outcome = ReportOutcome.WAITING;

  private String why;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Version private long version;

  protected Report() {}

  public Report(
      Case reported,
      PersonId reporter,
      Optional<Clause> clause,
      Charter charter,
      Markup note,
      Instant now) {
    this.id = ReportId.next();
    this.reported = reported;
    this.reporter = reporter;
    say(clause, charter, note, now);
  }

  /** Its reporter says it otherwise; the last word is the one that counts. */
  public void say(Optional<Clause> clause, Charter charter, Markup newNote, Instant now) {
    clauseNumber = clause.map(Clause::number).orElse(null);
    clauseKind = clause.map(Clause::kind).orElse(null);
    clauseText = clause.map(Clause::text).orElse(null);
    policy = clause.map(Clause::policy).orElse(Policy.CHARTER);
    edition = clause.map(Clause::edition).orElse(charter.edition());
    note = newNote.source();
    reportedAt = now;
  }

  /**
   * What became of it.
   *
   * @param because what its reporter reads; null where the outcome says it all
   */
  public void answer(ReportOutcome became, String because, Instant now) {
    outcome = became;
    why = because;
    answeredAt = now;
  }

  public ReportId id() {
    return id;
  }

  /** The case that it opened, or joined. */
  public Case reported() {
    return reported;
  }

  public PersonId reporter() {
    return reporter;
  }

  /** The number of the clause that it names; null for something else. */
  public Integer clause() {
    return clauseNumber;
  }

  /** Whose clause that is; where it names none, the charter. */
  public Policy policy() {
    return policy;
  }

  /** Of that policy, as it read then. */
  public int edition() {
    return edition;
  }

  public ClauseKind clauseKind() {
    return clauseKind;
  }

  public String clauseText() {
    return clauseText;
  }

  public String note() {
    return note;
  }

  /** When it was said so last. */
  public Instant at() {
    return reportedAt;
  }

  public ReportOutcome outcome() {
    return outcome;
  }
}
