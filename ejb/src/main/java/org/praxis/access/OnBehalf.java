package org.praxis.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.Callable;
import org.praxis.people.Role;
import org.praxis.people.directory.CompanyDirectory;
import org.praxis.people.directory.DirectoryDown;
import org.wildfly.security.auth.server.RealmUnavailableException;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;
import org.wildfly.security.auth.server.ServerAuthenticationContext;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

/**
 * Does for somebody who is not there what they asked for by another way than a request: with the
 * role of a member alone, whatever else they may do when they sign in. The directory is asked
 * whether they are still of the company.
 */
@ApplicationScoped
public class OnBehalf {
  private static final RoleMapper MEMBER = RoleMapper.constant(Roles.fromSet(Set.of(Role.MEMBER)));

  @Inject CompanyDirectory directory;

  /**
   * @throws NoLongerHere when the directory knows nobody of that name
   * @throws DirectoryDown when it does not answer
   */
  public <T> T call(String uid, Callable<T> act) throws Exception {
    return find(uid).call(act);
  }

  /** Somebody who is still of the company, as whom something may be done in a moment. */
  public static final class Colleague {
    private final SecurityIdentity identity;

    Colleague(SecurityIdentity identity) {
      this.identity = identity;
    }

    public <T> T call(Callable<T> act) throws Exception {
      return identity.withDefaultRoleMapper(MEMBER).runAs(act);
    }
  }

  /**
   * Asks the directory, which may take its time: nothing that others wait for should be held
   * meanwhile.
   *
   * @throws NoLongerHere when the directory knows nobody of that name
   * @throws DirectoryDown when it does not answer
   */
  public Colleague find(String uid) {
    return new Colleague(identity(uid));
  }

  private SecurityIdentity identity(String uid) {
    if (!directory.isUsed()) {
      return SecurityDomain.getCurrent().createAdHocIdentity(uid);
    }
    ServerAuthenticationContext context =
        SecurityDomain.getCurrent().createNewAuthenticationContext();
    try {
      context.setAuthenticationName(uid);
      if (!context.authorize()) {
        context.fail();
        throw new NoLongerHere();
      }
      context.succeed();
      return context.getAuthorizedIdentity();
    } catch (RealmUnavailableException e) {
      throw new DirectoryDown();
    }
  }
}
