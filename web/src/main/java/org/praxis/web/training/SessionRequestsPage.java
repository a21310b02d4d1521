package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.praxis.training.sessions.BookingId;
import org.praxis.training.sessions.SessionApproving;
import org.praxis.training.sessions.view.RequestView;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Viewer;

/** Who would like a seat, and the reader decides. */
@Named
@RequestScoped
public class SessionRequestsPage {
  @Inject SessionApproving approving;
  @Inject Attempt attempt;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private List<RequestView> requests;

  public void load() {
    viewer.identify();
    attempt.pressed("approve", id -> answered(id, true));
    attempt.pressed("decline", id -> answered(id, false));
    if (!attempt.isOver()) {
      requests = approving.requests();
    }
  }

  private String answered(String request, boolean yes) {
    BookingId id = Address.id(request, BookingId::new);
    attempt.shows("reason", "reason-" + id);
    String reason = this.request.getParameter("reason-" + id);
    if (yes) {
      approving.approve(id, reason);
    } else {
      approving.decline(id, reason);
    }
    return "/training/session-requests?done=" + (yes ? "seatGiven" : "seatDeclined");
  }

  public List<RequestView> getRequests() {
    return requests;
  }

  /** What was typed beside a request that could not be answered so. */
  public String reason(RequestView one) {
    return request.getParameter("reason-" + one.id());
  }
}
