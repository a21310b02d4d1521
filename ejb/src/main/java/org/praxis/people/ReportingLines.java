package org.praxis.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.praxis.people.store.Persons;

/** Who reports to whom, as the directory says it. */
@ApplicationScoped
public class ReportingLines {
  @Inject Persons persons;

  /** Whether one of the two leads the other, directly. */
  public boolean join(PersonId one, PersonId other) {
    return persons.managerOf(one).filter(other::equals).isPresent()
        || persons.managerOf(other).filter(one::equals).isPresent();
  }
}
