package org.praxis.notification.hook;

import org.praxis.platform.Refusal;

/** Every event of a community is told to each of its hooks. */
public class TooManyHooks extends Refusal {
  private static final long serialVersionUID = 1;

  public TooManyHooks(int most) {
    super("notification.hook.tooMany", most);
  }
}
