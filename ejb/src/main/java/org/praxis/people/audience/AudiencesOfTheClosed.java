package org.praxis.people.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.praxis.people.event.PersonDeactivated;
import org.praxis.platform.outbox.Subscriber;

/** Whom Praxis is closed to belongs to nothing from then on. */
@ApplicationScoped
public class AudiencesOfTheClosed implements Subscriber<PersonDeactivated> {
  @Inject Evaluation evaluation;

  @Override
  public String name() {
    return "people/audiences-closed";
  }

  @Override
  public Class<PersonDeactivated> event() {
    return PersonDeactivated.class;
  }

  @Override
  public void receive(PersonDeactivated deactivated) {
    evaluation.evaluate(deactivated.person());
  }
}
