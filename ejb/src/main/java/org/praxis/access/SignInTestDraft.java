package org.praxis.access;

import org.praxis.platform.validation.Written;

/**
 * Whose sign-in an administrator wants to see.
 *
 * @param name as somebody types it; a directory is asked for no longer one
 * @param password null or empty when it is not to be tried
 */
public record SignInTestDraft(@Written(max = 256) String name, String password) {

  boolean hasPassword() {
    return password != null && !password.isEmpty();
  }

  // A record's own would show the password.
  @Override
  public String toString() {
    return "test of a name";
  }
}
