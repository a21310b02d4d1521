package org.praxis.moderation;

/** Why a contribution waits for a moderator. */
public enum Reason {
  FIRST_CONTRIBUTIONS,
  TERM
}
