package org.praxis.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.search.Rebuilding;
import org.praxis.search.view.IndexView;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.NotOpen;
import org.praxis.web.page.Viewer;

/** How the index stands, and making it anew. */
@Named
@RequestScoped
public class RebuildPage {
  @Inject Rebuilding rebuilding;
  @Inject Attempt attempt;
  @Inject Viewer viewer;

  private IndexView index;

  public void load() {
    viewer.identify();
    if (!viewer.isAdmin()) {
      throw new NotOpen();
    }
    attempt.pressed(
        "rebuild",
        all -> {
          rebuilding.rebuild();
          return "/search/rebuild?done=begun";
        });
    if (!attempt.isOver()) {
      index = rebuilding.index();
    }
  }

  public IndexView getIndex() {
    return index;
  }
}
