package org.praxis.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.praxis.moderation.guidelines.Guidelines;
import org.praxis.moderation.guidelines.GuidelinesReading;
import org.praxis.web.page.Address;

/** Whether the reader has to acknowledge the guidelines first; asked for where they would write. */
@Named
@RequestScoped
public class GuidelinesOwed {
  @Inject GuidelinesReading reading;
  @Inject Address address;
  @Inject HttpServletRequest request;

  private Boolean due;

  public boolean isDue() {
    if (due == null) {
      due = reading.isOwed();
    }
    return due;
  }

  /** Of the guidelines, from where one comes back to this page. */
  public String getAddress() {
    String here = address.getPath().substring(request.getContextPath().length());
    return Guidelines.ADDRESS + "?" + GuidelinesPage.BACK + "=" + Address.encode(here);
  }
}
