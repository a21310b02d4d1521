package org.praxis.communities.attention;

/**
 * What one can follow. A further kind needs its place in the order of {@link
 * org.praxis.communities.attention.store.Levels} and in {@link Followers}, and nothing else here.
 */
public enum FollowKind {
  TOPIC,
  COMMUNITY
}
