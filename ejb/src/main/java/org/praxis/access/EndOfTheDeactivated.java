package org.praxis.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.praxis.access.Visit.End;
import org.praxis.access.store.SessionStore;
import org.praxis.people.event.PersonDeactivated;
import org.praxis.platform.outbox.Subscriber;

/**
 * A deactivated person is let in nowhere from the moment of it; this ends their sessions for good,
 * so that none of them opens again should the person come back within the hour. Their tokens sleep
 * and come back with them. What they open after they came back is left alone, however late this is
 * delivered.
 */
@ApplicationScoped
public class EndOfTheDeactivated implements Subscriber<PersonDeactivated> {
  @Inject SessionStore sessions;

  @Override
  public String name() {
    return "access/deactivated";
  }

  @Override
  public Class<PersonDeactivated> event() {
    return PersonDeactivated.class;
  }

  @Override
  public void receive(PersonDeactivated deactivated) {
    sessions.endAllOpenedBy(deactivated.person(), End.DEACTIVATED, deactivated.at());
  }
}
