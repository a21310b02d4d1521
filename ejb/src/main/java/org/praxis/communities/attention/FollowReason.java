package org.praxis.communities.attention;

/** Why somebody is told of what happens in a topic: the nearest of what they chose and did. */
public enum FollowReason {
  /** They started it. */
  STARTED,
  /** They wrote in it. */
  TOOK_PART,
  /** They watch it. */
  TOPIC,
  /** They watch one of its tags. */
  TAG,
  /** They watch its community. */
  COMMUNITY
}
