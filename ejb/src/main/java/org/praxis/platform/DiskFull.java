package org.praxis.platform;

/** The database's disk has no room for what somebody wants kept; others have to make some. */
public class DiskFull extends Refusal {
  private static final long serialVersionUID = 1;

  public DiskFull() {
    super(Kind.UNAVAILABLE, "platform.diskFull");
  }
}
