package org.praxis.communities;

/** What the one who starts a topic hopes for. */
public enum TopicKind {
  /** An answer. */
  QUESTION,
  /** A conversation. */
  DISCUSSION,
  /** That something be done; those who want it too vote for it. */
  IDEA,
  /** That everybody knows; only those who look after the community start one. */
  ANNOUNCEMENT,
  /** A choice between a few options. */
  POLL
}
