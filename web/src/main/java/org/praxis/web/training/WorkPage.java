package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.training.marking.HandingIn;
import org.praxis.training.marking.WorkId;
import org.praxis.training.marking.view.WorkView;
import org.praxis.web.page.Address;
import org.praxis.web.page.Viewer;

/** All that the reader handed in for one assignment, and what was said of it. */
@Named
@RequestScoped
public class WorkPage {
  @Inject HandingIn handing;
  @Inject Address address;
  @Inject Viewer viewer;

  private WorkView work;

  public void load() {
    viewer.identify();
    work = handing.work(address.id(WorkId::new));
  }

  public WorkView getWork() {
    return work;
  }
}
