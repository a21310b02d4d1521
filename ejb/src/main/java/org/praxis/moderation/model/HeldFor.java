package org.praxis.moderation.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.praxis.moderation.HoldReason;
import org.praxis.moderation.Reason;

/** A {@link HoldReason} as a row of its case. */
@Embeddable
public record HeldFor(
    @Enumerated(EnumType.STRING) @Column(name = "reason") Reason reason,
    @Column(name = "clause_number") Integer clause,
    @Column(name = "term") String term) {
  static HeldFor of(HoldReason reason) {
    return new HeldFor(reason.reason(), reason.clause(), reason.term());
  }

  public HoldReason reasonOfHold() {
    return new HoldReason(reason, clause, term);
  }
}
