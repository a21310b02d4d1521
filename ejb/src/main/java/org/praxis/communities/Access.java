package org.praxis.communities;

/** Who may read in a community, and how one comes to belong to it. */
public enum Access {
  /** Everybody reads; whoever wants to write joins. */
  OPEN,
  /**
   * Everybody knows of it and of its charter; who wants to read asks, and those who look after it
   * decide.
   */
  BY_REQUEST,
  /** Nobody but its members knows of it; those who look after it add people. */
  PRIVATE
}
