package org.praxis.access;

import org.praxis.people.PersonId;

/** What a request finds when it comes with a session. */
public sealed interface Visit {
  /** Come in. */
  record Open(PersonId person, String uid) implements Visit {}

  /** Sign in again. */
  record Over(End reason) implements Visit {}

  /** Why a session is over. */
  enum End {
    /** Its own browser signed out. */
    SIGNED_OUT,
    /** Its person ended it from another place. */
    ENDED_BY_PERSON,
    /** Nothing was done for too long. */
    IDLE,
    /** It has lasted as long as any session may. */
    TOO_LONG,
    /** Praxis is closed for this person. */
    DEACTIVATED,
    /** There is none of that name, or it ended so long ago that it is forgotten. */
    UNKNOWN
  }
}
