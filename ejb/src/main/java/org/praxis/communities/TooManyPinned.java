package org.praxis.communities;

import org.praxis.platform.Refusal;

/** What is pinned is to be seen before all else, and of many nothing is. */
public class TooManyPinned extends Refusal {
  private static final long serialVersionUID = 1;

  public TooManyPinned(int most) {
    super("communities.topic.tooManyPinned", most);
  }
}
