package org.praxis.communities.attention;

/** How closely somebody follows something. */
public enum FollowLevel {
  /** Told of every reply, or of every new topic. */
  WATCHING,
  /** Told of replies to what they started, and where they are mentioned. */
  NORMAL,
  /** Told of nothing, and not shown as new. */
  MUTED
}
