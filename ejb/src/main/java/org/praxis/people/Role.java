package org.praxis.people;

import java.util.List;

/**
 * What the directory's groups make of a person; the server maps group to role (see {@code
 * wildfly-config}).
 */
public final class Role {
  /** Everybody who signed in. */
  public static final String MEMBER = "member";

  public static final String MODERATOR = "moderator";
  public static final String TRAINER = "trainer";
  public static final String HR = "hr";

  /** Reads the audit log. */
  public static final String AUDITOR = "auditor";

  public static final String ADMIN = "admin";

  /** In the order in which they are told everywhere. */
  public static final List<String> ALL = List.of(MEMBER, MODERATOR, TRAINER, HR, AUDITOR, ADMIN);

  private Role() {}
}
