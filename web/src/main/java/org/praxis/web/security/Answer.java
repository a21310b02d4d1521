package org.praxis.web.security;

import org.praxis.people.PersonId;
import org.wildfly.security.auth.server.SecurityIdentity;

/** What a proof of somebody's identity came to. */
sealed interface Answer {

  /**
   * The request is theirs.
   *
   * @param way how they proved it, as {@code HttpServletRequest.getAuthType()} has it
   */
  record Theirs(SecurityIdentity identity, PersonId person, String way) implements Answer {}

  /** The proof is good for nothing; what is asked for is refused. */
  record Refused(int status, String key, String retryAfter, String challenge, Object... arguments)
      implements Answer {
    Refused(int status, String key, Object... arguments) {
      this(status, key, null, null, arguments);
    }
  }

  /** There was a session and it is over, for the reason that ends the key {@code signin.over.…}. */
  record Over(String reason) implements Answer {}
}
