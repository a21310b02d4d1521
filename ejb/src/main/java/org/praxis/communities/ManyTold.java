package org.praxis.communities;

import org.praxis.platform.Refusal;

/** Before many are told of a mention, the author says that they mean it. */
public class ManyTold extends Refusal {
  private static final long serialVersionUID = 1;

  private final int people;

  public ManyTold(int people) {
    super("communities.mention.many", people);
    this.people = people;
  }

  /** How many would be told. */
  public int people() {
    return people;
  }
}
