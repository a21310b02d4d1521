package org.praxis.communities.writing;

/** What a draft is to become; its place is a community, a topic, or the contribution it changes. */
public enum DraftPurpose {
  TOPIC,
  REPLY,
  REVISION
}
