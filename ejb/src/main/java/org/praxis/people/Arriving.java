package org.praxis.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.people.directory.DirectoryEntry;
import org.praxis.people.directory.LdapDirectory;
import org.praxis.people.model.Person;
import org.praxis.people.store.Persons;

/** The first sign-in of a person: their directory entry becomes a person of Praxis. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Arriving {
  @Inject Persons persons;
  @Inject LdapDirectory directory;
  @Inject Clock clock;

  // Outside any transaction: a slow directory must not hold a connection to the database.
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public PersonId arrive(String login) {
    DirectoryEntry entry = directory.find(login).orElseThrow(() -> new NotInDirectory(login));
    Person person = new Person(PersonId.next(), entry, clock.instant());
    return persons.addOnce(person, entry.photo());
  }
}
