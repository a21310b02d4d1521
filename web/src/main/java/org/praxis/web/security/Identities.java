package org.praxis.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.praxis.access.Origin;
import org.praxis.access.SignInEvents;
import org.praxis.access.SignInOutcome;
import org.praxis.access.Way;
import org.praxis.directory.DirectoryPerson;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Deactivated;
import org.praxis.people.PersonId;
import org.praxis.people.directory.DirectoryDown;
import org.wildfly.security.auth.server.RealmUnavailableException;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;
import org.wildfly.security.auth.server.ServerAuthenticationContext;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

/**
 * The server's identities of people whom somebody else has vouched for, with the roles that they
 * have now.
 */
@ApplicationScoped
public class Identities {
  @Inject CurrentPerson current;
  @Inject SignInEvents events;

  /**
   * With the roles that the directory gives today; the realm keeps its answer for a moment, so this
   * asks nobody most of the time.
   *
   * @return nothing when the directory knows nobody of that name (any more)
   */
  Optional<SecurityIdentity> ofDirectory(String uid) {
    ServerAuthenticationContext context =
        SecurityDomain.getCurrent().createNewAuthenticationContext();
    try {
      context.setAuthenticationName(uid);
      if (!context.authorize()) {
        context.fail();
        return Optional.empty();
      }
      context.succeed();
      return Optional.of(context.getAuthorizedIdentity());
    } catch (RealmUnavailableException e) {
      throw new DirectoryDown();
    }
  }

  /** What the directory's groups make of somebody; nothing when it knows nobody of that name. */
  public Set<String> rolesOf(String uid) {
    return ofDirectory(uid).map(Identities::roles).orElse(Set.of());
  }

  /** With roles that were learnt elsewhere: from an OpenID provider, or at an earlier request. */
  SecurityIdentity with(String uid, Set<String> roles) {
    return limited(SecurityDomain.getCurrent().createAdHocIdentity(uid), roles);
  }

  /** The same person with no other roles than these. */
  SecurityIdentity limited(SecurityIdentity identity, Set<String> roles) {
    RoleMapper mapper = RoleMapper.constant(Roles.fromSet(roles));
    return identity.withDefaultRoleMapper(mapper);
  }

  static Set<String> roles(SecurityIdentity identity) {
    Set<String> roles = new HashSet<>();
    identity.getRoles().forEach(roles::add);
    return roles;
  }

  /**
   * Who that is to Praxis; a newcomer arrives by it.
   *
   * @throws Deactivated when Praxis is closed for this person, which is recorded
   */
  PersonId person(SecurityIdentity identity, DirectoryPerson vouchedFor, Way way, Origin origin) {
    try {
      return as(identity, () -> current.identify(vouchedFor));
    } catch (Deactivated e) {
      events.recordFirst(SignInOutcome.DEACTIVATED, vouchedFor.login(), way, origin);
      throw e;
    }
  }

  private <T> T as(SecurityIdentity identity, Callable<T> act) {
    try {
      return identity.runAs(act);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e); // no act here throws a checked one
    }
  }
}
