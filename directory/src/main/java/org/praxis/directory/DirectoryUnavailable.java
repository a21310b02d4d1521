package org.praxis.directory;

/** A directory that has to be asked does not answer; the message is for administrators. */
public class DirectoryUnavailable extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Trouble trouble;

  public DirectoryUnavailable(String reason) {
    this(Trouble.said(reason), null);
  }

  public DirectoryUnavailable(String reason, Throwable cause) {
    this(Trouble.said(reason), cause);
  }

  DirectoryUnavailable(Trouble trouble, Throwable cause) {
    super(trouble.toString(), cause);
    this.trouble = trouble;
  }

  Trouble trouble() {
    return trouble;
  }
}
