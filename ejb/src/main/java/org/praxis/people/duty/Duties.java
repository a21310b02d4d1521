package org.praxis.people.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.praxis.people.PersonId;
import org.praxis.people.duty.model.Duty;
import org.praxis.people.duty.store.DutyStore;

/** Where a feature says who looks after something of its own. */
@ApplicationScoped
public class Duties {
  @Inject DutyStore duties;
  @Inject Clock clock;

  /** From the moment on that the subject is there, in the same transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void begin(DutyKind kind, UUID subject, PersonId holder) {
    duties.add(new Duty(kind, subject, holder, clock.instant()));
  }

  /** Whether it is this person who looks after the subject. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public boolean isHeldBy(DutyKind kind, UUID subject, PersonId person) {
    return duties.isHeldBy(kind, subject, person);
  }

  /** Who looks after the subject; nobody while it waits for somebody. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Optional<PersonId> holder(DutyKind kind, UUID subject) {
    return duties.holder(kind, subject);
  }

  /** What of a kind this person looks after, in one statement. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public List<UUID> heldBy(DutyKind kind, PersonId person) {
    return duties.subjects(kind, person);
  }

  /** From now on there is nothing to look after, in the same transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void end(DutyKind kind, UUID subject) {
    duties.remove(kind, subject);
  }

  /** A duty as it is now; for features that follow who has it. */
  public Optional<Held> find(DutyId id) {
    return duties.find(id).map(facts -> new Held(facts.kind(), facts.subject(), facts.holder()));
  }

  /**
   * @param holder null while it waits for somebody
   */
  public record Held(DutyKind kind, UUID subject, PersonId holder) {}
}
