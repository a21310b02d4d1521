package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.praxis.training.assigning.AssignmentId;
import org.praxis.training.assigning.Extending;
import org.praxis.training.assigning.ExtensionDraft;
import org.praxis.training.assigning.MyAssignments;
import org.praxis.training.assigning.view.WhyView;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Days;

/** Why something is assigned to somebody, by then, and so; and asking for more time. */
@Named
@RequestScoped
public class WhyPage {
  @Inject MyAssignments mine;
  @Inject Extending extending;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private WhyView view;

  public void load() {
    AssignmentId id = address.id(AssignmentId::new);
    attempt.pressed(
        "ask",
        pressed -> {
          extending.ask(
              id,
              new ExtensionDraft(
                  Days.dayOrNone("until", request.getParameter("until")),
                  request.getParameter("reason")));
          return "/training/why/" + id + "?done=extensionAsked";
        });
    if (!attempt.isOver()) {
      view = mine.why(id);
    }
  }

  public WhyView getView() {
    return view;
  }

  /** Whether the reader may ask for more time. */
  public boolean isAsking() {
    return view.mine()
        && view.assignment().done() == null
        && view.assignment().state().isOpen()
        && !view.assignment().asked();
  }

  public String typed(String field) {
    return request.getParameter(field);
  }
}
