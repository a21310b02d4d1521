package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.platform.Page;
import org.praxis.training.marking.MarkingQueue;
import org.praxis.training.marking.view.QueueRow;
import org.praxis.web.page.Address;
import org.praxis.web.page.Viewer;

/** What waits to be marked by the reader, over all tracks. */
@Named
@RequestScoped
public class MarkingPage {
  @Inject MarkingQueue queue;
  @Inject MarkingFilters filters;
  @Inject Address address;
  @Inject Viewer viewer;

  private Page<QueueRow> work;

  public void load() {
    viewer.identify();
    work = queue.queue(filters.filter(), address.page());
  }

  public Page<QueueRow> getWork() {
    return work;
  }
}
