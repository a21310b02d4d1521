package org.praxis.people.duty;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.people.Caller;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Profiles;
import org.praxis.people.Role;
import org.praxis.people.Succession;
import org.praxis.people.duty.event.DutyPassed;
import org.praxis.people.duty.model.Duty;
import org.praxis.people.duty.store.DutyStore;
import org.praxis.people.duty.view.DutyRow;
import org.praxis.people.duty.view.DutySubject;
import org.praxis.people.duty.view.DutyView;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;
import org.praxis.platform.outbox.Outbox;

/** Seeing who looks after what, and handing it over. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class DutyKeeping {
  @Inject DutyStore duties;
  @Inject DutyNames names;
  @Inject Succession succession;
  @Inject Profiles profiles;
  @Inject People people;
  @Inject CurrentPerson me;
  @Inject Caller caller;
  @Inject AuditLog audit;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /** What waits for somebody, the longest first. */
  @RolesAllowed({Role.HR, Role.ADMIN})
  public Page<DutyRow> vacant(PageRequest page) {
    Page<DutyStore.Facts> found = duties.vacant(page);
    Map<DutyId, DutyRow> rows = rows(found.items());
    return found.map(facts -> rows.get(facts.id()));
  }

  @RolesAllowed({Role.HR, Role.ADMIN})
  public long countVacant() {
    return duties.countVacant();
  }

  /**
   * What a person looks after, by kind and age.
   *
   * @throws org.praxis.people.NoSuchPerson of whom colleagues see nothing
   */
  public List<DutyRow> of(PersonId person) {
    profiles.expect(person);
    List<DutyStore.Facts> found = open(duties.of(person));
    Map<DutyId, DutyRow> rows = rows(found);
    return found.stream().map(facts -> rows.get(facts.id())).toList();
  }

  /** What the caller looks after now. */
  public Set<DutyId> mine() {
    return Set.copyOf(duties.heldBy(me.id()));
  }

  /** Who looks after what is no secret, unless what they look after is one. */
  public DutyView duty(DutyId id) {
    DutyStore.Facts facts = duties.find(id).orElseThrow(NoSuchDuty::new);
    boolean mine = isMine(facts);
    if (open(List.of(facts)).isEmpty()) {
      throw new NoSuchDuty();
    }
    return new DutyView(rows(List.of(facts)).get(id), mine, mine ? likely(facts) : List.of());
  }

  // Of whom has it, or had it.
  private List<PersonChip> likely(DutyStore.Facts facts) {
    PersonId before = facts.holder() == null ? facts.former() : facts.holder();
    List<PersonId> likely = succession.likely(before);
    Map<PersonId, PersonChip> chips = people.chips(likely);
    return likely.stream().map(chips::get).toList();
  }

  /**
   * Gives a duty to a colleague, who is told. For whoever has it, HR and administrators.
   *
   * @throws ChangedMeanwhile when it was given to somebody since it was shown
   */
  public void handOver(DutyId id, @NotNull @Valid HandOver handOver) {
    DutyStore.Facts facts = duties.find(id).orElseThrow(NoSuchDuty::new);
    if (!isMine(facts)) {
      // To whom it is secret what is looked after, the duty is not there.
      throw open(List.of(facts)).isEmpty() ? new NoSuchDuty() : new NotYourDuty();
    }
    ChangedMeanwhile.check(handOver.version(), facts.version());
    if (!succession.isHere(handOver.person())) {
      throw new InvalidInput("person", "people.duty.nobody");
    }
    Duty duty = duties.get(id);
    Instant now = clock.instant();
    if (!duty.passTo(handOver.person(), now)) {
      return;
    }
    outbox.record(new DutyPassed(id, facts.holder(), handOver.person(), now));
    audit.record(
        new AuditEntry(
                "people.duty.passed",
                caller.name(),
                id.toString(),
                null,
                AuditEntry.facts("kind", facts.kind()))
            .changing(
                AuditEntry.facts("holder", facts.holder()),
                AuditEntry.facts("holder", handOver.person())));
  }

  // HR and administrators see to it that somebody looks after everything, also what is private.
  private List<DutyStore.Facts> open(List<DutyStore.Facts> found) {
    return me.is(Role.HR) || me.is(Role.ADMIN) ? found : names.known(found);
  }

  private boolean isMine(DutyStore.Facts duty) {
    return me.is(Role.HR) || me.is(Role.ADMIN) || me.id().equals(duty.holder());
  }

  private Map<DutyId, DutyRow> rows(List<DutyStore.Facts> found) {
    Map<DutyId, DutySubject> subjects = names.of(found);
    Map<PersonId, PersonChip> chips =
        people.chips(
            found.stream()
                .flatMap(facts -> Stream.of(facts.holder(), facts.former()))
                .filter(Objects::nonNull)
                .toList());
    return found.stream()
        .map(
            facts ->
                new DutyRow(
                    facts.id(),
                    facts.kind(),
                    subjects.get(facts.id()),
                    facts.holder() == null ? null : chips.get(facts.holder()),
                    facts.former() == null ? null : chips.get(facts.former()),
                    facts.since(),
                    facts.version()))
        .collect(Collectors.toMap(DutyRow::id, row -> row));
  }
}
