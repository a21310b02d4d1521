package org.praxis.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.praxis.people.store.Persons;

/** On whose behalf the running request acts. */
@RequestScoped
public class CurrentPerson {
  @Inject Caller caller;
  @Inject Persons persons;
  @Inject Arriving arriving;

  private String name;
  private PersonId id;

  /** Who signed in; known to Praxis from their first request on. */
  public PersonId id() {
    String now = caller.name();
    if (!now.equals(name)) {
      id = persons.idOf(now).orElseGet(() -> arriving.arrive(now));
      name = now;
    }
    return id;
  }

  public boolean is(String role) {
    return caller.is(role);
  }
}
