package org.praxis.access;

import java.util.Locale;
import java.util.stream.Stream;

/** What came of an attempt to sign in. */
public enum SignInOutcome {
  SUCCEEDED,
  /** Name and password, or ticket, or token did not fit. */
  FAILED,
  /** Too many attempts before; nothing was checked. */
  THROTTLED,
  /** All was right, and Praxis is closed for the person. */
  DEACTIVATED,
  /** The directory did not answer. */
  UNAVAILABLE;

  private static final String PREFIX = "access.signin.";

  /** As the audit log calls it. */
  public String action() {
    return PREFIX + name().toLowerCase(Locale.ROOT);
  }

  static SignInOutcome of(String action) {
    return Stream.of(values())
        .filter(outcome -> outcome.action().equals(action))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no sign-in: " + action));
  }
}
