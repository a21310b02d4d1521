package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.praxis.communities.guides.GuideHistory;
import org.praxis.communities.guides.GuideRevisionId;
import org.praxis.communities.guides.view.RevisionView;
import org.praxis.platform.content.Diff;
import org.praxis.platform.content.Excerpts;
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

  /** With a few lines around each; the whole text is on the page besides. */
  public List<Diff.Part> getChanges() {
    return Excerpts.of(view.changes());
  }

  public RevisionView getView() {
    return view;
  }
}
