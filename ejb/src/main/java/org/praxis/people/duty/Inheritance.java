package org.praxis.people.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.praxis.people.duty.event.DutyPassed;
import org.praxis.people.duty.event.DutyVacated;
import org.praxis.people.duty.store.DutyStore;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;
import org.praxis.platform.outbox.Outbox;

/**
 * Lets duties follow who is here. It goes by how things are and not by what happened, so it may be
 * called at any time and twice.
 */
@ApplicationScoped
public class Inheritance {
  @Inject DutyStore duties;
  @Inject Outbox outbox;
  @Inject AuditLog audit;

  /**
   * Whatever somebody who is not here any more looks after goes to the first of their successors
   * who is, or else to nobody; and what went to nobody is theirs again who are back.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void settle(Instant now) {
    List<DutyStore.Move> moves = duties.inherit(now);
    moves.forEach(this::record);
    outbox.recordAll(
        moves.stream()
            .filter(move -> move.to() != null)
            .map(move -> new DutyPassed(move.duty(), move.from(), move.to(), now))
            .toList());
    outbox.recordAll(
        moves.stream()
            .filter(move -> move.to() == null)
            .map(move -> new DutyVacated(move.duty(), move.from(), now))
            .toList());
    duties.giveBack(now);
  }

  // Nobody did it: it follows from who is here.
  private void record(DutyStore.Move move) {
    audit.record(
        new AuditEntry("people.duty.inherited", null, move.duty().toString(), null, Map.of())
            .changing(
                AuditEntry.facts("holder", move.from()), AuditEntry.facts("holder", move.to())));
  }
}
