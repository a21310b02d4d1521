package org.praxis.training.transcript;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.training.Ownership;
import org.praxis.training.TrackId;
import org.praxis.training.assigning.store.AssignLists;

/** Who may know what somebody has learnt: they themselves, HR, and whoever leads them. */
@ApplicationScoped
public class LearnerAccess {
  @Inject AssignLists lists;
  @Inject Ownership ownership;
  @Inject CurrentPerson me;

  /** Whether it is the reader's own, or the reader is HR. */
  public boolean isOwnOrHr(PersonId person) {
    return person.equals(me.id()) || me.is(Role.HR);
  }

  public boolean mayRead(PersonId person) {
    return isOwnOrHr(person) || lists.leads(me.id(), person);
  }

  /** Whether the reader may answer for what that person learnt; nobody does for themselves. */
  public boolean mayConfirm(PersonId person) {
    return !person.equals(me.id()) && (me.is(Role.HR) || lists.leads(me.id(), person));
  }

  /** HR, and whoever looks after the track and teaches; nobody revokes their own. */
  public boolean mayRevoke(PersonId person, UUID track) {
    return !person.equals(me.id()) && (me.is(Role.HR) || ownership.teaches(new TrackId(track)));
  }
}
