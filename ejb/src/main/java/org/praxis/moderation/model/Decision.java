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
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.praxis.moderation.ClauseKind;
import org.praxis.moderation.Verdict;
import org.praxis.people.PersonId;

/** A verdict with its reasons; the clause is kept as it read on that day. */
@Entity
@Table(name = "moderation_decision")
public class Decision {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  @OneToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "case_key")
  private Case decided;

  @Enumerated(EnumType.STRING)
  private Verdict verdict;

  @Column(name = "clause_number")
  private Integer clauseNumber;

  @Enumerated(EnumType.STRING)
  @Column(name = "clause_kind")
  private ClauseKind clauseKind;

  @Column(name = "clause_text")
  private String clauseText;

  @Column(name = "charter_edition")
  private int charterEdition;

  private String message;

  @Column(name = "decided_by")
  private PersonId by;

  @Column(name = "decided_at")
  private Instant at;

  protected Decision() {}

  Decision(Case decided, PendingDecision taken, Instant at) {
    this.decided = decided;
    this.verdict = taken.verdict();
    this.clauseNumber = taken.clause();
    this.clauseKind = taken.clauseKind();
    this.clauseText = taken.clauseText();
    this.charterEdition = taken.charterEdition();
    this.message = taken.message();
    this.by = taken.by();
    this.at = at;
  }

  public Verdict verdict() {
    return verdict;
  }

  /** The number of the clause that it rests on; null where it names none. */
  public Integer clause() {
    return clauseNumber;
  }

  /** As that clause read then. */
  public int charterEdition() {
    return charterEdition;
  }

  /** What its author reads; null for nothing. */
  public String message() {
    return message;
  }

  public PersonId by() {
    return by;
  }

  public Instant at() {
    return at;
  }
}
