package org.praxis.platform;

/** It is not there, or the one who asks may not know that it is. Both get the same answer. */
public class Missing extends Refusal {
  private static final long serialVersionUID = 1;

  public Missing(String key, Object... arguments) {
    super(Kind.MISSING, key, arguments);
  }
}
