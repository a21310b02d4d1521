package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.praxis.communities.guides.GuideHistory;
import org.praxis.communities.guides.GuideRevisionId;
import org.praxis.communities.guides.view.RevisionView;
import org.praxis.web.page.Address;

/** One text of a guide, and what it changed; {@code ?from=<number>} compares with another. */
@Named
@RequestScoped
public class GuideChangesPage {
  @Inject GuideHistory history;
  @Inject Address address;

  @Inject
  @Param(name = "from")
  Integer from;

  private RevisionView view;

  public void load() {
    view = history.revision(address.id(GuideRevisionId::new), from);
  }

  public RevisionView getView() {
    return view;
  }
}
