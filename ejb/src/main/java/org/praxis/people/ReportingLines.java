package org.praxis.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.praxis.people.store.Persons;

/** Who reports to whom, as the directory says it. */
@ApplicationScoped
public class ReportingLines {
  @Inject Persons persons;

  /** Who leads somebody; nobody where that is not known, or whoever does is not here. */
  public Optional<PersonId> managerOf(PersonId person) {
    return persons.managerOf(person);
  }

  /** Whether one of the two leads the other, directly. */
  public boolean join(PersonId one, PersonId other) {
    return persons.managerOf(one).filter(other::equals).isPresent()
        || persons.managerOf(other).filter(one::equals).isPresent();
  }

  /** Who takes over from a person: whom they named, then who leads them, of those who are here. */
  public List<PersonId> successors(PersonId person) {
    return Stream.of(persons.successorOf(person), persons.managerOf(person))
        .flatMap(Optional::stream)
        .distinct()
        .filter(persons::isHere)
        .toList();
  }

  /** Of these, those whom nobody leads who is here; in one statement, and none for nobody. */
  public Set<PersonId> unled(Collection<PersonId> people) {
    return people.isEmpty() ? Set.of() : persons.unled(people);
  }

  public boolean isHere(PersonId person) {
    return persons.isHere(person);
  }

  /** Whom a person leads directly, also those who have left; in one statement. */
  public Set<PersonId> led(PersonId manager) {
    return persons.ledBy(manager);
  }
}
