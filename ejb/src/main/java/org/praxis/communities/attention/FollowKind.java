package org.praxis.communities.attention;

/** What one can follow by its identity; tags, which have none, are followed by their word. */
public enum FollowKind {
  TOPIC,
  COMMUNITY
}
