package org.praxis.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.directory.DirectoryPerson;
import org.praxis.people.directory.CompanyDirectory;
import org.praxis.people.model.Person;
import org.praxis.people.store.Persons;

/** The first sign-in of a person: their directory entry becomes a person of Praxis. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Arriving {
  @Inject Persons persons;
  @Inject CompanyDirectory directory;
  @Inject Caller caller;
  @Inject Clock clock;

  // Outside any transaction: a slow directory must not hold a connection to the database.
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public PersonId arrive(String login) {
    return add(directory.entry(login).orElseThrow(() -> new NotInDirectory(login)));
  }

  /**
   * Somebody whom no directory of this server knows arrives by what the company's OpenID provider
   * says of them.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public PersonId arriveAs(DirectoryPerson claimed) {
    if (!caller.name().equals(claimed.login())) {
      throw new NotInDirectory(claimed.login());
    }
    return add(claimed);
  }

  private PersonId add(DirectoryPerson entry) {
    return persons.addOnce(new Person(PersonId.next(), entry, clock.instant()), entry.photo());
  }
}
