package org.praxis.communities;

/** As what somebody belongs to a community. */
public enum CommunityRole {
  /** Answers for the community: settings, charter, who belongs; one person. */
  OWNER,
  /** Decides what waits, and who comes in. */
  MODERATOR,
  /** Known to know the subject; their answers carry a mark. */
  EXPERT,
  MEMBER;

  /** Whether they decide what waits. */
  public boolean moderates() {
    return this == OWNER || this == MODERATOR;
  }
}
