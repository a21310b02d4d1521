package org.praxis.people;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Locale;

/**
 * Asks the container who calls. An EJB, because only there is the answer the same from page, API
 * and test.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Caller {
  @Resource SessionContext context;

  /**
   * Under which name somebody signed in; a directory passes over case and outer spaces, and so does
   * this.
   */
  public String name() {
    return normal(context.getCallerPrincipal().getName());
  }

  static String normal(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  public boolean is(String role) {
    return context.isCallerInRole(role);
  }
}
