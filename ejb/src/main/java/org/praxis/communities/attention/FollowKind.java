package org.praxis.communities.attention;

/** What one can follow. */
public enum FollowKind {
  /** By its identity. */
  TOPIC,
  /** By its word, in all communities. */
  TAG,
  /** By its identity. */
  COMMUNITY
}
