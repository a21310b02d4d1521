package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.praxis.platform.Page;
import org.praxis.training.demand.DemandReading;
import org.praxis.training.demand.NeedSort;
import org.praxis.training.demand.view.DemandRow;
import org.praxis.web.page.Address;

/** How much is wanted of what no track teaches yet. */
@Named
@RequestScoped
public class DemandPage {
  @Inject DemandReading reading;
  @Inject AssignDoor door;
  @Inject Address address;
  @Inject HttpServletRequest request;

  private Page<DemandRow> demand;

  public void load() {
    door.expect();
    demand = reading.demand(getWords(), getSort(), address.page());
  }

  public Page<DemandRow> getDemand() {
    return demand;
  }

  /** What was looked for; null for all. */
  public String getWords() {
    return request.getParameter("q");
  }

  public NeedSort getSort() {
    return NeedsPage.sort(request.getParameter("sort"));
  }

  public NeedSort[] getSorts() {
    return NeedSort.values();
  }

  /** What the file of the same list is asked for with. */
  public String getQuery() {
    return "?sort=" + getSort() + (getWords() == null ? "" : "&q=" + Address.encode(getWords()));
  }
}
