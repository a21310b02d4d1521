package org.praxis.people.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.praxis.people.event.PersonReactivated;
import org.praxis.platform.outbox.Subscriber;

/** Whom Praxis is open to again belongs wherever rules find them. */
@ApplicationScoped
public class AudiencesOfTheReopened implements Subscriber<PersonReactivated> {
  @Inject Evaluation evaluation;

  @Override
  public String name() {
    return "people/audiences-reopened";
  }

  @Override
  public Class<PersonReactivated> event() {
    return PersonReactivated.class;
  }

  @Override
  public void receive(PersonReactivated reactivated) {
    evaluation.evaluate(reactivated.person());
  }
}
