package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.praxis.platform.Page;
import org.praxis.training.marking.SignOffId;
import org.praxis.training.marking.Signing;
import org.praxis.training.marking.view.SignOffRow;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Viewer;

/** What the reader is asked to sign, and signing it or not. */
@Named
@RequestScoped
public class SigningPage {
  @Inject Signing signing;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private Page<SignOffRow> requests;

  public void load() {
    viewer.identify();
    attempt.pressed("sign", this::signed);
    attempt.pressed("decline", this::declined);
    if (!attempt.isOver()) {
      requests = signing.waiting(address.page());
    }
  }

  private String signed(String id) {
    signing.sign(Address.id(id, SignOffId::new));
    return "/training/signing?done=signedOff";
  }

  private String declined(String id) {
    attempt.shows("reason", "reason-" + id);
    signing.decline(Address.id(id, SignOffId::new), request.getParameter("reason-" + id));
    return "/training/signing?done=signOffDeclined";
  }

  public Page<SignOffRow> getRequests() {
    return requests;
  }

  /** What was typed as the reason, where that was refused. */
  public String reason(SignOffRow row) {
    return request.getParameter("reason-" + row.id());
  }

  public boolean declining(SignOffRow row) {
    return row.id().toString().equals(request.getParameter("decline"));
  }
}
