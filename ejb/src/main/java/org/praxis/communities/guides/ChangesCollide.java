package org.praxis.communities.guides;

import org.praxis.platform.Refusal;

/**
 * The guide and the proposed change say different things in the same lines, and somebody has to
 * choose.
 */
public class ChangesCollide extends Refusal {
  private static final long serialVersionUID = 1;

  public ChangesCollide() {
    super("communities.guide.collide");
  }
}
