package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.platform.Page;
import org.praxis.training.MyLearning;
import org.praxis.training.view.EnrolmentRow;
import org.praxis.web.page.Address;

/** All that the reader has begun: what is open, and what is done with its certificate. */
@Named
@RequestScoped
public class MinePage {
  @Inject MyLearning learning;
  @Inject Address address;

  private Page<EnrolmentRow> enrolments;

  public void load() {
    enrolments = learning.enrolments(address.page());
  }

  public Page<EnrolmentRow> getEnrolments() {
    return enrolments;
  }
}
