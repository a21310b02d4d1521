package org.praxis.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.praxis.directory.DirectoryPerson;
import org.praxis.people.store.Persons;

/** On whose behalf the running request acts. */
@RequestScoped
public class CurrentPerson {
  @Inject Caller caller;
  @Inject Persons persons;
  @Inject Arriving arriving;

  private String name;
  private PersonId id;

  /**
   * Who signed in; known to Praxis from their first request on.
   *
   * @throws Deactivated when Praxis is closed for this person
   */
  public PersonId id() {
    String now = caller.name();
    return known(now, () -> arriving.arrive(now));
  }

  /**
   * The same; a newcomer arrives by what a directory or a provider has just said of them.
   *
   * @throws NameOfAnother when the user name was somebody else's until lately
   */
  public PersonId identify(DirectoryPerson vouchedFor) {
    String now = caller.name();
    if (!now.equals(name)) {
      persons
          .known(now)
          .filter(known -> !known.canBe(vouchedFor))
          .ifPresent(
              known -> {
                throw new NameOfAnother();
              });
    }
    return known(now, () -> arriving.arriveAs(vouchedFor));
  }

  private PersonId known(String now, Supplier<PersonId> newcomer) {
    if (!now.equals(name)) {
      id = persons.known(now).map(this::open).orElseGet(newcomer);
      name = now;
    }
    return id;
  }

  /**
   * The web tier has found out already who this is and that Praxis is open to them; it need not be
   * asked a second time in this request.
   *
   * @param name under which the container knows the caller; another caller is looked up as ever
   */
  public void recognise(String name, PersonId id) {
    this.name = Caller.normal(name);
    this.id = id;
  }

  private PersonId open(Persons.Known known) {
    if (!known.active()) {
      throw new Deactivated();
    }
    if (!known.arrived()) {
      arriving.arrived(known.id());
    }
    return known.id();
  }

  /** Whether anybody signed in at all. */
  public boolean isSignedIn() {
    return caller.is(Role.MEMBER);
  }

  public boolean is(String role) {
    return caller.is(role);
  }
}
