package org.praxis.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.people.Profiles;
import org.praxis.people.Role;
import org.praxis.training.store.ShowcaseStore;
import org.praxis.training.view.CompletedTrack;

/** Which tracks somebody completed, for colleagues; only where they want it to be seen. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Showcase {
  private static final int MOST = 50;

  @Inject ShowcaseStore showcase;
  @Inject Profiles profiles;
  @Inject CurrentPerson me;

  /**
   * The latest first; none where the person does not show them, whoever asks.
   *
   * @throws org.praxis.people.NoSuchPerson of whom colleagues see nothing
   */
  public List<CompletedTrack> of(PersonId person) {
    profiles.expect(person);
    return showcase.isShown(person) ? showcase.completed(person, MOST) : List.of();
  }

  public boolean isShown() {
    return showcase.isShown(me.id());
  }

  public void show(boolean shown) {
    showcase.show(me.id(), shown);
  }
}
