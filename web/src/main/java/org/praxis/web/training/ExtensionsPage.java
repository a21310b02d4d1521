package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.praxis.platform.Page;
import org.praxis.training.assigning.Extending;
import org.praxis.training.assigning.ExtensionAnswer;
import org.praxis.training.assigning.ExtensionId;
import org.praxis.training.assigning.view.ExtensionRow;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;

/** Who asks the reader for more time, and answering. */
@Named
@RequestScoped
public class ExtensionsPage {
  @Inject Extending extending;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private Page<ExtensionRow> waiting;

  public void load() {
    String answered = pressed();
    if (answered != null) {
      attempt.shows("reason", "because-" + answered);
    }
    attempt.pressed("grant", id -> answer(id, true));
    attempt.pressed("decline", id -> answer(id, false));
    if (!attempt.isOver()) {
      waiting = extending.waiting(address.page());
    }
  }

  private String pressed() {
    String granted = request.getParameter("grant");
    return granted == null ? request.getParameter("decline") : granted;
  }

  private String answer(String id, boolean granted) {
    ExtensionId extension = Address.id(id, ExtensionId::new);
    extending.answer(extension, new ExtensionAnswer(granted, because(extension)));
    return "/training/extensions?done=" + (granted ? "extensionGranted" : "extensionDeclined");
  }

  public Page<ExtensionRow> getWaiting() {
    return waiting;
  }

  public String because(ExtensionId id) {
    return request.getParameter("because-" + id);
  }

  public String wrong(ExtensionId id) {
    return attempt.at("because-" + id);
  }
}
