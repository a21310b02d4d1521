package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.praxis.people.PersonId;
import org.praxis.training.StepKind;
import org.praxis.training.marking.AskingToSign;
import org.praxis.training.marking.SignOffId;
import org.praxis.training.marking.view.AskingView;
import org.praxis.training.marking.view.SignOffRow;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.people.Names;

/** Asking a mentor to sign, on the page of the step. */
@Named
@RequestScoped
public class SignOffForm {
  @Inject AskingToSign asking;
  @Inject TypedColleagues people;
  @Inject Words words;
  @Inject Names names;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private AskingView asked;

  /**
   * @param place where the learner is, looked up when a button was pressed
   */
  void pressed(Supplier<StepPlace> place) {
    attempt.pressed("askToSign", pressed -> ask(place.get()));
    attempt.pressed("withdraw", id -> withdrawn(place.get(), id));
  }

  void open(StepPlace place, StepKind kind) {
    if (kind == StepKind.SIGN_OFF) {
      asked = asking.asked(place.enrolment(), place.step());
    }
  }

  private String ask(StepPlace place) {
    asking.ask(place.enrolment(), place.step(), mentor(), request.getParameter("note"));
    return place.address() + "?done=askedToSign#sign-off";
  }

  // Chosen from a list, or, of an audience, by name.
  private PersonId mentor() {
    String chosen = request.getParameter("mentor");
    return chosen != null && !chosen.isBlank()
        ? Address.id(chosen, PersonId::new)
        : people.one("colleague", request.getParameter("colleague"));
  }

  private String withdrawn(StepPlace place, String id) {
    asking.withdraw(Address.id(id, SignOffId::new));
    return place.address() + "?done=signOffWithdrawn#sign-off";
  }

  /** Null where the step is no sign-off, or the reader has not begun the track. */
  public AskingView getAsked() {
    return asked;
  }

  /** How things are with the request that waits, in a sentence. */
  public String getStanding() {
    SignOffRow waiting = asked.waiting();
    return words.of(standing(waiting), names.of(waiting.asked()), names.of(waiting.mentor()));
  }

  // Whom was asked may have left, or be here and not be the one who signs any more.
  static String standing(SignOffRow waiting) {
    if (waiting.mentor().former()) {
      return "training.signOff.left";
    }
    if (waiting.mentor().id().equals(waiting.asked().id())) {
      return "training.signOff.waits.text";
    }
    return waiting.asked().former() ? "training.signOff.passed" : "training.signOff.passedOn";
  }

  public String typed(String field) {
    return request.getParameter(field);
  }
}
