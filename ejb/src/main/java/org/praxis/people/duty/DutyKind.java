package org.praxis.people.duty;

/** What is looked after, and in which way. */
public enum DutyKind {
  COMMUNITY_OWNER,
  COMMUNITY_MODERATOR,
  TRACK_OWNER
}
