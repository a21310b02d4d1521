package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.people.Role;
import org.praxis.people.view.Profile;
import org.praxis.training.overview.TeamReading;
import org.praxis.web.page.NotOpen;
import org.praxis.web.page.Viewer;

/** To whom the overviews of training are open. */
@Named
@RequestScoped
public class TeamDoor {
  @Inject TeamReading reading;
  @Inject Viewer viewer;

  private Boolean leading;

  /** Whether anybody reports to the reader. */
  public boolean isLeading() {
    if (leading == null) {
      leading = reading.isLeading();
    }
    return leading;
  }

  /** Whether the reader may see how everybody stands. */
  public boolean isCompliance() {
    Profile profile = viewer.getProfile();
    return profile != null && (profile.is(Role.HR) || profile.is(Role.ADMIN));
  }

  void expectCompliance() {
    viewer.identify();
    if (!isCompliance()) {
      throw new NotOpen();
    }
  }
}
