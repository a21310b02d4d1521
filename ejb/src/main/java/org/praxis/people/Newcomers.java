package org.praxis.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.praxis.directory.DirectoryPerson;
import org.praxis.people.event.PersonJoined;
import org.praxis.people.event.PersonReturned;
import org.praxis.people.event.ProfilesChanged;
import org.praxis.people.model.Person;
import org.praxis.people.store.Persons;
import org.praxis.people.store.Persons.Known;
import org.praxis.platform.outbox.Outbox;

/**
 * Makes somebody a person of Praxis at their first sign-in, in a transaction of its own: whatever
 * becomes of the act that came first, the person has arrived.
 */
@ApplicationScoped
class Newcomers {
  @Inject Persons persons;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /** Under which identity they are known; that of another request where one was faster. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Known add(DirectoryPerson entry) {
    persons.lockArrival(entry.login());
    if (entry.id() != null) {
      // Also under another name: of two who come at once by one entry, the second is the first.
      persons.lockArrival(entry.directory() + "/" + entry.id());
    }
    return persons
        .known(entry.login())
        .or(() -> renamed(entry).or(() -> returning(entry)).map(Newcomers::known))
        .orElseGet(() -> known(join(entry)));
  }

  // The same entry of the directory under another name.
  private Optional<Person> renamed(DirectoryPerson entry) {
    Optional<Person> known =
        Optional.ofNullable(entry.id()).flatMap(id -> persons.ofEntry(entry.directory(), id));
    known.filter(person -> !person.hasLeft()).ifPresent(person -> person.signsInAs(entry.login()));
    return known;
  }

  // A new entry of the directory for somebody who had left, before a synchronisation has read it.
  // Without an entry of its own it may be the old one, which a cache or a provider still vouches
  // for.
  private Optional<Person> returning(DirectoryPerson entry) {
    if (entry.id() == null || entry.directory().equals(DirectoryPerson.OPENID)) {
      return Optional.empty();
    }
    Optional<Person> leaver = persons.leaver(entry.login(), entry.name());
    leaver.ifPresent(
        person -> {
          person.returnsAs(entry);
          outbox.record(new PersonReturned(person.id(), clock.instant()));
          outbox.record(new ProfilesChanged(List.of(person.id()), clock.instant()));
        });
    return leaver;
  }

  private Person join(DirectoryPerson entry) {
    Instant now = clock.instant();
    Person person = new Person(PersonId.next(), entry, now);
    persons.add(person, entry.photo());
    outbox.record(new PersonJoined(person.id(), now));
    outbox.record(new ProfilesChanged(List.of(person.id()), now));
    return person;
  }

  private static Known known(Person person) {
    return new Known(
        person.id(), person.isHere(), true, person.name(), person.directory(), person.externalId());
  }
}
