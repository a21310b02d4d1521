package org.praxis.communities;

/** What the one who starts a topic hopes for: an answer, or a conversation. */
public enum TopicKind {
  QUESTION,
  DISCUSSION
}
