package org.praxis.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.praxis.people.model.Person;
import org.praxis.people.store.Persons;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;

/**
 * Who takes over what a person looks after, once they have left. Everybody names their own
 * successor; HR and administrators name anybody's.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Succession {
  @Inject Persons persons;
  @Inject People people;
  @Inject CurrentPerson me;
  @Inject Caller caller;
  @Inject AuditLog audit;

  public Optional<PersonChip> mine() {
    return persons.successorOf(me.id()).map(people::chip);
  }

  /**
   * @throws NoSuchPerson of whom there never was
   */
  @RolesAllowed({Role.HR, Role.ADMIN})
  public Optional<PersonChip> of(PersonId person) {
    if (!persons.isKnown(person, true)) {
      throw new NoSuchPerson();
    }
    return persons.successorOf(person).map(people::chip);
  }

  public void name(@NotNull SuccessorDraft successor) {
    record(me.id(), successor);
  }

  @RolesAllowed({Role.HR, Role.ADMIN})
  public void nameFor(PersonId person, @NotNull SuccessorDraft successor) {
    record(person, successor);
  }

  /** Who may follow a person: the successor whom they named, then their manager, if here. */
  public List<PersonId> likely(PersonId person) {
    return Stream.of(persons.successorOf(person), persons.managerOf(person))
        .flatMap(Optional::stream)
        .distinct()
        .filter(persons::isHere)
        .toList();
  }

  /** Whether there is such a person, and they can take over something. */
  public boolean isHere(PersonId person) {
    return persons.isHere(person);
  }

  private void record(PersonId person, SuccessorDraft successor) {
    Optional<PersonId> before = persons.successorOf(person);
    Person named = change(person, successor);
    audit.record(
        new AuditEntry("people.successor.named", caller.name(), named.uid(), null, Map.of())
            .changing(
                AuditEntry.facts("successor", before.orElse(null)),
                AuditEntry.facts("successor", successor.person())));
  }

  private Person change(PersonId id, SuccessorDraft draft) {
    Person person =
        persons.lock(id).filter(found -> !found.hasLeft()).orElseThrow(NoSuchPerson::new);
    if (id.equals(draft.person())) {
      throw new InvalidInput("person", "people.successor.self");
    }
    person.isFollowedBy(draft.person() == null ? null : here(draft.person()));
    return person;
  }

  private Person here(PersonId id) {
    return persons
        .find(id)
        .filter(Person::isHere)
        .orElseThrow(() -> new InvalidInput("person", "people.duty.nobody"));
  }
}
