package org.praxis.platform;

/** The database does not answer just now; trying again in a moment is the way out. */
public class DatabaseUnavailable extends Refusal {
  private static final long serialVersionUID = 1;

  public DatabaseUnavailable() {
    super(Kind.UNAVAILABLE, "platform.databaseUnavailable");
  }
}
