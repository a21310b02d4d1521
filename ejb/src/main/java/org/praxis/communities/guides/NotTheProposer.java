package org.praxis.communities.guides;

import org.praxis.platform.Refusal;

/** Only who proposed a change writes it anew or takes it back. */
public class NotTheProposer extends Refusal {
  private static final long serialVersionUID = 1;

  public NotTheProposer() {
    super(Kind.FORBIDDEN, "communities.guide.notProposer");
  }
}
