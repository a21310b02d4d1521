package org.praxis.access;

import org.praxis.platform.Refusal;

/** So many tokens that nobody knows any more which of them are still needed. */
public class TooManyTokens extends Refusal {
  private static final long serialVersionUID = 1;

  public TooManyTokens(int most) {
    super("access.token.tooMany", most);
  }
}
