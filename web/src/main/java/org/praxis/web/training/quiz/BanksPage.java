package org.praxis.web.training.quiz;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.praxis.platform.Page;
import org.praxis.training.quiz.BankDraft;
import org.praxis.training.quiz.BankKeeping;
import org.praxis.training.quiz.BankReading;
import org.praxis.training.quiz.view.BankRow;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.NotOpen;
import org.praxis.web.page.Viewer;

/** The banks that a trainer may draw from, and beginning one. */
@Named
@RequestScoped
public class BanksPage {
  @Inject BankReading reading;
  @Inject BankKeeping keeping;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private Page<BankRow> banks;

  public void load() {
    viewer.identify();
    if (!viewer.isTrainer()) {
      throw new NotOpen();
    }
    attempt.pressed(
        "begin",
        pressed ->
            BankPage.address(
                    keeping.begin(
                        new BankDraft(
                            request.getParameter("title"), request.getParameter("shared") != null)))
                + "?done=bankBegun");
    if (!attempt.isOver()) {
      banks = reading.banks(address.page());
    }
  }

  public Page<BankRow> getBanks() {
    return banks;
  }

  public String typed(String field) {
    return request.getParameter(field);
  }
}
