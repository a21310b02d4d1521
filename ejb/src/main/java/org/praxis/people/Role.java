package org.praxis.people;

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
  public static final String ADMIN = "admin";

  private Role() {}
}
