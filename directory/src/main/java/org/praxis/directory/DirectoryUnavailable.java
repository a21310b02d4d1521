package org.praxis.directory;

import java.util.Optional;

/** A directory that has to be asked does not answer; the message is for administrators. */
public class DirectoryUnavailable extends Exception {
  private static final long serialVersionUID = 1;

  private final String directory;
  private final transient Trouble trouble;

  public DirectoryUnavailable(String reason) {
    this(Trouble.said(reason), null);
  }

  public DirectoryUnavailable(String reason, Throwable cause) {
    this(Trouble.said(reason), cause);
  }

  DirectoryUnavailable(Trouble trouble, Throwable cause) {
    super(trouble.toString(), cause);
    this.directory = null;
    this.trouble = trouble;
  }

  DirectoryUnavailable(String directory, Trouble trouble, Throwable cause) {
    super("directory " + directory + ": " + trouble, cause);
    this.directory = directory;
    this.trouble = trouble;
  }

  /** Which one, by its name in the configuration; always known of a {@link Census}. */
  public Optional<String> directory() {
    return Optional.ofNullable(directory);
  }

  /** What is the matter with it. */
  public Trouble trouble() {
    return trouble;
  }
}
