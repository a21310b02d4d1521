package org.praxis.notification.hook;

/** Why a hook was not told. */
public enum HookFailure {
  /** It answered something else than that it has it. */
  ANSWER,
  /** It answered that it is elsewhere; that is not followed. */
  REDIRECT,
  /** Its name leads to an address that must not be reached. */
  PRIVATE,
  /** Its name leads nowhere. */
  UNRESOLVED,
  /** Nobody took the connection. */
  UNREACHABLE,
  /** It took too long. */
  TIMEOUT,
  /** It is not who its certificate says, or speaks no TLS. */
  TLS,
  /** The connection broke. */
  BROKEN
}
