package org.praxis.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import org.praxis.people.store.Persons;

/** Whose address a mail came from. Addresses themselves are told to nobody. */
@ApplicationScoped
public class MailAddresses {
  @Inject Persons persons;

  /**
   * In one statement however many they are; those of nobody are left out.
   *
   * @param addresses in lower case
   */
  public Map<String, PersonId> of(Collection<String> addresses) {
    return addresses.isEmpty() ? Map.of() : persons.byMail(addresses);
  }
}
