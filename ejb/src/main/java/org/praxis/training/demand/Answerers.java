package org.praxis.training.demand;

import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;

/** Who answers what colleagues need to learn: trainers, HR and administrators, all of it. */
final class Answerers {
  private Answerers() {}

  static boolean are(CurrentPerson reader) {
    return reader.is(Role.TRAINER) || reader.is(Role.HR) || reader.is(Role.ADMIN);
  }
}
