package org.praxis.communities;

import org.praxis.platform.Refusal;

/** A topic's tags are its author's, and those who moderate there. */
public class TagsOfOthers extends Refusal {
  private static final long serialVersionUID = 1;

  public TagsOfOthers() {
    super(Kind.FORBIDDEN, "communities.tagsOfOthers");
  }
}
