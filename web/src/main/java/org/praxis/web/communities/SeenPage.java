package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Sighting;
import org.praxis.communities.view.SeenBy;
import org.praxis.web.page.Address;

/** Which members have opened an announcement, and which have not. */
@Named
@RequestScoped
public class SeenPage {
  @Inject Sighting sighting;
  @Inject Address address;

  @Inject
  @Param(name = "missing")
  boolean missing;

  private SeenBy seen;

  public void load() {
    seen = sighting.of(address.id(ContributionId::new), missing, address.page());
  }

  public SeenBy getSeen() {
    return seen;
  }

  /** Whether those are listed who have not opened it. */
  public boolean isMissing() {
    return missing;
  }
}
