package org.praxis.people.directory;

import org.jboss.logging.Logger;
import org.praxis.platform.Refusal;

/** The directory does not answer just now; trying again in a moment is the way out. */
public class DirectoryDown extends Refusal {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = Logger.getLogger(DirectoryDown.class);

  public DirectoryDown(String reason) {
    super(Kind.UNAVAILABLE, "people.directory.unavailable");
    LOG.warnf("The directory does not answer: %s", reason);
  }
}
