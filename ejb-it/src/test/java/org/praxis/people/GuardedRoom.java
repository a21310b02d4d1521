package org.praxis.people;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;

/** A bean protected by role, as every use case is. */
@Stateless
public class GuardedRoom {

  @Resource SessionContext context;

  @RolesAllowed(Role.MODERATOR)
  public String enterAsModerator() {
    return context.getCallerPrincipal().getName();
  }

  @PermitAll
  public boolean callerIs(String role) {
    return context.isCallerInRole(role);
  }
}
