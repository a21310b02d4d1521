package org.praxis.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.directory.DirectoryPerson;
import org.praxis.people.directory.CompanyDirectory;
import org.praxis.people.store.Persons;

/**
 * The first sign-in of a person: their directory entry becomes a person of Praxis, unless a
 * synchronisation has made it one already.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Arriving {
  @Inject Persons persons;
  @Inject FirstSignIn firstSignIn;
  @Inject CompanyDirectory directory;
  @Inject Caller caller;
  @Inject Clock clock;

  // Outside any transaction: a slow directory must not hold a connection to the database.
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public PersonId arrive(String login) {
    return add(directory.entry(login).orElseThrow(() -> new NotInDirectory(login)));
  }

  /**
   * Somebody arrives by what a directory has just said of them, or the company's OpenID provider
   * where there is no directory.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public PersonId arriveAs(DirectoryPerson vouchedFor) {
    if (!caller.name().equals(vouchedFor.login())) {
      throw new NotInDirectory(vouchedFor.login());
    }
    return add(directory.withPhoto(vouchedFor));
  }

  /** Somebody whom a synchronisation made known is here for the first time. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void arrived(PersonId id) {
    persons.arrived(id, clock.instant());
  }

  // Whom Praxis is closed to remains outside, also under a new name.
  private PersonId add(DirectoryPerson entry) {
    Persons.Known known = firstSignIn.of(entry);
    if (!known.active()) {
      throw new Deactivated();
    }
    return known.id();
  }
}
