package org.praxis.training.transcript;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.praxis.people.Caller;
import org.praxis.people.CurrentPerson;
import org.praxis.people.LocalDays;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;
import org.praxis.platform.content.Markup;
import org.praxis.platform.outbox.Outbox;
import org.praxis.training.assigning.store.AssignLists;
import org.praxis.training.transcript.event.EvidenceAdded;
import org.praxis.training.transcript.event.EvidenceDecided;
import org.praxis.training.transcript.model.Evidence;
import org.praxis.training.transcript.store.EvidenceStore;
import org.praxis.training.transcript.view.EvidenceRow;

/**
 * What people learnt elsewhere: they say so, and whoever leads them, or HR, confirms or declines
 * it.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class EvidenceKeeping {
  private static final int MOST_WAITING = 50;

  @Inject EvidenceStore store;
  @Inject LearnerAccess access;
  @Inject AssignLists lists;
  @Inject LocalDays days;
  @Inject People people;
  @Inject Outbox outbox;
  @Inject AuditLog audit;
  @Inject CurrentPerson me;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * What waits already is not added once more, as by a second click.
   *
   * @throws InvalidInput where its day is still to come or before anybody's time, it ends before it
   *     was done or not in a lifetime, or too many wait already
   */
  public EvidenceId add(@NotNull @Valid EvidenceDraft draft) {
    draft.check(days.today(me.id()));
    Instant now = clock.instant();
    Evidence evidence = new Evidence(me.id(), draft, now);
    store.lockAdding(me.id());
    List<Evidence> waiting = store.waiting(me.id());
    Optional<Evidence> same = waiting.stream().filter(evidence::saysTheSameAs).findFirst();
    if (same.isPresent()) {
      return same.get().id();
    }
    if (waiting.size() >= MOST_WAITING) {
      throw new InvalidInput("title", "training.evidence.tooMany", MOST_WAITING);
    }
    store.add(evidence);
    outbox.record(
        new EvidenceAdded(
            evidence.id(), me.id(), lists.managerOf(me.id()).orElse(null), evidence.title(), now));
    return evidence.id();
  }

  /**
   * Takes one's own back; it stays on record.
   *
   * @throws org.praxis.platform.ChangedMeanwhile when somebody has said something of it
   */
  public void withdraw(EvidenceId id) {
    store
        .lock(id)
        .filter(found -> found.person().equals(me.id()))
        .orElseThrow(NoSuchEvidence::new)
        .withdraw(clock.instant());
  }

  /**
   * @throws InvalidInput where it is declined without a reason
   * @throws org.praxis.platform.ChangedMeanwhile when somebody has said something of it, or it was
   *     taken back
   */
  public void answer(EvidenceId id, @NotNull @Valid EvidenceAnswer answer) {
    Evidence evidence =
        store
            .lock(id)
            .filter(found -> access.mayConfirm(found.person()))
            .orElseThrow(NoSuchEvidence::new);
    boolean confirmed = answer.confirmed();
    if (!confirmed && !Markup.isVisible(answer.reason())) {
      throw new InvalidInput("reason", "platform.written.blank");
    }
    Instant now = clock.instant();
    evidence.answer(confirmed, me.id(), answer.reason(), now);
    outbox.record(new EvidenceDecided(id, evidence.person(), evidence.title(), confirmed, now));
    if (confirmed) {
      record("training.evidence.confirmed", evidence);
    } else {
      record("training.evidence.declined", evidence);
    }
  }

  private void record(String action, Evidence evidence) {
    audit.record(
        new AuditEntry(
                action,
                caller.name(),
                evidence.person().toString(),
                null,
                Map.of("evidence", evidence.id().toString()))
            .because(evidence.reason()));
  }

  /** One that the reader may read: their own, of whom they lead, and for HR all. */
  public EvidenceRow evidence(EvidenceId id) {
    Evidence found =
        store.find(id).filter(one -> access.mayRead(one.person())).orElseThrow(NoSuchEvidence::new);
    return Transcripts.row(found, people.chips(Transcripts.named(found).toList()));
  }

  /** That wait for the reader's answer, the first first. */
  public Page<EvidenceRow> waiting(PageRequest page) {
    Page<Evidence> found = store.waiting(me.id(), me.is(Role.HR), page);
    Map<PersonId, PersonChip> chips =
        people.chips(found.items().stream().flatMap(Transcripts::named).toList());
    return found.map(one -> Transcripts.row(one, chips));
  }
}
