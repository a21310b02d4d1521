package org.praxis.communities.writing;

/** What a draft is to become; its place is what it is for. */
public enum DraftPurpose {
  /** In a community. */
  TOPIC,
  /** In a topic. */
  REPLY,
  /** Of a contribution. */
  REVISION,
  /** A new one, in a community. */
  GUIDE,
  /** Of a guide, by somebody who writes it. */
  GUIDE_EDIT,
  /** For a guide, by a member. */
  PROPOSAL,
  /** Of a proposed change, by whoever proposed it. */
  PROPOSAL_REVISION;

  /** Whether what it becomes tells those whom it mentions. */
  public boolean mentions() {
    return this == TOPIC || this == REPLY || this == REVISION;
  }
}
