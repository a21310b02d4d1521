package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.people.Role;
import org.praxis.people.view.Profile;
import org.praxis.web.page.NotOpen;
import org.praxis.web.page.Viewer;

/** To whom the pages of assigning are open. */
@Named
@RequestScoped
public class AssignDoor {
  @Inject Viewer viewer;

  /** Whether the reader may assign tracks: all of them, or those that they look after. */
  public boolean isOpen() {
    Profile profile = viewer.getProfile();
    return profile != null
        && (profile.is(Role.HR) || profile.is(Role.ADMIN) || profile.is(Role.TRAINER));
  }

  /** Whether they answer whoever asks for more time, and not only those whom they lead. */
  public boolean isForAll() {
    Profile profile = viewer.getProfile();
    return profile != null && (profile.is(Role.HR) || profile.is(Role.ADMIN));
  }

  /** Whether what anybody learnt elsewhere waits for them, and not only of those whom they lead. */
  public boolean isConfirming() {
    Profile profile = viewer.getProfile();
    return profile != null && profile.is(Role.HR);
  }

  void expect() {
    viewer.identify();
    if (!isOpen()) {
      throw new NotOpen();
    }
  }
}
