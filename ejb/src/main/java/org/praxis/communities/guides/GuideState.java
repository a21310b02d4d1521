package org.praxis.communities.guides;

/** What became of a text that was sent for a guide. */
public enum GuideState {
  /** Waits for a moderator; readers see what was published before. */
  HELD,
  PUBLISHED,
  /** Back with its author, who can send it anew. */
  RETURNED,
  REJECTED,
  /**
   * A moderator approved it, but others had changed the same lines meanwhile: it is for its author
   * to bring the two together.
   */
  OVERTAKEN
}
