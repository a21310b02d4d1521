package org.praxis.directory;

/** A directory that has to be asked does not answer; the message is for administrators. */
public class DirectoryUnavailable extends Exception {
  private static final long serialVersionUID = 1;

  public DirectoryUnavailable(String reason) {
    super(reason);
  }

  public DirectoryUnavailable(String reason, Throwable cause) {
    super(reason, cause);
  }
}
