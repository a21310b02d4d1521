package org.praxis.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.praxis.people.PersonId;
import org.praxis.people.duty.DutyId;
import org.praxis.people.duty.DutyKeeping;
import org.praxis.people.duty.HandOver;
import org.praxis.people.duty.view.DutyView;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Numbers;

/** Something that is looked after, and handing it over. */
@Named
@RequestScoped
public class DutyPage {
  @Inject DutyKeeping keeping;
  @Inject ColleagueChoice choice;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private DutyView view;

  public void load() {
    DutyId id = address.id(DutyId::new);
    attempt.pressed(
        "choose",
        person -> {
          Integer version = Numbers.whole(request.getParameter("version"));
          keeping.handOver(
              id,
              new HandOver(
                  Address.id(person, PersonId::new), version == null ? null : version.longValue()));
          return "/people/duty/" + id + "?done=handedOver";
        });
    if (!attempt.isOver()) {
      view = keeping.duty(id);
      if (view.mayHandOver()) {
        choice.load(view.likely());
      }
    }
  }

  public DutyView getView() {
    return view;
  }
}
