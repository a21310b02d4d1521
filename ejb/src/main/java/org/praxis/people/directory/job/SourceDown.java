package org.praxis.people.directory.job;

import org.jboss.logging.Logger;
import org.praxis.directory.DirectoryUnavailable;
import org.praxis.directory.Trouble;

/**
 * A directory does not answer, in plain words: the batch runtime keeps a step's failure as bytes,
 * and reads none back that has a class in it which only the directory's own module knows.
 */
class SourceDown extends Exception {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = Logger.getLogger(SourceDown.class);

  private final String directory;
  private final Trouble.Kind kind;
  private final String detail;

  SourceDown(DirectoryUnavailable down) {
    super(down.getMessage());
    this.directory = down.directory().orElse("");
    this.kind = down.trouble().kind();
    this.detail = down.trouble().detail();
    LOG.debug("A directory went away while it was read", down);
  }

  String directory() {
    return directory;
  }

  Trouble.Kind kind() {
    return kind;
  }

  String detail() {
    return detail;
  }
}
