package org.praxis.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.praxis.directory.DirectoryPerson;
import org.praxis.people.store.Persons.Known;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.Failures;

/**
 * Somebody comes in for the first time. A synchronisation may make them known at the same moment:
 * then they are whom it made them, and whoever wanted to sign in does not hear of it.
 */
@ApplicationScoped
class FirstSignIn {
  @Inject Newcomers newcomers;

  Known of(DirectoryPerson entry) {
    try {
      return newcomers.add(entry);
    } catch (RuntimeException e) {
      if (Failures.refusal(e).filter(ChangedMeanwhile.class::isInstance).isEmpty()) {
        throw e;
      }
      return newcomers.add(entry);
    }
  }
}
