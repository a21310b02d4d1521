package org.praxis.web.notification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.praxis.notification.mail.Unsubscribing;
import org.praxis.notification.mail.view.UnsubscribeView;
import org.praxis.web.page.Address;

/**
 * Being rid of such mail, for somebody who need not sign in. A mail program posts here by itself
 * and wants an answer and no redirect (RFC 8058); a person reads first, and presses.
 */
@Named
@RequestScoped
public class UnsubscribePage {
  @Inject Unsubscribing unsubscribing;
  @Inject Address address;
  @Inject HttpServletRequest request;

  private UnsubscribeView what;
  private boolean done;

  public void load() {
    what = unsubscribing.look(address.part());
    if ("POST".equals(request.getMethod())) {
      unsubscribing.leave(address.part());
      done = true;
    }
  }

  public UnsubscribeView getWhat() {
    return what;
  }

  public boolean isDone() {
    return done;
  }
}
