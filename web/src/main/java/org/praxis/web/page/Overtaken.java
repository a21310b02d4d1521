package org.praxis.web.page;

import org.praxis.platform.ChangedMeanwhile;

/** A form was sent that somebody else was faster than: whoever sent it chooses which holds. */
class Overtaken extends ChangedMeanwhile {
  private static final long serialVersionUID = 1;

  Overtaken() {
    super("platform.meanwhile");
  }
}
