package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.praxis.training.overview.TeamReach;
import org.praxis.training.overview.TeamReading;
import org.praxis.training.overview.view.TeamDuty;
import org.praxis.training.overview.view.TeamView;
import org.praxis.web.page.Address;

/** What is required of those whom the reader leads. */
@Named
@RequestScoped
public class TeamPage {
  @Inject TeamReading reading;
  @Inject Address address;
  @Inject HttpServletRequest request;

  private TeamView view;

  public void load() {
    view =
        reading.team(
            CockpitFilters.choice(TeamReach.values(), request.getParameter("reach")),
            address.page());
  }

  public TeamView getView() {
    return view;
  }

  public boolean isLine() {
    return view.reach() == TeamReach.LINE;
  }

  /** Name of the state that is shown. */
  public String state(TeamDuty duty) {
    return Words.state(duty.standing(), duty.begun(), duty.soon());
  }
}
