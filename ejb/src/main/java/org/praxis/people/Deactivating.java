package org.praxis.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.praxis.people.duty.Inheritance;
import org.praxis.people.event.PersonDeactivated;
import org.praxis.people.event.PersonReactivated;
import org.praxis.people.event.ProfilesChanged;
import org.praxis.people.model.Person;
import org.praxis.people.store.Persons;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;
import org.praxis.platform.outbox.Outbox;

/**
 * Closing Praxis for a person whom the directory still knows, and opening it again. Both may be
 * done twice: the second time changes nothing and is not recorded.
 */
@Stateless
@RolesAllowed(Role.ADMIN)
public class Deactivating {
  @Inject Persons persons;
  @Inject CurrentPerson me;
  @Inject Caller caller;
  @Inject AuditLog audit;
  @Inject Outbox outbox;
  @Inject Inheritance inheritance;
  @Inject Clock clock;

  /** From their next request on nothing of Praxis is open to them. */
  public void deactivate(PersonId id) {
    if (me.id().equals(id)) {
      throw new OwnDeactivation();
    }
    Person person = persons.lock(id).orElseThrow(NoSuchPerson::new);
    Instant now = clock.instant();
    if (person.deactivate(now)) {
      record("people.deactivated", person, true);
      outbox.record(new PersonDeactivated(id, now));
      outbox.record(new ProfilesChanged(List.of(id), now));
      inheritance.settle(now);
    }
  }

  public void reactivate(PersonId id) {
    Person person = persons.lock(id).orElseThrow(NoSuchPerson::new);
    if (person.reactivate()) {
      record("people.reactivated", person, false);
      Instant now = clock.instant();
      outbox.record(new PersonReactivated(id, now));
      outbox.record(new ProfilesChanged(List.of(id), now));
      inheritance.settle(now);
    }
  }

  private void record(String action, Person person, boolean closed) {
    audit.record(
        new AuditEntry(action, caller.name(), person.uid(), null, Map.of())
            .changing(AuditEntry.facts("closed", !closed), AuditEntry.facts("closed", closed)));
  }
}
