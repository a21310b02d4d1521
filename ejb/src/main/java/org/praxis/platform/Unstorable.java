package org.praxis.platform;

/** Something in it can be kept by no database, for example a character that no keyboard types. */
public class Unstorable extends Refusal {
  private static final long serialVersionUID = 1;

  public Unstorable() {
    super(Kind.INVALID, "platform.unstorable");
  }
}
