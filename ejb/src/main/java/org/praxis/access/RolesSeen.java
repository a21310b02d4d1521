package org.praxis.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.praxis.access.store.RoleStore;
import org.praxis.people.PersonId;
import org.praxis.people.Role;

/**
 * Remembers what the company's groups made of somebody at sign-in, for requests that come with a
 * token later and have no directory to ask. It decides nothing where there is one.
 */
@Stateless
@PermitAll
public class RolesSeen {
  @Inject RoleStore store;
  @Inject Clock clock;

  /** What is no role of Praxis is passed over. */
  public void remember(PersonId person, Set<String> roles) {
    store.remember(person, Role.ALL.stream().filter(roles::contains).toList(), clock.instant());
  }

  /** Who had that role when they signed in last, and are here. For telling them something alone. */
  public Set<PersonId> seen(String role) {
    return store.seen(role);
  }
}
